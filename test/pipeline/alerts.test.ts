/** Alerts fire once per cause, with the engine's numbers, and say when it is over. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeAlert, listAlerts } from '../../src/app/alerts/alerts.ts';
import { historyQuery, listEvents } from '../../src/app/alerts/history.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
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

  test('a mailbox that is not read any more is told once, and again when it is over', async () => {
    await on.add();
    await on.connection(1, 29);
    await on.connection(2, 90, 'paused');
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    on.later(1);
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    on.later(5);
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    await on.deliver();
    await on.deliver();
    expect(on.hook.received).toHaveLength(1);
    expect(JSON.parse(on.hook.received[0]?.body ?? '{}')).toMatchObject({
      type: 'alerts',
      workspace: { id: 1, name: 'Harbor Lane' },
      alerts: [{ state: 'began', title: 'The mailbox Box 1 has not been read for 35\u00a0min' }],
    });
    await on.connection(1, 0);
    expect(await on.check()).toEqual({ began: 0, over: 1 });
    await on.deliver();
    expect(JSON.parse(on.hook.received[1]?.body ?? '{}').alerts).toMatchObject([
      { state: 'over', title: 'The mailbox Box 1 is being read again', ended_at: expect.any(String) },
    ]);
    on.later(31);
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    expect((await listAlerts(on.context, 1, 'en'))[0]).toMatchObject({ open: 1, error: null });
    expect(await listEvents(on.context, 1, page, 'es', null)).toMatchObject([
      { over: false, title: expect.stringContaining('sin leerse') },
      { over: true, title: expect.stringContaining('se vuelve a leer') },
    ]);
  });

  test('who waits too long is named, by business hours and the engine’s list', async () => {
    const { db } = on.store;
    const bo = createEngine({ db, workspaceId: 1, rowFilter: null });
    const all = await bo.ask({ metrics: ['awaiting_us'], include: { excluded: false } }, on.clock.now);
    await on.add({
      name: 'Slow',
      watch: { kind: 'waiting', hours: 8 },
      channels: [{ kind: 'email', address: 'ana@acme.test' }],
      language: 'es',
    });
    const { began } = await on.check();
    expect(began).toBeGreaterThan(3);
    expect(began).toBeLessThanOrEqual(all.results[0]?.metrics[0] ?? 0);
    const events = await listEvents(on.context, 1, page, 'en', null);
    const details = events.map(one => (one.detail.kind === 'waiting' ? one.detail : null));
    for (const detail of details) {
      expect(detail?.business_seconds).toBeGreaterThanOrEqual(8 * 3600);
      const elapsed = on.clock.now.epochMilliseconds / 1000 - Date.parse(detail?.since ?? '') / 1000;
      expect(detail?.business_seconds).toBeLessThan(elapsed);
    }
    await on.deliver();
    const mail = on.smtp.arrived[0]?.mail;
    expect(mail?.subject).toBe(`Slow: ${began} avisos`);
    expect(mail?.text).toContain('de horario laboral esperando');
    expect(mail?.html).toContain('Asunto: ');
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    const answered = details[0]?.conversation ?? 0;
    await db
      .updateTable('conversation')
      .set({ state: 'awaiting_them', waiting_since: null })
      .where('conversation_id', '=', answered)
      .execute();
    expect(await on.check()).toEqual({ began: 0, over: 1 });
    await on.deliver();
    expect(on.smtp.arrived[1]?.mail.subject).toBe(`Resuelto: ${details[0]?.who} ya no espera`);
  });

  test('a missed target says the share, n and the days, with the engine’s numbers', async () => {
    const watch = { kind: 'target', share: 1, window: 'week', least: 2 };
    await on.add({ watch });
    await on.check();
    const { db } = on.store;
    const answer = await createEngine({ db, workspaceId: 1, rowFilter: null }).ask(
      { metrics: ['first_reply_time.business_within_target'], date_range: '7d', zone: 'Europe/Madrid' },
      on.clock.now,
    );
    const [row] = answer.results;
    const missed = (row?.metrics[0] ?? 1) < 1;
    const [event] = await listEvents(on.context, 1, page, 'en', null);
    if (missed)
      expect(event?.detail).toMatchObject({
        share: row?.metrics[0],
        n: row?.n[0],
        from: '2025-12-15',
        to: '2025-12-21',
      });
    else expect(event).toBeUndefined();
    // With too few replies nothing begins and nothing is over.
    await changeAlert(
      on.context,
      1,
      (await listAlerts(on.context, 1, 'en'))[0]?.id ?? 0,
      on.rule({ watch: { ...watch, least: 1000 } }),
      null,
    );
    expect(await on.check()).toEqual({ began: 0, over: 0 });
  });

  test('a day out of the ordinary is told with what is usual, from how many days', async () => {
    await on.add({ name: 'Volume', watch: { kind: 'volume' } });
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    // Sixty more mails on the Sunday before.
    await sql`insert into message_fact
      select (jsonb_populate_record(f, jsonb_build_object('message_id', 900000 + i))).*
      from message_fact f, generate_series(1, 60) i
      where f.message_id = (select min(message_id) from message_fact where direction = 'inbound' and kind = 'human')`.execute(
      on.store.db,
    );
    await sql`update message_fact set sent_at = '2025-12-21T10:00:00Z', local_at = '2025-12-21 11:00:00' where message_id > 900000`.execute(
      on.store.db,
    );
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    await on.deliver();
    const [alert] = JSON.parse(on.hook.received[0]?.body ?? '{}').alerts;
    expect(alert).toMatchObject({
      title: expect.stringMatching(/^Unusually many messages received: 6\d, usually \d/),
      detail: { direction: 'high', day: '2025-12-21', n: 8 },
    });
    await sql`delete from message_fact where message_id > 900000`.execute(on.store.db);
    expect(await on.check()).toEqual({ began: 0, over: 1 });
  });

  test('a rule that cannot be checked says so, and does not keep others from it', async () => {
    await on.add({ name: 'Broken', watch: { kind: 'volume' } });
    await sql`update alert_rule set scope = '{"of":"team","id":99,"filters":[]}'`.execute(on.store.db);
    await on.add();
    await on.connection(1, 60);
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    const [broken] = await listAlerts(on.context, 1, 'en');
    expect(broken?.error).toMatch(/no longer there/);
  });
});
