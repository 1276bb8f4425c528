/** Where published promises lie: one place, one workspace. */
import { sql } from 'kysely';
import { type Config, configSchema } from '../../config.ts';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { say } from '../errors.data.ts';

/** Inside the transaction that saves. Throws PulsoError `conflict` where another workspace has the place. */
export async function assertSlugFree(
  db: Store['db'],
  workspaceId: number,
  { support: { policy } }: Config,
): Promise<void> {
  if (policy.slug === undefined) return;
  // Two workspaces that take the same place at the same moment: the second waits, and sees the first.
  await sql`select pg_advisory_xact_lock(hashtext('service-policy-slug'))`.execute(db);
  const { rows } = await sql`select 1 from workspace where workspace_id <> ${workspaceId}
    and config->'support'->'policy'->>'slug' = ${policy.slug} limit 1`.execute(db);
  if (rows.length > 0) throw new PulsoError('conflict', say.slugTaken(policy.slug));
}

/** The workspace that publishes its promises there; null: none does. */
export async function publishedAt(
  db: Store['db'],
  slug: string,
): Promise<{ workspaceId: number; config: Config } | null> {
  const { rows } = await sql<{ workspace_id: number; name: string; zone: string; config: object }>`
    select workspace_id, name, zone, config from workspace
    where config->'support'->'policy'->>'slug' = ${slug}
      and config->'support'->'policy'->>'published' = 'true'
    order by workspace_id limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const config = configSchema.parse({ name: row.name, zone: row.zone, ...row.config });
  return { workspaceId: row.workspace_id, config };
}
