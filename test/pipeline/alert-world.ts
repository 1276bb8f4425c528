/** The demo company with a mail server, a receiver of webhooks, and short words for what alerts do. */
import { sql } from 'kysely';
import { type AlertBody, alertBody } from '../../src/app/alerts/alert-body.ts';
import { addAlert } from '../../src/app/alerts/alerts.ts';
import { checkAlerts } from '../../src/app/alerts/check-alerts.ts';
import { deliverDue } from '../../src/app/alerts/deliver-due.ts';
import { startHook } from '../servers/hook.ts';
import { actWorld, DEMO_NOW } from './act-context.ts';
import type { Engine } from './engines.ts';
import { startSmtpFor } from './report-world.ts';

const never = new AbortController().signal;

export type AlertWorld = Awaited<ReturnType<typeof alertWorld>>;

/** `settings`: what is made of the demo company's own. */
export async function alertWorld(engine: Engine, settings?: (toml: string) => string) {
  const world = await actWorld(engine, 2000, settings);
  const smtp = await startSmtpFor(world);
  const hook = await startHook();
  const { context, clock, store } = world;
  const rule = (more: Record<string, unknown> = {}): AlertBody =>
    alertBody.parse({
      name: 'Mailbox asleep',
      watch: { kind: 'sync', minutes: 30 },
      channels: [{ kind: 'webhook', url: hook.url }],
      language: 'en',
      zone: 'Europe/Madrid',
      ...more,
    });
  return {
    ...world,
    smtp,
    hook,
    rule,
    add: (more: Record<string, unknown> = {}) => addAlert(context, 1, null, rule(more)),
    check: () => checkAlerts(context, 1, never),
    deliver: () => deliverDue(context, never),
    later(minutes: number): void {
      clock.now = clock.now.add({ minutes });
    },
    /** A connected mailbox, last read so many minutes ago. */
    async connection(id: number, minutesAgo: number, state = 'live'): Promise<void> {
      const at = clock.now.subtract({ minutes: minutesAgo }).toString();
      await sql`insert into connection (workspace_id, connection_id, kind, name, address, settings, state, cursor, messages, synced_at, created_at, changed_at)
        values (1, ${id}, 'imap', ${`Box ${id}`}, ${`box${id}@acme.test`}, '{}', ${state}, 'null', 0, ${at}, ${at}, ${at})
        on conflict (workspace_id, connection_id) do update set synced_at = excluded.synced_at, state = excluded.state`.execute(
        store.db,
      );
    },
    async reset(): Promise<void> {
      smtp.arrived.length = 0;
      hook.received.length = 0;
      hook.answers.length = 0;
      clock.now = DEMO_NOW;
      context.allowedHosts = ['127.0.0.1'];
      for (const table of ['hook_delivery', 'alert_event', 'alert_rule', 'connection'] as const)
        await store.db.deleteFrom(table).execute();
    },
    async end(): Promise<void> {
      await smtp.stop();
      await hook.stop();
      await world.end();
    },
  };
}
