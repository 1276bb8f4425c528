/** Threads that turned out to be one, in the store. */
import { sql } from 'kysely';
import type { Merge } from '../../mail/thread/threads.ts';
import type { Store } from '../../store/store.ts';

type Inside = Pick<Store, 'db'>;

/** What a thread went into may have gone into another since: every pair leads to a thread that stays. */
export function straightened(merged: Merge[]): Merge[] {
  const into = new Map(merged);
  return merged.map(([gone, next]) => {
    let stays = next;
    for (let more = into.get(stays); more !== undefined; more = into.get(stays)) stays = more;
    return [gone, stays];
  });
}

/** Moves messages of threads that turned out to be one; facts of the thread that is gone go too. */
export async function applyMerges(
  { db }: Inside,
  workspaceId: number,
  merged: readonly Merge[],
): Promise<void> {
  if (merged.length === 0) return;
  const from = `{${merged.map(([gone]) => gone).join(',')}}`;
  const into = `{${merged.map(([, stays]) => stays).join(',')}}`;
  for (const table of ['message', 'thread_ref'] as const) {
    await sql`
      update ${sql.table(table)} t set thread_id = pair.stays
      from unnest(${from}::bigint[], ${into}::bigint[]) as pair (gone, stays)
      where t.workspace_id = ${workspaceId} and t.thread_id = pair.gone`.execute(db);
  }
  for (const table of [
    'message_fact',
    'delivery',
    'thread',
    'conversation',
    'reply_clock',
    'dirty_thread',
  ] as const) {
    await sql`
      delete from ${sql.table(table)}
      where workspace_id = ${workspaceId} and thread_id = any(${from}::bigint[])`.execute(db);
  }
}

export async function markDirty({ db }: Inside, workspaceId: number, threads: number[]): Promise<void> {
  await sql`
    insert into dirty_thread (workspace_id, thread_id)
    select ${workspaceId}, unnest(${`{${threads.join(',')}}`}::bigint[]) on conflict do nothing`.execute(db);
}
