/** Alerts on support: promises, open tickets and satisfaction, told once with the engine's numbers, through the same channels. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listAlerts } from '../../src/app/alerts/alerts.ts';
import { historyQuery, listEvents } from '../../src/app/alerts/history.ts';
import { erasePerson } from '../../src/app/people/one-person.ts';
import { saveConfig } from '../../src/app/settings.ts';
import { deriveTickets } from '../../src/app/tickets/derive-tickets.ts';
import { configSchema, parseConfig } from '../../src/config.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
import { type AlertWorld, alertWorld } from './alert-world.ts';
import { ENGINES } from './engines.ts';

const signal = new AbortController().signal;
const page = historyQuery.parse({ limit: 200 });
const support = (toml: string) =>
  `${toml.replaceAll('support = true\n', '').replaceAll('kind = "shared"', 'kind = "shared"\nsupport = true')}
[[support.sla]]
name = "All"
first_minutes = 240
next_minutes = 480
`;

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: AlertWorld;
  let settings = configSchema.parse({});
  beforeAll(async () => {
    on = await alertWorld(engine, toml => {
      settings = parseConfig(support(toml), 'pulso.toml');
      return support(toml);
    });
    await saveConfig(on.context, 1, settings, null);
    await deriveTickets(on.store, 1, { now: on.clock.now, signal });
  });
  afterEach(() => on.reset());
  afterAll(() => on.end());

  const value = async (metric: string, more: Record<string, unknown> = {}) => {
    const answer = await createEngine({ db: on.store.db, workspaceId: 1, rowFilter: null }).ask(
      { metrics: [metric], include: { excluded: false }, ...more },
      on.clock.now,
    );
    return answer.results[0]?.metrics[0] ?? null;
  };
  const events = () => listEvents(on.context, 1, page, 'en', null);
  /** One clock of all is left running, due at the moment; the others wait for nobody. */
  const only = async (due: Temporal.Instant, warn: Temporal.Instant) => {
    const { db } = on.store;
    await sql`update ticket_clock set verdict = null where workspace_id = 1 and verdict = 'running'`.execute(
      db,
    );
    const { rows } = await sql<{
      ticket: number;
    }>`update ticket_clock set verdict = 'running', counted = true, ended_at = null,
        due_at = ${due.toString()}::timestamptz, warn_at = ${warn.toString()}::timestamptz
      where (workspace_id, ticket_id, opened_at, kind) in (select workspace_id, ticket_id, opened_at, kind from ticket_clock
        where workspace_id = 1 and kind = 'first' order by ticket_id limit 1) returning ticket_id::int as ticket`.execute(
      db,
    );
    return Number(rows[0]?.ticket);
  };
  const answered = () =>
    sql`update ticket_clock set verdict = 'met' where workspace_id = 1 and verdict = 'running'`.execute(
      on.store.db,
    );

  test('every promise that is missed now is told once, as many as the engine counts', async () => {
    const late = await value('breached_now');
    expect(late).toBeGreaterThan(0);
    await on.add({ watch: { kind: 'missed' } });
    expect(await on.check()).toEqual({ began: Math.min(100, late ?? 0), over: 0 });
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    await on.deliver();
    const { alerts, link } = JSON.parse(on.hook.received[0]?.body ?? '{}');
    const tickets = new Set(alerts.map((one: { detail: { ticket: number } }) => one.detail.ticket));
    expect(tickets.size).toBeGreaterThan(1);
    expect(link).toBe(`https://pulso.acme.test/support/tickets?ticket=${[...tickets].join(',')}`);
  });

  test('a promise is told when its warning comes, stays told while it is late, and is over when it is answered', async () => {
    const { now } = on.clock;
    const ticket = await only(now.add({ hours: 2 }), now.add({ hours: 1 }));
    await on.add({ name: 'Soon', watch: { kind: 'due' } });
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    on.later(60);
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    await on.deliver();
    const first = JSON.parse(on.hook.received[0]?.body ?? '{}').alerts[0];
    expect(first).toMatchObject({
      state: 'began',
      title: expect.stringMatching(/^The first reply to ticket #\d+ of .+ is due at 22 Dec 2025/),
      detail: { kind: 'due', ticket, clock: 'first', late: false },
      link: `https://pulso.acme.test/support/tickets/${ticket}`,
    });
    on.later(90);
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    expect((await events())[0]?.title).toMatch(/ was due at /);
    await answered();
    expect(await on.check()).toEqual({ began: 0, over: 1 });
    await on.deliver();
    expect(JSON.parse(on.hook.received[1]?.body ?? '{}').alerts[0].title).toMatch(/is no longer due$/);
  });

  test('so many minutes before it is due, whatever its warning', async () => {
    const { now } = on.clock;
    await only(now.add({ hours: 2 }), now.subtract({ hours: 1 }));
    await on.add({ watch: { kind: 'due', minutes: 30 } });
    on.later(89);
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    on.later(1);
    expect(await on.check()).toEqual({ began: 1, over: 0 });
  });

  test('a missed promise comes in Spanish by mail, with its subject, and not in quiet hours', async () => {
    const { now } = on.clock;
    const ticket = await only(now.subtract({ minutes: 5 }), now.subtract({ hours: 1 }));
    await on.add({
      name: 'Tarde',
      watch: { kind: 'missed' },
      channels: [{ kind: 'email', address: 'ana@acme.test' }],
      language: 'es',
      quiet: { from: '08:00', to: '10:00' },
    });
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    await on.deliver();
    expect(on.smtp.arrived).toEqual([]);
    on.later(61);
    await on.deliver();
    const mail = on.smtp.arrived[0]?.mail;
    expect(mail?.subject).toMatch(/La primera respuesta al tique n\.º \d+ de .+ venció: 22/);
    expect(mail?.text).toContain('Asunto: ');
    expect(mail?.text).toContain(`: https://pulso.acme.test/support/tickets/${ticket}\n`);
  });

  test('whoever is erased is erased from alerts on their tickets', async () => {
    const { now } = on.clock;
    const ticket = await only(now.subtract({ minutes: 5 }), now.subtract({ hours: 1 }));
    await on.add({ watch: { kind: 'missed' } });
    await on.check();
    const { rows } = await sql<{ email: string }>`select a.email from ticket_fact f join address a
      on a.workspace_id = f.workspace_id and a.address_id = f.contact_id
      where f.workspace_id = 1 and f.ticket_id = ${ticket}`.execute(on.store.db);
    expect((await events())[0]?.detail).toMatchObject({ who: expect.any(String) });
    await erasePerson(on.context, 1, 'somebody', rows[0]?.email ?? '');
    expect((await events())[0]?.detail).toMatchObject({ who: null, subject: null });
  });

  test('more open tickets than there should be are told with how many, until they are fewer', async () => {
    const open = (await value('tickets_open')) ?? 0;
    expect(open).toBeGreaterThan(1);
    await on.add({ watch: { kind: 'open_tickets', most: open } });
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    await on.reset();
    await on.add({ watch: { kind: 'open_tickets', most: open - 1 } });
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    expect(await events()).toMatchObject([
      {
        title: `${open} tickets are open; at most ${open - 1} should be`,
        detail: { value: open, waiting: await value('tickets_open.waiting') },
        place: { path: '/support/tickets', search: { status: 'new,open,pending,on_hold' } },
      },
    ]);
    const { db } = on.store;
    await sql`update ticket_fact set status = 'closed' where workspace_id = 1 and ticket_id =
      (select ticket_id from ticket_fact where workspace_id = 1 and counted and status not in ('solved', 'closed') limit 1)`.execute(
      db,
    );
    expect(await on.check()).toEqual({ began: 0, over: 1 });
  });

  test('CSAT below its bound is told with n and the days, from the least number of answers on', async () => {
    const { db } = on.store;
    const answers = async (scores: number[], survey = 1) => {
      await sql`delete from survey_answer where workspace_id = 1 and survey_id = ${survey}`.execute(db);
      for (const [i, score] of scores.entries())
        await sql`insert into survey_answer (workspace_id, survey_id, version, question, answer_key, kind, scale, main, score, top,
            counted, anonymous, at, local_at)
          values (1, ${survey}, 1, 'score', ${`key ${survey} ${i}`}, 'csat', 'csat', true, ${score}, ${score >= 4}, true, false,
            '2025-12-20T10:00:00Z', '2025-12-20 11:00:00')`.execute(db);
    };
    await on.add({ watch: { kind: 'csat', share: 0.8, days: 7, least: 4 } });
    await answers([5, 1, 1]);
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    await answers([5, 5, 4, 1]);
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    expect(await events()).toMatchObject([
      {
        title: 'Only 75% of the customers are satisfied; the aim is 80%',
        lines: ['4 answers from 15 Dec 2025 to 21 Dec 2025.'],
        detail: { share: await value('csat', { date_range: '7d', zone: 'Europe/Madrid' }), n: 4 },
        place: {
          path: '/support/surveys/1',
          search: { tab: 'results', during: '2025-12-15..2025-12-21' },
        },
      },
    ]);
    // Too few of them again: nothing can be said, so it is not over.
    await answers([5, 5, 5]);
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    await answers([5, 5, 4, 4, 1]);
    expect(await on.check()).toEqual({ began: 0, over: 1 });
    await answers([1, 1], 2);
    expect(await on.check()).toEqual({ began: 1, over: 0 });
    expect((await events())[0]?.place).toEqual({
      path: '/support/surveys',
      search: { during: '2025-12-15..2025-12-21' },
    });
    await answers([], 2);
    await answers([]);
  });

  test('where numbers only are kept no alert tells of single tickets, and says so', async () => {
    const { db } = on.store;
    await only(on.clock.now.subtract({ minutes: 5 }), on.clock.now.subtract({ hours: 1 }));
    await sql`update workspace set settings = settings || '{"numbers_only": true}' where workspace_id = 1`.execute(
      db,
    );
    await on.add({ watch: { kind: 'missed' } });
    expect(await on.check()).toEqual({ began: 0, over: 0 });
    expect((await listAlerts(on.context, 1, 'en'))[0]?.error).toContain('keeps numbers only');
    await sql`update workspace set settings = settings || '{"numbers_only": false}' where workspace_id = 1`.execute(
      db,
    );
  });
});
