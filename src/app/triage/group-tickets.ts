/** Groups tickets in a thread of its own, one question after the other; the same question again gets what is kept. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Store } from '../../store/store.ts';
import type { Group } from '../../triage/groups.ts';
import type { ToGroup } from './group-thread.ts';

interface Kept {
  key: string;
  until: number;
  groups: Promise<Group[]>;
}

const kept = new WeakMap<Store['db'], Kept[]>();
const MOST_KEPT = 10;
/** Words of texts that were deleted stay in memory no longer. */
const KEPT_MS = 600_000;
let turn: Promise<unknown> = Promise.resolve();

/** `key` says which tickets, and which text of each. */
export function groupTickets(db: Store['db'], key: string, load: () => Promise<ToGroup>): Promise<Group[]> {
  const fresh = (kept.get(db) ?? []).filter(one => one.until > Date.now());
  const known = fresh.find(one => one.key === key);
  if (known !== undefined) return known.groups;
  const groups = turn.then(async () => inThread(await load()));
  turn = groups.catch(() => {});
  kept.set(db, [{ key, until: Date.now() + KEPT_MS, groups }, ...fresh].slice(0, MOST_KEPT));
  groups.catch(() =>
    kept.set(
      db,
      (kept.get(db) ?? []).filter(one => one.key !== key),
    ),
  );
  return groups;
}

async function inThread(asked: ToGroup): Promise<Group[]> {
  const worker = new Worker(new URL('./group-thread.ts', import.meta.url), { workerData: asked });
  try {
    const [groups] = (await once(worker, 'message')) as [Group[]];
    return groups;
  } finally {
    await worker.terminate();
  }
}
