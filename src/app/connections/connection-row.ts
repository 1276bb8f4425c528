/** One connection as the database has it. */
import type { Selectable } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { ConnectionTable } from '../../store/tables/connections.ts';
import { say } from '../sync/errors.data.ts';

export type ConnectionRow = Selectable<ConnectionTable>;

/** What a secret is sealed for: it opens nowhere else. */
export const secretPlace = (workspaceId: number, connectionId: number): string =>
  `connection ${workspaceId} ${connectionId}`;

const WHERE_TO = ['host', 'port', 'user', 'security', 'auth'];

/** A stored password goes nowhere but to the server it was entered for: whoever changes that enters it again. */
export function assertSameServer(before: Record<string, unknown>, after: Record<string, unknown>): void {
  if (WHERE_TO.every(field => before[field] === after[field])) return;
  throw new PulsoError('bad-input', say.secretAgain);
}

/** Null when it was removed. */
export async function findConnection(
  db: Store['db'],
  workspaceId: number,
  connectionId: number,
): Promise<ConnectionRow | null> {
  const row = await db
    .selectFrom('connection')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .executeTakeFirst();
  return row ?? null;
}

/** Throws PulsoError `not-found`. */
export async function connectionRow(
  db: Store['db'],
  workspaceId: number,
  connectionId: number,
): Promise<ConnectionRow> {
  const row = await findConnection(db, workspaceId, connectionId);
  if (row === null) throw new PulsoError('not-found', say.noMailbox);
  return row;
}
