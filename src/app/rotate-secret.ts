/** Seals everything anew under another secret; all of it or nothing. */
import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import { resealOutgoing } from './alerts/reseal.ts';
import { OWN_SECRETS } from './own-secret.ts';
import { note } from './people/audit.ts';
import type { Secrets } from './secrets.ts';
import { resealTriage } from './triage/reseal.ts';

/** Table → the sealed column, and what it is bound to. */
const SEALED = [
  {
    table: 'connection',
    column: 'secret',
    key: 'connection_id',
    about: (workspaceId: number, id: number) => `connection ${workspaceId} ${id}`,
  },
] as const;

/** Returns how many were sealed anew. Throws PulsoError `bad-secret` when one does not open with the old secret. */
export async function rotateSecret(store: Store, from: Secrets, to: Secrets): Promise<number> {
  return store.transaction(async ({ db }) => {
    let count = 0;
    for (const name of OWN_SECRETS) {
      const own = await db
        .selectFrom('instance_setting')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst();
      if (own === undefined) continue;
      const value = to.seal(from.open(own.value, name), name);
      await db.updateTable('instance_setting').set({ value }).where('name', '=', name).execute();
      count++;
    }
    for (const { table, column, key, about } of SEALED) {
      const { rows } = await sql<{ workspace_id: number; id: number; sealed: string }>`
        select workspace_id, ${sql.ref(key)} as id, ${sql.ref(column)} as sealed from ${sql.table(table)}
        where ${sql.ref(column)} is not null for update`.execute(db);
      for (const { workspace_id: workspaceId, id, sealed } of rows) {
        const bound = about(Number(workspaceId), Number(id));
        const anew = to.seal(from.open(sealed, bound), bound);
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${anew}
          where workspace_id = ${workspaceId} and ${sql.ref(key)} = ${id}`.execute(db);
        count++;
      }
    }
    const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
    for (const { workspace_id: workspaceId } of workspaces)
      await note(db, workspaceId, null, 'secret-rotated', {});
    return count + (await resealOutgoing(db, from, to)) + (await resealTriage(db, from, to));
  });
}
