/** Tickets of another help desk: what an export holds, and taking it in. The body is the file as it is. */
import type { Context } from 'hono';
import type { AppContext } from '../../app/context.ts';
import { hiderIfAny } from '../../app/privacy/hidden-address.ts';
import { configOf } from '../../app/settings.ts';
import { say } from '../../app/tickets/import/errors.data.ts';
import { HELP_DESKS, type HelpDesk } from '../../app/tickets/import/export-columns.data.ts';
import { importExport } from '../../app/tickets/import/import-export.ts';
import { previewExport } from '../../app/tickets/import/preview-export.ts';
import { readExport } from '../../app/tickets/import/read-export.ts';
import { MOST_BYTES } from '../../app/tickets/import/read-table.ts';
import { PulsoError } from '../../errors.ts';
import { type Api, type ApiEnv, type ApiParts, add, z } from '../api/api.ts';

export function ticketImportRoutes(api: Api, parts: ApiParts): void {
  const { context } = parts;
  const what = { tag: 'Tickets', act: 'import-tickets', scope: 'tickets', method: 'post' } as const;
  const query = z.object({ from: z.enum(HELP_DESKS) });

  add(
    api,
    parts,
    {
      ...what,
      path: '/tickets/import/preview',
      summary:
        'What an export (CSV or JSON, the body as raw bytes) would bring: columns, first tickets, problems.',
    },
    { query, answer: z.looseObject({}) },
    async ({ c, caller, query: { from } }) => {
      const { read } = await readBody(context, c, caller.workspaceId, from);
      return { ...(await previewExport(context.store.db, caller.workspaceId, from, caller.language, read)) };
    },
  );
  add(
    api,
    parts,
    {
      ...what,
      path: '/tickets/import',
      summary: 'Takes an export in, all of it or nothing; what is there already stays as it is.',
    },
    { query, answer: z.object({ made: z.int(), known: z.int() }) },
    async ({ c, caller, query: { from } }) => {
      const { workspaceId, userId } = caller;
      const { read, config } = await readBody(context, c, workspaceId, from);
      const imported = await importExport(context.store, workspaceId, userId, {
        ...{ from, read, config },
        hide: await hiderIfAny(context.store, context.secrets, workspaceId),
      });
      await parts.jobs.send('recompute', { workspaceId });
      return imported;
    },
  );
}

async function readBody({ store, now }: AppContext, c: Context<ApiEnv>, workspaceId: number, from: HelpDesk) {
  const config = await configOf(store.db, workspaceId);
  const read = await readExport(store.db, workspaceId, {
    bytes: await bytesOf(c.req.raw),
    from,
    config,
    zone: config.zone ?? 'UTC',
    now: Math.floor(now().epochMilliseconds / 1000),
  });
  return { read, config };
}

/** Throws PulsoError `bad-input` as soon as it is too large. */
async function bytesOf({ body }: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > MOST_BYTES) throw new PulsoError('bad-input', say.tooLarge);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
