/** What runs when: every kind of background work, one list. */
import type { AppContext } from '../../app/context.ts';
import { recompute } from '../../app/recompute.ts';
import { readUpload } from '../../app/uploads/read-upload.ts';
import { fillDemo } from './fill-demo.ts';
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
  /** A file that has arrived becomes facts. */
  'read-upload': job<{ workspaceId: number; uploadId: number }>({
    retries: 3,
    longestSeconds: 12 * HOUR,
    pollSeconds: 1,
    atOnce: 1,
    run: (context, { workspaceId, uploadId }, { signal }) =>
      readUpload(context, workspaceId, uploadId, signal),
  }),
  demo: job<{ workspaceId: number }>({
    retries: 1,
    longestSeconds: HOUR,
    pollSeconds: 1,
    atOnce: 1,
    run: (context, data, { signal }) => fillDemo(context, data, signal),
  }),
};

export type JobName = keyof typeof JOBS;
export type JobData<N extends JobName> = (typeof JOBS)[N] extends Job<infer Data> ? Data : never;
