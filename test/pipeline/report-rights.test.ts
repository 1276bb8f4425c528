/** What a report shows is limited by what it is about and by what its reader may see. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { storedReport } from '../../src/app/reports/stored-report.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
import { DEMO_NOW } from './act-context.ts';
import { ENGINES } from './engines.ts';
import { type ReportWorld, reportWorld, weekly } from './report-world.ts';

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: ReportWorld;
  beforeAll(async () => {
    on = await reportWorld(engine);
  });
  afterEach(() => on.reset());
  afterAll(() => on.end());

  test('a scope limits the report: a mailbox, a team, a person', async () => {
    const { db } = on.store;
    const support = await db
      .selectFrom('mailbox')
      .selectAll()
      .where('address', 'like', 'support@%')
      .executeTakeFirstOrThrow();
    const mate = await db
      .selectFrom('teammate')
      .selectAll()
      .where('team_id', 'is not', null)
      .orderBy('teammate_id')
      .executeTakeFirstOrThrow();
    await on.scheduled(weekly({ name: 'box', scope: { of: 'mailbox', id: support.mailbox_id } }));
    await on.scheduled(weekly({ name: 'team', scope: { of: 'team', id: mate.team_id } }));
    await on.scheduled(weekly({ name: 'person', scope: { of: 'person', id: mate.teammate_id } }));
    expect(await on.run()).toEqual({ sent: 3, failed: 0, later: 0 });
    expect(on.smtp.arrived.map(one => one.mail.subject?.split(' · ')[2])).toEqual(
      expect.arrayContaining([support.name, mate.name]),
    );
    const ask = (filters: Parameters<typeof storedReport>[2]['filters']) =>
      storedReport(on.context, 1, { range: 'all', zone: null, lang: 'en', filters: filters ?? [] });
    const [all, box] = [await ask([]), await ask([['is', 'mailbox', [support.mailbox_id]]])];
    expect(box.metrics.messages.value).toBeLessThan(all.metrics.messages.value ?? 0);
    expect(box.metrics.messages.value).toBeGreaterThan(0);
    // The same as the engine says when it is asked with the filter.
    const engine = createEngine({ db, workspaceId: 1, rowFilter: null });
    const { results } = await engine.ask(
      { metrics: ['messages', 'first_reply_time'], filters: [['is', 'mailbox', [support.mailbox_id]]] },
      DEMO_NOW,
    );
    expect([box.metrics.messages.value, box.metrics.first_reply_time.value]).toEqual(results[0]?.metrics);
    // What cannot be limited to a mailbox is unknown, not the whole company's.
    expect(box.metrics.threads).toMatchObject({
      value: null,
      reason: expect.stringContaining('cannot be limited'),
    });
    expect(box.tables.thread_length).toEqual([]);
  });

  test('each recipient sees what their own rights show, and nobody sees more', async () => {
    const { db } = on.store;
    const support = await db
      .selectFrom('mailbox')
      .selectAll()
      .where('address', 'like', 'support@%')
      .executeTakeFirstOrThrow();
    const mate = await db.selectFrom('teammate').selectAll().orderBy('teammate_id').executeTakeFirstOrThrow();
    const member = (user_id: string, role: 'viewer' | 'manager', mailbox_ids: number[] | null) => ({
      workspace_id: 1,
      user_id,
      role,
      teammate_id: null,
      mailbox_ids: mailbox_ids === null ? null : sql<number[]>`${`{${mailbox_ids.join(',')}}`}::bigint[]`,
      team_ids: null,
      language: 'en' as const,
      zone: null,
      created_at: DEMO_NOW.toString(),
    });
    await db
      .insertInto('member')
      .values([member('viewer', 'viewer', [support.mailbox_id]), member('manager', 'manager', null)])
      .execute();
    const to = (email: string, user_id: string | null) => ({ email, user_id, language: 'en', zone: 'UTC' });
    await on.scheduled(
      weekly({
        cadence: { every: 'week', weekday: 1, hour: 8 },
        recipients: [
          to('viewer@x.test', 'viewer'),
          to('manager@x.test', 'manager'),
          to('gone@x.test', 'gone'),
        ],
      }),
    );
    await on.scheduled(
      weekly({
        name: 'One person',
        cadence: { every: 'week', weekday: 1, hour: 8 },
        scope: { of: 'person', id: mate.teammate_id },
        recipients: [to('manager@x.test', 'manager'), to('owner@x.test', null)],
      }),
    );
    expect(await on.run()).toEqual({ sent: 3, failed: 2, later: 0 });
    const mailTo = (address: string) => on.smtp.arrived.find(one => one.to[0] === address)?.mail;
    const received = (text: string | undefined) => Number(/^Received +(\d+)/m.exec(text ?? '')?.[1]);
    const report = await storedReport(on.context, 1, {
      range: ['2025-12-15', '2025-12-21'],
      zone: 'UTC',
      lang: 'en',
      filters: [['is', 'mailbox', [support.mailbox_id]]],
    });
    expect(received(mailTo('viewer@x.test')?.text)).toBe(report.metrics.messages_received.value);
    expect(received(mailTo('manager@x.test')?.text)).toBeGreaterThan(
      report.metrics.messages_received.value ?? 0,
    );
    // A viewer sees figures, not conversations.
    expect(mailTo('viewer@x.test')?.text).not.toContain('Waiting longest');
    expect(mailTo('manager@x.test')?.text).toContain('Waiting longest');
    const failed = (await on.runs()).filter(one => one.state === 'failed');
    expect(failed.map(one => [one.recipient, one.error])).toEqual(
      expect.arrayContaining([
        ['gone@x.test', expect.stringContaining('no longer a member')],
        // Managers do not see single people where the workspace has not said so.
        ['manager@x.test', expect.stringContaining('about one teammate is not shown')],
      ]),
    );
  });
});
