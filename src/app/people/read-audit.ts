/** Reading what was noted: newest first, page by page, of one person or one kind of act. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { say } from '../figures/errors.data.ts';
import { AUDITED, type Audited } from './audit.ts';

/** In the filter: what whoever runs this Pulso did on its machine. */
export const NOBODY = 'none';

export const auditQuery = z.strictObject({
  user: z.string().min(1).max(100).optional(),
  action: z.enum(AUDITED).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(40).optional(),
});

export interface Person {
  id: string;
  /** Null where the account is gone. */
  name: string | null;
}

export interface AuditEntry {
  id: number;
  at: string;
  /** Null: whoever runs this Pulso, on its machine. */
  by: Person | null;
  action: Audited;
  detail: Record<string, unknown>;
  /** Whom it was done to, where that is a member. */
  member: Person | null;
}

export interface AuditPage {
  entries: AuditEntry[];
  next: string | null;
  /** Everybody who did something here, for the filter. */
  people: Person[];
}

/** Throws PulsoError `bad-input` for a cursor that is none. */
export async function auditOf(
  db: Store['db'],
  workspaceId: number,
  { user, action, limit, cursor }: z.output<typeof auditQuery>,
): Promise<AuditPage> {
  const before = cursor === undefined ? null : numberIn(cursor);
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, query => query.where('audit_id', '<', before ?? 0))
    .$if(action !== undefined, query => query.where('action', '=', action ?? ''))
    .$if(user === NOBODY, query => query.where('user_id', 'is', null))
    .$if(user !== undefined && user !== NOBODY, query => query.where('user_id', '=', user ?? ''))
    .orderBy('audit_id', 'desc')
    // One more says whether there is a next page.
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const acting = await db
    .selectFrom('audit')
    .select('user_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('user_id', 'is not', null)
    .execute();
  const ids = acting.flatMap(row => row.user_id ?? []);
  const nameOf = await namesOf(db, [...ids, ...shown.flatMap(row => memberIn(row.detail) ?? [])]);
  const person = (id: string): Person => ({ id, name: nameOf.get(id) ?? null });
  return {
    entries: shown.map(row => {
      const member = memberIn(row.detail);
      return {
        id: Number(row.audit_id),
        at: row.at.toISOString(),
        by: row.user_id === null ? null : person(row.user_id),
        action: row.action as Audited,
        detail: row.detail,
        member: member === null ? null : person(member),
      };
    }),
    next: rows.length > limit ? cursorAt(Number(shown.at(-1)?.audit_id ?? 0)) : null,
    people: ids.map(person).toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
  };
}

const memberIn = ({ user }: Record<string, unknown>): string | null =>
  typeof user === 'string' ? user : null;

async function namesOf(db: Store['db'], ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from auth_user where id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map(row => [row.id, row.name]));
}

const cursorAt = (id: number): string => Buffer.from(String(id)).toString('base64url');

function numberIn(cursor: string): number {
  const id = Number(Buffer.from(cursor, 'base64url').toString());
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new PulsoError('bad-input', say.foreignCursor);
}
