/** Everything that goes on in the background of a process: its jobs, and mailboxes that are watched. */
import type { AppContext } from '../../app/context.ts';
import { watchConnections } from '../../app/sync/watch-connections.ts';
import { type Jobs, startJobs } from './jobs.ts';

/** `work`: false only asks for work that others do. `stop` lets what is under way come to a place where it can go on from. */
export async function startWork(
  context: AppContext,
  { databaseUrl, work }: { databaseUrl: string | null; work: boolean },
): Promise<Jobs> {
  const jobs = await startJobs(context, { databaseUrl, work });
  if (!work) return jobs;
  const stopping = new AbortController();
  const watching = watchConnections(context, stopping.signal);
  return {
    send: jobs.send,
    async stop() {
      stopping.abort();
      await watching;
      await jobs.stop();
    },
  };
}
