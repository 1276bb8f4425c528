/** What runs when: every kind of background work, one list. */
import type { AppContext } from '../../app/context.ts';
import { recompute } from '../../app/recompute.ts';
import type { JobHelp } from './jobs.ts';

interface Job<Data> {
  /** Cron, in UTC; without it only on request. */
  every?: string;
  retries: number;
  /** Longer than that it is given up and begun again. */
  longestSeconds: number;
  pollSeconds: number;
  /** By one worker at the same time. */
  atOnce: number;
  run(context: AppContext, data: Data, help: JobHelp): Promise<void>;
}

const HOUR = 3600;
const job = <Data>(one: Job<Data>): Job<Data> => one;

export const JOBS = {
  /** Facts follow changed settings. */
  recompute: job<{ workspaceId: number }>({
    retries: 5,
    longestSeconds: 6 * HOUR,
    pollSeconds: 1,
    atOnce: 1,
    run: async (context, { workspaceId }, { signal }) => {
      await recompute(context, workspaceId, signal);
    },
  }),
};

export type JobName = keyof typeof JOBS;
export type JobData<N extends JobName> = (typeof JOBS)[N] extends Job<infer Data> ? Data : never;
