/** Connects a mailbox; reading it begins with the next look at the list. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { ConnectionKind } from '../../store/tables/connections.ts';
import type { AppContext } from '../context.ts';
import { assertNoDemo } from '../demo.ts';
import { note } from '../people/audit.ts';
import { configOf, saveConfig } from '../settings.ts';
import { say } from '../sync/errors.data.ts';
import { secretPlace } from './connection-row.ts';
import { connectorOf } from './connector-of.ts';
import { withMailbox } from './with-mailbox.ts';

export interface NewConnection {
  kind: ConnectionKind;
  /** Of the mailbox. */
  address: string;
  name?: string | undefined;
  /** What it is in the settings: one person's mailbox, or one that several answer from. */
  mailbox: 'personal' | 'shared';
  settings: unknown;
  /** Password, or what tokens are made from; null where the kind needs none. */
  secret: string | null;
  /** Who connects it; left out: whoever runs this Pulso. */
  by?: string | undefined;
}

export const mailboxAddress = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^@\s]+@[^@\s]+$/);

/** Returns the connection's number. Throws PulsoError `bad-input`, `not-allowed`, `conflict` when it is connected already. */
export async function addConnection(
  context: AppContext,
  workspaceId: number,
  given: NewConnection,
): Promise<number> {
  const { store, secrets } = context;
  const read = mailboxAddress.safeParse(given.address);
  if (!read.success) throw new PulsoError('bad-input', say.addressExpected);
  const address = read.data;
  const settings = await connectorOf(given.kind).settings(given.settings);
  await assertNoDemo(store.db, workspaceId);
  const config = await configOf(store.db, workspaceId);
  const connectionId = await store.transaction(async ({ db }) => {
    await refuseTwice(db, workspaceId, given.kind, address, settings);
    const id = await nextNumber(db, workspaceId);
    await db
      .insertInto('connection')
      .values({
        workspace_id: workspaceId,
        connection_id: id,
        kind: given.kind,
        name: given.name?.trim() || address,
        address,
        settings: JSON.stringify(settings),
        secret: given.secret === null ? null : secrets.seal(given.secret, secretPlace(workspaceId, id)),
        state: 'waiting',
        cursor: 'null',
        messages: 0,
        total: null,
        created_at: sql<Date>`now()`,
        changed_at: sql<Date>`now()`,
      })
      .execute();
    await note(db, workspaceId, given.by ?? null, 'mailbox-connected', { kind: given.kind, address });
    return id;
  });
  const changed = withMailbox(config, { address, name: given.name, kind: given.mailbox });
  if (changed !== config) await saveConfig(context, workspaceId, changed, null);
  context.tell({ workspaceId, what: 'mailboxes' });
  return connectionId;
}

/** Never one that sources still name: what was read last of a mailbox that was removed must not become another's. */
async function nextNumber(db: Store['db'], workspaceId: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select greatest(
      (select coalesce(max(connection_id), 0) from connection where workspace_id = ${workspaceId}),
      (select coalesce(max(connection_id), 0) from source where workspace_id = ${workspaceId})) as last`.execute(
    db,
  );
  return (rows[0]?.last ?? 0) + 1;
}

async function refuseTwice(
  db: Store['db'],
  workspaceId: number,
  kind: ConnectionKind,
  address: string,
  settings: Record<string, unknown>,
): Promise<void> {
  const there = await db
    .selectFrom('connection')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('address', '=', address)
    .where(sql<boolean>`settings = ${JSON.stringify(settings)}::jsonb`)
    .executeTakeFirst();
  if (there === undefined) return;
  throw new PulsoError('conflict', say.connectedAlready(address, there.name));
}
