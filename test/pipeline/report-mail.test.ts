/** Reports that arrive by themselves: once each, about the right days, with the engine's numbers, until somebody has enough. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { rerunFailed, showRun } from '../../src/app/reports/runs.ts';
import {
  addSchedule,
  changeSchedule,
  listSchedules,
  removeSchedule,
} from '../../src/app/reports/schedules.ts';
import { storedReport } from '../../src/app/reports/stored-report.ts';
import { readUnsubscribeToken, unsubscribe } from '../../src/app/reports/unsubscribe.ts';
import { formatOf } from '../../src/report/format.ts';
import { wordsOf } from '../../src/report/words/words.ts';
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

  test('the last whole week arrives on Monday at nine, with the engine’s numbers', async () => {
    await on.scheduled(weekly());
    expect(await on.run()).toEqual({ sent: 1, failed: 0, later: 0 });
    const [arrived] = on.smtp.arrived;
    expect(arrived?.to).toEqual(['ana@north.test']);
    expect(arrived?.mail.subject).toBe('Weekly report · Harbor Lane · 15 Dec 2025 – 21 Dec 2025');
    const report = await storedReport(on.context, 1, {
      range: ['2025-12-15', '2025-12-21'],
      zone: 'Europe/Madrid',
      lang: 'en',
    });
    expect(report.metrics.messages_received.value).toBeGreaterThan(10);
    const format = formatOf(wordsOf('en'), report.zone);
    const received = format.count(report.metrics.messages_received.value ?? 0);
    expect(arrived?.mail.text).toMatch(new RegExp(`^Received +${received}  `, 'm'));
    expect(arrived?.mail.html).toContain(`>${received}</p>`);
    expect(arrived?.mail.text).toContain('8 Dec 2025 – 14 Dec 2025');
    // Every picture that is shown came with the mail, and none from elsewhere.
    const shown = [...(arrived?.mail.html?.matchAll(/src="([^"]*)"/g) ?? [])].map(match => match[1]);
    const came = arrived?.mail.attachments.map(one => `cid:${one.contentId?.slice(1, -1)}`);
    expect(shown.toSorted()).toEqual(came?.toSorted());
    // Gmail cuts mails off at 102 kB.
    expect(Buffer.byteLength(arrived?.mail.html ?? '')).toBeLessThan(60_000);
    expect(await on.runs()).toMatchObject([
      { state: 'sent', recipient: 'ana@north.test', period: { from: '2025-12-15', to: '2025-12-21' } },
    ]);
  });

  test('nothing is sent before it is due, for the time before it was set up, or twice', async () => {
    await on.scheduled(weekly());
    on.clock.now = DEMO_NOW.subtract({ seconds: 1 });
    expect(await on.run()).toEqual({ sent: 0, failed: 0, later: 0 });
    on.clock.now = DEMO_NOW;
    const all = await Promise.all([on.run(), on.run(), on.run()]);
    expect(all.reduce((sum, one) => sum + one.sent, 0)).toBe(1);
    await on.run();
    expect(on.smtp.arrived).toHaveLength(1);
    await addSchedule(on.context, 1, null, weekly({ name: 'Made just now' }));
    await on.run();
    expect(on.smtp.arrived).toHaveLength(1);
  });

  test('each recipient gets their own language, zone and hour', async () => {
    await on.scheduled(
      weekly({
        recipients: [
          { email: 'ana@north.test', language: 'es', zone: 'Europe/Madrid' },
          { email: 'bob@north.test', language: 'en', zone: 'America/New_York' },
        ],
      }),
    );
    await on.run();
    expect(on.smtp.arrived.map(one => one.mail.subject)).toEqual([
      'Informe semanal · Harbor Lane · 15 dic 2025 – 21 dic 2025',
    ]);
    on.clock.now = Temporal.Instant.from('2025-12-22T14:00:00Z');
    await on.run();
    expect(on.smtp.arrived[1]?.to).toEqual(['bob@north.test']);
    expect(on.smtp.arrived[1]?.mail.text).toContain('All times are in America/New_York.');
  });

  test('a server that cannot just now is asked again, one that will not is not', async () => {
    await on.scheduled(weekly());
    Object.assign(on.smtp.refuse, { at: 'data', code: 451, times: 1 });
    expect(await on.run()).toEqual({ sent: 0, failed: 0, later: 1 });
    expect(await on.runs()).toMatchObject(
      [{ state: 'waiting', attempts: 1, error: /did not take the mail/ }].map(one => ({
        ...one,
        error: expect.stringMatching(one.error),
      })),
    );
    expect(await on.run()).toEqual({ sent: 0, failed: 0, later: 0 });
    on.clock.now = DEMO_NOW.add({ minutes: 5 });
    Object.assign(on.smtp.refuse, { at: 'rcpt', code: 550, times: 1 });
    expect(await on.run()).toEqual({ sent: 0, failed: 1, later: 0 });
    expect(await rerunFailed(on.context, 1, null)).toEqual({ runs: 1 });
    expect(await on.run()).toEqual({ sent: 1, failed: 0, later: 0 });
    expect(await on.runs()).toMatchObject([{ state: 'sent', error: null }]);
  });

  test('a mail whose sending was cut off is not sent again by itself', async () => {
    await on.scheduled(weekly());
    await on.run();
    await on.store.db
      .updateTable('report_run')
      .set({ state: 'sending', claimed_until: DEMO_NOW.add({ minutes: 1 }).toString() })
      .execute();
    on.clock.now = DEMO_NOW.add({ minutes: 2 });
    expect(await on.run()).toEqual({ sent: 0, failed: 0, later: 0 });
    expect((await on.runs())[0]?.error).toMatch(/not known whether the mail arrived/);
    expect(on.smtp.arrived).toHaveLength(1);
  });

  test('a worker that died while making the report leaves it to the next one', async () => {
    await on.scheduled(weekly());
    await on.run();
    await on.store.db
      .updateTable('report_run')
      .set({
        state: 'waiting',
        next_attempt_at: DEMO_NOW.toString(),
        claimed_until: DEMO_NOW.add({ minutes: 15 }).toString(),
      })
      .execute();
    expect((await on.run()).sent).toBe(0);
    on.clock.now = DEMO_NOW.add({ minutes: 16 });
    expect((await on.run()).sent).toBe(1);
  });

  test('unsubscribing takes a press of a button, and holds', async () => {
    const id = await on.scheduled(weekly());
    await on.run();
    const link = on.smtp.arrived[0]?.mail.headers.find(one => one.key === 'list-unsubscribe')?.value ?? '';
    const token = new URL(link.slice(1, -1)).searchParams.get('token') ?? '';
    expect(readUnsubscribeToken(on.context, token)).toMatchObject({
      email: 'ana@north.test',
      scheduleId: id,
    });
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    await expect(unsubscribe(on.context, forged)).rejects.toMatchObject({ code: 'not-found' });
    await unsubscribe(on.context, token);
    await unsubscribe(on.context, token);
    expect((await listSchedules(on.context, 1))[0]?.recipients[0]).toMatchObject({ unsubscribed: true });
    on.clock.now = DEMO_NOW.add({ hours: 7 * 24 });
    expect((await on.run()).sent).toBe(0);
  });

  test('a changed or removed schedule sends nothing for what was due before', async () => {
    const id = await on.scheduled(weekly());
    await changeSchedule(on.context, 1, id, weekly({ cadence: { every: 'month', day: 1, hour: 7 } }), null);
    expect((await on.run()).sent).toBe(0);
    on.clock.now = Temporal.Instant.from('2026-01-01T06:00:00Z');
    expect((await on.run()).sent).toBe(1);
    expect(on.smtp.arrived[0]?.mail.subject).toBe('Monthly report · Harbor Lane · 1 Dec 2025 – 31 Dec 2025');
    await removeSchedule(on.context, 1, id);
    expect(await listSchedules(on.context, 1)).toEqual([]);
    const [kept] = await on.runs();
    expect(await showRun(on.context, 1, kept?.id ?? 0, null)).toContain('data:image/png;base64,');
    await expect(removeSchedule(on.context, 1, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
