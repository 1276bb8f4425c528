/** The index of similar tickets of a workspace, in memory; brought up to date whenever it is asked for. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { featuresOf } from '../../triage/features.ts';
import { createSimilarIndex, type SimilarIndex } from '../../triage/similar.ts';
import type { AppContext } from '../context.ts';
import { askedTickets } from './ticket-texts.ts';

interface Kept {
  index: SimilarIndex;
  /** Ticket → the message whose text is in the index; 0: subject alone. */
  read: Map<number, number>;
  /** One at a time brings it up to date. */
  turn: Promise<unknown>;
}

const kept = new WeakMap<Store['db'], Map<number, Kept>>();
const AT_ONCE = 5000;

/** What was erased or switched off is not in it any more. Throws `bad-secret`. */
export async function ticketIndex(
  context: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
): Promise<SimilarIndex> {
  const all = kept.get(context.store.db) ?? new Map<number, Kept>();
  kept.set(context.store.db, all);
  const known = all.get(workspaceId) ?? {
    index: createSimilarIndex(),
    read: new Map<number, number>(),
    turn: Promise.resolve(),
  };
  all.set(workspaceId, known);
  const mine = known.turn.then(() => bringUpToDate(context, workspaceId, known));
  known.turn = mine.catch(() => {});
  await mine;
  return known.index;
}

async function bringUpToDate(
  context: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  { index, read }: Kept,
): Promise<void> {
  const { rows } = await sql<{ id: number; text: number }>`
    select t.ticket_id as id, coalesce(x.message_id, 0) as text from ticket t
    left join ticket_text x on x.workspace_id = t.workspace_id and x.message_id = t.message_id
    where t.workspace_id = ${workspaceId}`.execute(context.store.db);
  const now = new Map(rows.map(row => [Number(row.id), Number(row.text)]));
  for (const id of read.keys()) {
    if (now.has(id)) continue;
    index.remove(id);
    read.delete(id);
  }
  const changed = [...now].filter(([id, text]) => read.get(id) !== text).map(([id]) => id);
  for (let i = 0; i < changed.length; i += AT_ONCE) {
    const part = changed.slice(i, i + AT_ONCE);
    for (const id of part) index.remove(id);
    for (const ticket of await askedTickets(context, workspaceId, part))
      index.add(ticket.id, featuresOf(ticket));
    for (const id of part) read.set(id, now.get(id) ?? 0);
  }
}
