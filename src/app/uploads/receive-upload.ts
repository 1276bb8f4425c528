/** Takes a mailbox file in pieces: what has arrived stays, whoever breaks off goes on from there. */
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Language } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import { assertNoDemo } from '../demo.ts';
import { nextNumber } from '../people/numbers.ts';
import { say } from './errors.data.ts';
import { fileName } from './file-name.ts';
import { shownUpload, type Upload, type UploadRow, uploadFolder, uploadRow } from './upload-row.ts';

export const uploadSchema = z.strictObject({
  name: z.string().min(1).max(300),
  bytes: z.int().min(1),
});

/** More at the same time would only be slower, and fill the disk unseen. */
const MOST_OPEN = 10;
/** Without one byte for so long the line is broken, whatever the network says. */
const STALLED_MS = 60_000;

/** Throws PulsoError `bad-input` for a file that is too large, `conflict` when too many are under way. */
export async function beginUpload(
  context: AppContext,
  workspaceId: number,
  userId: string,
  { name, bytes }: z.output<typeof uploadSchema>,
  maxBytes: number,
): Promise<UploadRow> {
  if (bytes > maxBytes) {
    throw new PulsoError('bad-input', say.fileTooLarge(Math.round(maxBytes / 1e6)));
  }
  await assertNoDemo(context.store.db, workspaceId);
  const row = await context.store.transaction(async ({ db }) => {
    const id = await nextNumber(db, 'upload', 'upload_id', workspaceId);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from upload
      where workspace_id = ${workspaceId} and state in ('receiving', 'waiting', 'reading')`.execute(db);
    if ((rows[0]?.n ?? 0) >= MOST_OPEN) throw new PulsoError('conflict', say.tooManyFiles);
    return db
      .insertInto('upload')
      .values({
        workspace_id: workspaceId,
        upload_id: id,
        user_id: userId,
        name: fileName(name),
        bytes,
        received: 0,
        state: 'receiving',
        messages: 0,
        added: 0,
        done: null,
        error: null,
        created_at: sql<Date>`now()`,
        changed_at: sql<Date>`now()`,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  await mkdir(uploadFolder(context, workspaceId, row.upload_id), { recursive: true, mode: 0o700 });
  context.tell({ workspaceId, what: 'uploads' });
  return row;
}

/**
 * Appends from `offset`, which has to be what has arrived. Returns how many bytes have arrived now; a piece that is cut short counts
 * as far as it came. Throws PulsoError `conflict` for another offset, `bad-input` for more than was announced, `not-found`.
 */
export async function receivePiece(
  context: AppContext,
  workspaceId: number,
  id: number,
  offset: number,
  body: ReadableStream,
): Promise<UploadRow> {
  const folder = uploadFolder(context, workspaceId, id);
  if (arriving.has(folder)) throw new PulsoError('conflict', say.pieceArriving);
  arriving.add(folder);
  try {
    return await append(context, workspaceId, id, offset, body);
  } finally {
    arriving.delete(folder);
  }
}

/** Files of which a piece is arriving: two at once would write more than was announced, and into each other. */
const arriving = new Set<string>();

async function append(
  context: AppContext,
  workspaceId: number,
  id: number,
  offset: number,
  body: ReadableStream,
): Promise<UploadRow> {
  const { db } = context.store;
  const row = await uploadRow(db, workspaceId, id);
  const path = join(uploadFolder(context, workspaceId, id), row.name);
  // The file itself knows best: a crash may have come between writing it and saying so.
  const there = await stat(path).then(
    found => found.size,
    () => 0,
  );
  if (row.state !== 'receiving') return row;
  if (offset !== there) throw new PulsoError('conflict', say.goOnFrom(there));
  let total = there;
  const silent = new AbortController();
  const patience = setTimeout(() => silent.abort(), STALLED_MS);
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      patience.refresh();
      if (total > row.bytes) done(new PulsoError('bad-input', say.moreThanAnnounced(row.bytes)));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body), counted, createWriteStream(path, { flags: 'a', mode: 0o600 }), {
      signal: silent.signal,
    });
  } catch (error) {
    if (error instanceof PulsoError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new PulsoError('write-failed', say.noRoom, {
        cause: error,
      });
    // The line broke: what came is kept.
  } finally {
    clearTimeout(patience);
  }
  const received = (await stat(path)).size;
  const state = received === row.bytes ? 'waiting' : 'receiving';
  const changed = await db
    .updateTable('upload')
    .set({ received, state, changed_at: sql<Date>`now()` })
    .where('workspace_id', '=', workspaceId)
    .where('upload_id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  context.tell({ workspaceId, what: 'uploads' });
  return changed;
}

/** Facts that were read stay; only the file goes. */
export async function removeUpload(context: AppContext, workspaceId: number, id: number): Promise<void> {
  await uploadRow(context.store.db, workspaceId, id);
  await context.store.db
    .deleteFrom('upload')
    .where('workspace_id', '=', workspaceId)
    .where('upload_id', '=', id)
    .execute();
  await rm(uploadFolder(context, workspaceId, id), { recursive: true, force: true });
  context.tell({ workspaceId, what: 'uploads' });
}

export async function uploadsOf(context: AppContext, workspaceId: number, lang: Language): Promise<Upload[]> {
  const rows = await context.store.db
    .selectFrom('upload')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('upload_id', 'desc')
    .limit(50)
    .execute();
  return rows.map(row => shownUpload(row, lang));
}
