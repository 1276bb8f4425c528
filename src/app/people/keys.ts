/** Keys for other programs: shown once, with scopes, and never more rights than the person who made them. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import { note } from './audit.ts';
import { nextNumber } from './numbers.ts';
import { hashOf, newToken, workspaceIn } from './token.ts';

const PREFIX = 'pulso';
export const SCOPES = [
  'figures',
  'conversations',
  'mailboxes',
  'settings',
  'members',
  'reports',
  'surveys',
  'tickets',
] as const;
export type KeyScope = (typeof SCOPES)[number];

export const keySchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(SCOPES)).min(1),
  expires_days: z.int().min(1).max(3650).nullable().default(null),
});

export interface Key {
  id: number;
  name: string;
  hint: string;
  scopes: string[];
  created_at: string;
  expires_at: string | null;
  used_at: string | null;
}

export async function makeKey(
  store: Store,
  workspaceId: number,
  userId: string,
  { name, scopes, expires_days: days }: z.output<typeof keySchema>,
): Promise<Key & { key: string }> {
  const token = newToken(PREFIX, workspaceId);
  return store.transaction(async ({ db }) => {
    const row = await db
      .insertInto('api_key')
      .values({
        workspace_id: workspaceId,
        key_id: await nextNumber(db, 'api_key', 'key_id', workspaceId),
        name,
        user_id: userId,
        key_hash: token.hash,
        hint: token.text.slice(0, PREFIX.length + 8),
        scopes,
        created_at: sql<Date>`now()`,
        expires_at: days === null ? null : sql<Date>`now() + ${`${days} days`}::interval`,
        used_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await note(db, workspaceId, userId, 'key-made', { name, scopes });
    return { ...shown(row), key: token.text };
  });
}

export async function keysOf(db: Store['db'], workspaceId: number): Promise<Key[]> {
  const rows = await db
    .selectFrom('api_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('key_id')
    .execute();
  return rows.map(shown);
}

export async function removeKey(store: Store, workspaceId: number, by: string, id: number): Promise<void> {
  await store.transaction(async ({ db }) => {
    const gone = await db
      .deleteFrom('api_key')
      .where('workspace_id', '=', workspaceId)
      .where('key_id', '=', id)
      .returning('name')
      .executeTakeFirst();
    // Ended already: nothing was done.
    if (gone !== undefined) await note(db, workspaceId, by, 'key-removed', { name: gone.name });
  });
}

/** Whose key it is and what it may; null for one that is wrong or too old. Notes its use once an hour. */
export async function keyBehind(db: Store['db'], text: string) {
  const workspaceId = workspaceIn(PREFIX, text);
  if (workspaceId === null) return null;
  const row = await db
    .selectFrom('api_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('key_hash', '=', hashOf(text))
    .where(eb => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  await sql`update api_key set used_at = now() where workspace_id = ${workspaceId} and key_id = ${row.key_id}
    and (used_at is null or used_at < now() - interval '1 hour')`.execute(db);
  return row;
}

interface Row {
  key_id: number;
  name: string;
  hint: string;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  used_at: Date | null;
}

const shown = (row: Row): Key => ({
  id: row.key_id,
  name: row.name,
  hint: row.hint,
  scopes: row.scopes,
  created_at: row.created_at.toISOString(),
  expires_at: row.expires_at?.toISOString() ?? null,
  used_at: row.used_at?.toISOString() ?? null,
});
