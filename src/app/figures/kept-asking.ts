/**
 * What has to be known before a question can be asked (settings, mailboxes, rights, how much is being derived again), kept for a moment: a
 * page asks forty things at once, and looking all that up took longer than most answers. Who somebody is, and in which role, is looked
 * up every time.
 */
import type { Reach } from '../../store/tables/rights.ts';
import type { AppContext } from '../context.ts';
import { recomputing } from '../recompute.ts';
import { type Asking, engineFor } from './engine-for.ts';
import { forAMoment, type Kept } from './for-a-moment.ts';

export interface ReadyToAsk extends Asking {
  /** How much of the facts says what the settings say: 0 to 1; null: all. */
  done: number | null;
}

export interface KeptAsking extends Pick<Kept<ReadyToAsk>, 'forget'> {
  asking(workspaceId: number, reach: Reach): Promise<ReadyToAsk>;
}

/** `clock`: milliseconds. */
export function createKeptAsking(context: AppContext, clock: () => number): KeptAsking {
  const kept = forAMoment<ReadyToAsk>({ keepMs: 1000, most: 200, clock });
  return {
    asking: (workspaceId, reach) =>
      kept.get(workspaceId, [reach.role, reach.teammate_id, reach.mailbox_ids, reach.team_ids], async () => ({
        ...(await engineFor(context, workspaceId, reach)),
        done: await recomputing(context.store.db, workspaceId),
      })),
    forget: kept.forget,
  };
}
