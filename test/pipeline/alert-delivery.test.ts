/** What an alert has to say arrives, by mail, webhook and Slack, in its time, or says why it did not. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeAlert, listAlerts, removeAlert } from '../../src/app/alerts/alerts.ts';
import { historyQuery, listDeliveries } from '../../src/app/alerts/history.ts';
import { isSigned } from '../../src/app/alerts/sign.ts';
import { testChannel } from '../../src/app/alerts/test-channel.ts';
import { type AlertWorld, alertWorld } from './alert-world.ts';
import { ENGINES } from './engines.ts';

const page = historyQuery.parse({});

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: AlertWorld;
  beforeAll(async () => {
    on = await alertWorld(engine);
  });
  afterEach(() => on.reset());
  afterAll(() => on.end());

  test('a webhook is signed, tried again when it fails, and given up after a day', async () => {
    const { secrets } = await on.add();
    const [secret = ''] = Object.values(secrets);
    await on.connection(1, 60);
    await on.check();
    on.hook.answers.push({ status: 500 }, { status: 404 });
    expect(await on.deliver()).toEqual({ sent: 0, failed: 0, later: 1 });
    expect(await on.deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
    on.later(1);
    expect((await on.deliver()).later).toBe(1);
    on.later(5);
    expect((await on.deliver()).sent).toBe(1);
    const ids = on.hook.received.map(one => one.headers['pulso-delivery']);
    expect(new Set(ids).size).toBe(1);
    for (const { headers, body } of on.hook.received) {
      const signature = headers['pulso-signature'] ?? '';
      expect(isSigned(secret, signature, body, on.clock.now.epochMilliseconds / 1000, 600)).toBe(true);
    }
    expect(await listDeliveries(on.context, 1, page, 'en')).toMatchObject([
      { state: 'sent', attempts: 3, status: 200, error: null },
    ]);

    await on.connection(1, 0);
    await on.check();
    on.hook.answers.push(...Array.from({ length: 50 }, () => ({ status: 503 })));
    let attempts = 0;
    for (let hours = 0; hours < 40; hours++) {
      const { later: again, failed } = await on.deliver();
      attempts += again + failed;
      on.later(60);
    }
    expect(attempts).toBeGreaterThan(5);
    expect((await listDeliveries(on.context, 1, page, 'en'))[0]).toMatchObject({
      state: 'failed',
      status: 503,
    });
  });

  test('a webhook into the private network, a redirect and a receiver that is gone are not followed', async () => {
    await on.add();
    await on.connection(1, 60);
    await on.check();
    on.context.allowedHosts = [];
    expect(await on.deliver()).toEqual({ sent: 0, failed: 1, later: 0 });
    expect(on.hook.received).toEqual([]);
    expect((await listDeliveries(on.context, 1, page, 'en'))[0]?.error).toMatch(/private network/);
    on.context.allowedHosts = ['127.0.0.1'];
    await on.connection(1, 0);
    await on.check();
    on.hook.answers.push({ status: 302, headers: { location: `${on.hook.url}/elsewhere` } }, { status: 410 });
    expect(await on.deliver()).toEqual({ sent: 0, failed: 0, later: 1 });
    on.later(1);
    expect(await on.deliver()).toEqual({ sent: 0, failed: 1, later: 0 });
    expect(on.hook.received.map(one => one.path)).toEqual(['/hook', '/hook']);
  });

  test('Slack gets text and blocks; its address is kept sealed and shown as a host', async () => {
    const url = `${on.hook.url}/services/T0/B0/very-secret`;
    const { id } = await on.add({ channels: [{ kind: 'slack', url }] });
    const row = await on.store.db.selectFrom('alert_rule').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain('very-secret');
    const [shown] = await listAlerts(on.context, 1, 'en');
    expect(shown?.channels).toEqual([
      { id: 'c1', kind: 'slack', host: expect.stringContaining('127.0.0.1') },
    ]);
    // Saved again without the address, it keeps it.
    await changeAlert(on.context, 1, id, on.rule({ channels: [{ id: 'c1', kind: 'slack' }] }), null);
    await on.connection(1, 60);
    await sql`update connection set name = 'A <b> & c'`.execute(on.store.db);
    await on.check();
    await on.deliver();
    const [got] = on.hook.received;
    expect(got?.path).toBe('/hook/services/T0/B0/very-secret');
    expect(got?.headers['pulso-signature']).toBeUndefined();
    const body = JSON.parse(got?.body ?? '{}');
    expect(body.text).toContain('A &lt;b&gt; &amp; c');
    expect(body.blocks[0]).toMatchObject({ type: 'section', text: { type: 'mrkdwn' } });
  });

  test('the test button sends at once, or says what was refused', async () => {
    const channels = [
      { kind: 'webhook', url: on.hook.url },
      { kind: 'email', address: 'ana@acme.test' },
    ];
    const { id } = await on.add({ channels, quiet: { from: '00:00', to: '23:59' } });
    await testChannel(on.context, 1, id, 'c1');
    await testChannel(on.context, 1, id, 'c2');
    expect(JSON.parse(on.hook.received[0]?.body ?? '{}').alerts).toMatchObject([{ title: 'This is a test' }]);
    expect(on.smtp.arrived[0]?.mail.subject).toBe('Alert: This is a test');
    on.hook.answers.push({ status: 401 });
    await expect(testChannel(on.context, 1, id, 'c1')).rejects.toThrow('answered with 401');
    await expect(testChannel(on.context, 1, id, 'c9')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('quiet hours hold back, and what was over by then is told once', async () => {
    await on.add({
      quiet: { from: '20:00', to: '08:00' },
      channels: [{ kind: 'email', address: 'ana@acme.test' }],
    });
    // 22:00 in Madrid.
    on.clock.now = Temporal.Instant.from('2025-12-21T21:00:00Z');
    await on.connection(1, 60);
    await on.connection(2, 60);
    await on.check();
    await on.connection(2, 0);
    await on.check();
    on.later(29);
    expect(await on.deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
    on.clock.now = Temporal.Instant.from('2025-12-22T07:00:00Z');
    expect(await on.deliver()).toEqual({ sent: 1, failed: 0, later: 0 });
    const text = on.smtp.arrived[0]?.mail.text ?? '';
    expect(text.match(/^(Alert|Over): /gm)).toEqual(['Alert: ', 'Over: ']);
    expect(text).toContain('Over: The mailbox Box 2 is being read again');
  });

  test('a digest collects an hour of alerts into one message', async () => {
    await on.add({ digest: { every: 'hour' } });
    on.later(10);
    for (const id of [1, 2, 3]) {
      await on.connection(id, 60);
      await on.check();
      on.later(5);
    }
    expect((await on.deliver()).sent).toBe(0);
    on.clock.now = Temporal.Instant.from('2025-12-22T09:00:00Z');
    expect((await on.deliver()).sent).toBe(1);
    expect(JSON.parse(on.hook.received[0]?.body ?? '{}').alerts).toHaveLength(3);
  });

  test('several workers fire and send once', async () => {
    await on.add();
    await on.connection(1, 60);
    const checks = await Promise.all([on.check(), on.check(), on.check()]);
    expect(checks.reduce((sum, one) => sum + one.began, 0)).toBe(1);
    await Promise.all([on.deliver(), on.deliver(), on.deliver()]);
    expect(on.hook.received).toHaveLength(1);
  });

  test('a removed rule sends nothing more', async () => {
    const { id } = await on.add();
    await on.connection(1, 60);
    await on.check();
    await removeAlert(on.context, 1, id);
    expect(await on.deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
    expect(await listAlerts(on.context, 1, 'en')).toEqual([]);
    expect(on.hook.received).toEqual([]);
  });
});
