/** Work in the background: a queue in the database, so that nothing is lost and several workers can share it. */
import { PgBoss } from 'pg-boss';
import type { AppContext } from '../../app/context.ts';
import { JOBS, type JobData, type JobName } from './list.ts';

export interface Jobs {
  /** Asks for work; asked again while the same still waits, it is done once. */
  send<N extends JobName>(name: N, data: JobData<N>): Promise<void>;
  /** Lets work under way end for a moment; what does not is taken up by the next start. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  databaseUrl: string | null;
  work: boolean;
  heartbeatSeconds?: number;
  lookForGoneSeconds?: number;
}

const STOP_MS = 5000;
/** A worker that says nothing for so long is gone, and its work is given to another. */
const HEARTBEAT_SECONDS = 30;
const LOOK_FOR_GONE_SECONDS = 30;

/**
 * `databaseUrl`: of a PostgreSQL, null for the embedded database. `work`: false asks for work and schedules, and does none itself.
 */
export async function startJobs(
  context: AppContext,
  {
    databaseUrl,
    work,
    heartbeatSeconds = HEARTBEAT_SECONDS,
    lookForGoneSeconds = LOOK_FOR_GONE_SECONDS,
  }: JobsOptions,
): Promise<Jobs> {
  const { store, log } = context;
  const boss = new PgBoss({
    schema: 'jobs',
    ...(databaseUrl === null
      ? { db: overStore(context), backend: 'pglite' as const }
      : { connectionString: databaseUrl, max: 4, application_name: 'pulso jobs' }),
    reindex: store.engine === 'server',
    monitorVacuum: store.engine === 'server',
    superviseIntervalSeconds: lookForGoneSeconds,
    monitorIntervalSeconds: lookForGoneSeconds,
  });
  boss.on('error', error => log({ level: 'error', event: 'the queue failed', message: error.message }));
  await boss.start();
  const stopping = new AbortController();
  for (const [name, job] of Object.entries(JOBS)) {
    await boss.createQueue(name, {
      policy: 'stately',
      retryLimit: job.retries,
      retryDelay: 5,
      retryBackoff: true,
      expireInSeconds: job.longestSeconds,
      heartbeatSeconds,
      deleteAfterSeconds: 3600,
    });
    if (job.every !== undefined) await boss.schedule(name, job.every, {}, {});
  }
  if (work) for (const name of Object.keys(JOBS) as JobName[]) await workOn(name);

  async function workOn(name: JobName): Promise<void> {
    const job = JOBS[name];
    const act = job.run as (context: AppContext, data: unknown, help: JobHelp) => Promise<void>;
    await boss.work(
      name,
      { batchSize: 1, pollingIntervalSeconds: job.pollSeconds, localConcurrency: job.atOnce },
      async ([one]) => {
        if (one === undefined) return;
        const started = Date.now();
        const signal = AbortSignal.any([stopping.signal, one.signal]);
        try {
          await act(context, one.data ?? {}, { signal, send });
          log({ level: 'info', event: 'job done', job: name, ms: Date.now() - started });
        } catch (error) {
          if (stopping.signal.aborted) throw error;
          log({ level: 'error', event: 'job failed', job: name, message: (error as Error).message });
          throw error;
        }
      },
    );
  }

  async function send<N extends JobName>(name: N, data: JobData<N>): Promise<void> {
    await boss.send(name, data as object, { singletonKey: JSON.stringify(data) });
  }
  return {
    send,
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: STOP_MS, close: true });
    },
  };
}

export interface JobHelp {
  signal: AbortSignal;
  send: Jobs['send'];
}

function overStore({ store }: AppContext) {
  return {
    async executeSql(text: string, values?: unknown[]) {
      if (values === undefined || values.length === 0) return { rows: await store.script(text) };
      return store.query(text, values);
    },
  };
}
