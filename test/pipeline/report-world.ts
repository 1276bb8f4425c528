/** The demo company with a mail server, and short words for what scheduled reports do. */
import { saveSmtp } from '../../src/app/mail-out/settings.ts';
import { runDueReports } from '../../src/app/reports/run-due-reports.ts';
import { listRuns, runsQuery } from '../../src/app/reports/runs.ts';
import { addSchedule, type ScheduleBody, scheduleBody } from '../../src/app/reports/schedules.ts';
import { type RunningSmtp, startSmtp } from '../servers/smtp.ts';
import { type ActWorld, actWorld, DEMO_NOW } from './act-context.ts';
import type { Engine } from './engines.ts';

const never = new AbortController().signal;

/** On Mondays at nine in Madrid, to one person. */
export const weekly = (more: Record<string, unknown> = {}): ScheduleBody =>
  scheduleBody.parse({
    name: 'Support week',
    cadence: { every: 'week', weekday: 1, hour: 9 },
    scope: {},
    recipients: [{ email: 'Ana@north.test', name: 'Ana', language: 'en', zone: 'Europe/Madrid' }],
    ...more,
  });

export async function startSmtpFor({ context }: Pick<ActWorld, 'context'>): Promise<RunningSmtp> {
  const smtp = await startSmtp();
  await saveSmtp(context, 1, {
    host: '127.0.0.1',
    port: smtp.port,
    security: 'none',
    username: null,
    from_address: 'pulso@acme.test',
    from_name: 'Pulso',
  });
  return smtp;
}

export type ReportWorld = Awaited<ReturnType<typeof reportWorld>>;

export async function reportWorld(engine: Engine) {
  const world = await actWorld(engine);
  const smtp = await startSmtpFor(world);
  const { context, clock, store } = world;
  return {
    ...world,
    smtp,
    /** Made an hour before it is due. */
    async scheduled(body: ScheduleBody): Promise<number> {
      clock.now = DEMO_NOW.subtract({ hours: 1 });
      const { id } = await addSchedule(context, 1, null, body);
      clock.now = DEMO_NOW;
      return id;
    },
    run: () => runDueReports(context, 1, never),
    runs: () => listRuns(context, 1, runsQuery.parse({}), 'en'),
    async reset(): Promise<void> {
      smtp.arrived.length = 0;
      smtp.refuse.times = 0;
      clock.now = DEMO_NOW;
      for (const table of ['report_run', 'report_schedule', 'unsubscribed', 'member'] as const)
        await store.db.deleteFrom(table).execute();
    },
    async end(): Promise<void> {
      await smtp.stop();
      await world.end();
    },
  };
}
