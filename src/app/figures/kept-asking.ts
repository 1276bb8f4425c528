/**
 * What has to be known before a question can be asked (settings, mailboxes, rights, how much is being derived again), kept for a moment: a
 * page asks forty things at once, and looking all that up took longer than most answers. Who somebody is, and in which role, is looked
 * up every time.
 */
import type { Reach } from '../../store/tables/rights.ts';
import type { AppContext } from '../context.ts';
import { recomputing } from '../recompute.ts';
import type { Single } from '../rights.ts';
import { type Asking, engineFor } from './engine-for.ts';
import { forAMoment, type Kept } from './for-a-moment.ts';

export interface ReadyToAsk extends Asking {
  /** How much of the facts says what the settings say: 0 to 1; null: all. */
  done: number | null;
}

export interface KeptAsking extends Pick<Kept<ReadyToAsk>, 'forget'> {
  asking(workspaceId: number, reach: Reach, unseen: readonly Single[]): Promise<ReadyToAsk>;
}

/** `clock`: milliseconds. */
export function createKeptAsking(context: AppContext, clock: () => number): KeptAsking {
  const kept = forAMoment<ReadyToAsk>({ keepMs: 1000, most: 200, clock });
  return {
    asking(workspaceId, reach, unseen) {
      const { role, teammate_id, mailbox_ids, team_ids } = reach;
      // What counts as now is part of it: never older than this second.
      const second = Math.floor(context.now().epochMilliseconds / 1000);
      return kept.get(workspaceId, [role, teammate_id, mailbox_ids, team_ids, unseen, second], async () => ({
        ...(await engineFor(context, workspaceId, reach, unseen)),
        done: await recomputing(context.store.db, workspaceId),
      }));
    },
    forget: kept.forget,
  };
}
