/** Surveys that leave by themselves: once per resolution, once a quarter, never to who has had enough. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { invitationsQuery, listInvitations } from '../../src/app/surveys/invitations.ts';
import { planSurveys } from '../../src/app/surveys/run-surveys.ts';
import { sendByHand } from '../../src/app/surveys/send-by-hand.ts';
import { stopSurveys } from '../../src/app/surveys/stop-surveys.ts';
import { setSurveyState } from '../../src/app/surveys/surveys.ts';
import { readStopToken } from '../../src/app/surveys/tokens.ts';
import { SEES_EVERYTHING } from '../../src/metrics/engine/row-filter.ts';
import { ENGINES } from './engines.ts';
import { type SurveyWorld, surveyWorld, tokenIn } from './survey-world.ts';

const afterTicket = (more: Record<string, unknown> = {}) => ({
  kind: 'csat',
  settings: { trigger: { on: 'ticket', delay_minutes: 60 }, same_days: 0, any_days: 0, ...more },
});

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: SurveyWorld;
  beforeAll(async () => {
    on = await surveyWorld(engine);
  });
  afterEach(() => on.reset());
  afterAll(() => on.end());
  const hand = (id: number, ...emails: string[]) =>
    sendByHand(on.context, 1, null, id, { to: emails.map(email => ({ email })) });

  test('every resolution is asked about once, an hour later, in the language of the ticket', async () => {
    await on.survey(afterTicket());
    const email = await on.solved(1, { language: 'de' });
    expect((await on.run()).sent).toBe(0);
    on.later(1);
    const all = await Promise.all([on.run(), on.run(), on.run()]);
    expect(all.reduce((sum, one) => sum + one.sent, 0)).toBe(1);
    const [arrived] = on.smtp.arrived;
    expect(arrived?.to).toEqual([email]);
    expect(arrived?.mail.subject).toBe('Wie zufrieden sind Sie mit der Hilfe, die Sie bekommen haben?');
    on.later(2);
    expect((await on.run()).sent).toBe(0);
    // Opened again and solved again: another resolution.
    await on.solved(1);
    on.later(1);
    expect((await on.run()).sent).toBe(1);
  });

  test('the mail has every score as a link, also in plain text, and ends by one click', async () => {
    await on.survey(afterTicket({ languages: ['en'] }));
    await on.solved(1);
    on.later(1);
    await on.run();
    const [arrived] = on.smtp.arrived;
    if (arrived === undefined) throw new Error('no mail');
    const token = tokenIn(arrived);
    for (const score of [1, 2, 3, 4, 5]) {
      const link = `https://pulso.acme.test/survey/${token}?score=${score}`;
      expect(arrived.mail.text).toContain(link);
      expect(arrived.mail.html).toContain(`href="${link}"`);
    }
    const header = (key: string) => arrived.mail.headers.find(one => one.key === key)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const stop = /\/survey\/stop\/([\w.-]+)/.exec(header('list-unsubscribe'))?.[1] ?? '';
    expect(readStopToken(on.context, stop)).toMatchObject({ workspaceId: 1, email: arrived.to[0] });
    expect(arrived.mail.html).not.toMatch(/<script|<img|src=/);
    // Of the link only a hash is kept.
    const { rows } = await sql`select * from survey_invitation`.execute(on.store.db);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('a ticket that was opened again before the mail left is not asked about', async () => {
    await on.survey(afterTicket());
    await on.solved(1);
    await on.run();
    await on.solved(1, { status: 'open' });
    on.later(1);
    expect((await on.run()).suppressed).toBe(1);
    expect(await on.states()).toEqual({ 'suppressed reopened': 1 });
  });

  test('what was solved before the survey was opened is not made up for', async () => {
    await on.solved(1);
    on.later(1);
    await on.survey(afterTicket());
    on.later(2);
    expect((await on.run()).sent).toBe(0);
    expect(await on.states()).toEqual({});
  });

  test('one clock for each survey and one across all: who is left out is kept with the reason', async () => {
    const first = await on.survey({ kind: 'nps', settings: { same_days: 30, any_days: 7 } });
    const second = await on.survey({ kind: 'free', settings: { same_days: 30, any_days: 7 } });
    await hand(first, 'kim@north.test');
    await on.run();
    await hand(second, 'kim@north.test');
    await hand(first, 'kim@north.test');
    await on.run();
    expect(await on.states()).toEqual({
      delivered: 1,
      'suppressed asked_by_another_survey': 1,
      'suppressed asked_by_this_survey': 1,
    });
    on.later(8 * 24);
    await hand(second, 'kim@north.test');
    expect((await on.run()).sent).toBe(1);
    const shown = await listInvitations(
      on.context,
      1,
      { view: SEES_EVERYTHING },
      second,
      invitationsQuery.parse({ state: 'suppressed' }),
      'en',
    );
    expect(shown).toMatchObject([{ email: 'kim@north.test', reason: 'asked_by_another_survey' }]);
  });

  test('two invitations to one person that are due at once: one leaves, however many workers look', async () => {
    const first = await on.survey({ kind: 'nps' });
    const second = await on.survey({ kind: 'free' });
    await hand(first, 'kim@north.test');
    await hand(second, 'kim@north.test');
    await Promise.all([on.run(), on.run(), on.run()]);
    expect(on.smtp.arrived).toHaveLength(1);
  });

  test('who unsubscribed gets nothing, and our own people are not asked as customers', async () => {
    const id = await on.survey({ kind: 'nps' });
    await stopSurveys(on.context, 1, 'Kim@north.test');
    const { rows } = await sql<{ email: string }>`select email from address where internal limit 1`.execute(
      on.store.db,
    );
    await hand(id, 'kim@north.test', rows[0]?.email ?? '');
    await on.run();
    expect(await on.states()).toEqual({ 'suppressed unsubscribed': 1, 'suppressed ours': 1 });
    expect(on.smtp.arrived).toHaveLength(0);
  });

  test('one reminder, with a link of its own, to who has not answered', async () => {
    const id = await on.survey({ kind: 'nps', settings: { reminder_days: 3 } });
    await hand(id, 'kim@north.test', 'lee@north.test');
    await on.run();
    const lee = on.smtp.arrived.find(one => one.to[0] === 'lee@north.test');
    await on.answer(lee === undefined ? '' : tokenIn(lee), { score: '9' });
    on.later(3 * 24);
    expect((await on.run()).reminded).toBe(1);
    on.later(3 * 24);
    expect((await on.run()).reminded).toBe(0);
    const kims = on.smtp.arrived.filter(one => one.to[0] === 'kim@north.test');
    expect(kims.map(one => one.mail.subject?.startsWith('Reminder'))).toEqual([false, true]);
    const [first, again] = kims.map(tokenIn);
    expect(first).not.toBe(again);
    // Both open the same invitation, and the later answer changes the earlier one.
    await on.answer(first ?? '', { score: '3' });
    await on.answer(again ?? '', { score: '8' });
    const answers = await on.store.db.selectFrom('survey_answer').select('score').orderBy('score').execute();
    expect(answers.map(row => row.score)).toEqual([8, 9]);
  });

  test('a server that cannot just now is asked again, one that will not is not', async () => {
    const id = await on.survey({ kind: 'nps' });
    await hand(id, 'kim@north.test');
    Object.assign(on.smtp.refuse, { at: 'data', code: 451, times: 1 });
    expect(await on.run()).toMatchObject({ sent: 0, later: 1 });
    on.clock.now = on.clock.now.add({ minutes: 5 });
    Object.assign(on.smtp.refuse, { at: 'rcpt', code: 550, times: 1 });
    expect(await on.run()).toMatchObject({ sent: 0, failed: 1 });
  });

  test('a mail whose sending was cut off is not sent again by itself', async () => {
    const id = await on.survey({ kind: 'nps' });
    await hand(id, 'kim@north.test');
    await on.run();
    const until = on.clock.now.add({ minutes: 5 }).toString();
    await on.store.db
      .updateTable('survey_invitation')
      .set({ state: 'sending', claimed_until: until })
      .execute();
    on.later(1);
    expect((await on.run()).sent).toBe(0);
    expect(await on.states()).toEqual({ failed: 1 });
  });

  test('an answer given before the mail server said it has the mail stays an answer', async () => {
    const id = await on.survey({ kind: 'nps' });
    await hand(id, 'kim@north.test');
    await on.run();
    const [mail] = on.smtp.arrived;
    await on.store.db
      .updateTable('survey_invitation')
      .set({ state: 'sending', claimed_until: on.clock.now.add({ minutes: 5 }).toString() })
      .execute();
    await on.answer(mail === undefined ? '' : tokenIn(mail), { score: '9' });
    on.later(1);
    await on.run();
    expect(await on.states()).toEqual({ answered: 1 });
  });

  test('without a mail server nothing is planned or sent', async () => {
    await on.survey(afterTicket());
    await on.solved(1);
    const kept = await on.store.db.selectFrom('smtp_setting').selectAll().executeTakeFirstOrThrow();
    await on.store.db.deleteFrom('smtp_setting').execute();
    on.later(2);
    expect((await on.run()).sent).toBe(0);
    expect(await on.states()).toEqual({});
    await on.store.db.insertInto('smtp_setting').values(kept).execute();
  });

  test('closing a survey closes what nobody has answered, and sends nothing more', async () => {
    const id = await on.survey({ kind: 'nps' });
    await hand(id, 'kim@north.test', 'lee@north.test');
    await on.run();
    await on.answer(on.smtp.arrived[0] === undefined ? '' : tokenIn(on.smtp.arrived[0]), { score: '9' });
    await setSurveyState(on.context, 1, null, id, 'closed');
    await on.run();
    expect(await on.states()).toEqual({ answered: 1, closed: 1 });
  });

  test('each contact is asked for an NPS on one day of the quarter, about as many on each, and only once', async () => {
    on.clock.now = Temporal.Instant.from('2025-10-01T08:00:00Z');
    await on.survey({
      kind: 'nps',
      settings: { trigger: { on: 'plan', active_days: 730 }, same_days: 80, any_days: 0 },
    });
    for (let day = 0; day < 92; day++) {
      await planSurveys(on.context, 1);
      if (day % 30 === 0) await planSurveys(on.context, 1);
      on.later(24);
    }
    const days = await sql<{ sent: number }>`
      select count(*)::int as sent from survey_invitation group by created_at::date`.execute(on.store.db);
    const perDay = days.rows.map(row => row.sent);
    const { rows } = await sql<{ n: number; all: number; most: number }>`
      select count(distinct v.email)::int as n, count(*)::int as all, (select count(*)::int from address a where not a.internal
        and a.address_id in (select contact_id from conversation where human_messages > 0 and ended_at > '2024-01-01')) as most
      from survey_invitation v`.execute(on.store.db);
    const { n = 0, all = 0, most = 0 } = rows[0] ?? {};
    expect(all).toBe(n);
    expect(n).toBeGreaterThan(most * 0.95);
    expect(Math.max(...perDay)).toBeLessThan((n / 92) * 4 + 5);
    expect(perDay.length).toBeGreaterThan(60);
  });

  test('more than the quota allows are noted, not asked', async () => {
    on.clock.now = Temporal.Instant.from('2025-12-20T08:00:00Z');
    await on.survey({
      kind: 'nps',
      settings: { trigger: { on: 'plan', active_days: 730, per_day: 1 }, any_days: 0 },
    });
    on.later(4 * 24);
    await planSurveys(on.context, 1);
    await on.run();
    const states = await on.states();
    expect(states.delivered).toBe(1);
    expect(states['suppressed over_quota']).toBeGreaterThan(0);
  });
});
