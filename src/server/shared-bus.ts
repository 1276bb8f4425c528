/** What one process tells, the pages of every process hear: through PostgreSQL's own NOTIFY. */
import pg from 'pg';
import type { AppContext, Change } from '../app/context.ts';
import type { Bus } from './bus.ts';

const CHANNEL = 'pulso_changes';
const AGAIN_MS = [500, 1000, 2000, 5000, 10_000];

export interface SharedBus {
  tell(change: Change): void;
  stop(): Promise<void>;
}

/** Changes go to the database and come back to `bus`. A broken connection is opened again; pages then ask for everything anew. */
export async function shareBus(url: string, bus: Bus, log: AppContext['log']): Promise<SharedBus> {
  let client: pg.Client | null = null;
  let stopped = false;
  let tries = 0;
  const heard = new Set<number>();

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'pulso changes' });
    fresh.on('error', () => again());
    fresh.on('notification', ({ payload }) => {
      const change = JSON.parse(payload ?? '{}') as Change;
      heard.add(change.workspaceId);
      bus.tell(change);
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
    tries = 0;
  }

  function again(): void {
    client = null;
    if (stopped) return;
    const wait = AGAIN_MS[Math.min(tries++, AGAIN_MS.length - 1)] ?? 0;
    log({ level: 'warn', event: 'changes are not heard of for a moment', again_ms: wait });
    setTimeout(() => {
      connect().then(
        () => {
          for (const workspaceId of heard) bus.tell({ workspaceId, what: 'facts' });
        },
        () => again(),
      );
    }, wait).unref();
  }

  await connect();
  return {
    tell(change) {
      const now = client;
      if (now === null) return bus.tell(change);
      now.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(change)]).catch(() => bus.tell(change));
    },
    async stop() {
      stopped = true;
      await client?.end().catch(() => {}); // it may have broken just now
    },
  };
}
