/** What a report or an alert is about: everything, a mailbox, a team, a person, and further filters. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { type Filter, requestSchema } from '../../metrics/engine/request.ts';
import type { Store } from '../../store/store.ts';
import { say } from './errors.data.ts';

export const scopeSchema = z.strictObject({
  of: z.enum(['everything', 'mailbox', 'team', 'person']).default('everything'),
  /** Of the mailbox, team or person; null for everything. */
  id: z.int().nullable().default(null),
  filters: requestSchema.shape.filters,
});
export type Scope = z.output<typeof scopeSchema>;

export interface ScopeMeaning {
  /** Null for everything. */
  name: string | null;
  filters: Filter[];
}

const TABLES = {
  mailbox: { table: 'mailbox', id: 'mailbox_id', dimension: 'mailbox' },
  team: { table: 'team', id: 'team_id', dimension: 'team' },
  person: { table: 'teammate', id: 'teammate_id', dimension: 'teammate' },
} as const;

const GONE = { mailbox: say.mailboxGone, team: say.teamGone, person: say.personGone } as const;

/** The scope as filters of the engine, and its name. Throws `not-found` for a thing that is no more. */
export async function meaningOf(db: Store['db'], workspaceId: number, scope: Scope): Promise<ScopeMeaning> {
  const { of, id, filters } = scope;
  if (of === 'everything') return { name: null, filters };
  const { table, id: column, dimension } = TABLES[of];
  const row = await db
    .selectFrom(table)
    .select('name')
    .where('workspace_id', '=', workspaceId)
    // Each of the three tables has its own column of ids.
    .where(column as never, '=', id as never)
    .executeTakeFirst();
  if (row === undefined || id === null) {
    throw new PulsoError('not-found', GONE[of]);
  }
  const about: Filter = ['is', dimension, [id]];
  if (of !== 'person') return { name: row.name, filters: [about, ...filters] };
  const own = await ownMailboxes(db, workspaceId, id);
  return {
    name: row.name,
    filters: [own.length === 0 ? about : ['or', [about, ['is', 'mailbox', own]]], ...filters],
  };
}

/** What came to a person came to a mailbox of theirs; only what they sent carries their name. */
async function ownMailboxes(db: Store['db'], workspaceId: number, teammateId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('mailbox')
    .innerJoin('address', join =>
      join
        .onRef('address.workspace_id', '=', 'mailbox.workspace_id')
        .onRef('address.email', '=', 'mailbox.address'),
    )
    .select('mailbox_id')
    .where('mailbox.workspace_id', '=', workspaceId)
    .where('mailbox.kind', '=', 'personal')
    .where('address.teammate_id', '=', teammateId)
    .execute();
  return rows.map(row => row.mailbox_id);
}
