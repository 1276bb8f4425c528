/** What the pages of surveys are told beyond the figures: who was left out, what was chosen, what will happen. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { engineFor } from '../../src/app/figures/engine-for.ts';
import { estimateSurvey } from '../../src/app/surveys/estimate.ts';
import { resultsQuery, surveyResults } from '../../src/app/surveys/results.ts';
import { sendByHand } from '../../src/app/surveys/send-by-hand.ts';
import { stopSurveys } from '../../src/app/surveys/stop-surveys.ts';
import { surveyBody, surveySettings } from '../../src/app/surveys/survey-body.ts';
import { changeSurvey, versionsOf } from '../../src/app/surveys/surveys.ts';
import { listVerbatims, verbatimsBody } from '../../src/app/surveys/verbatims.ts';
import type { Reach } from '../../src/store/tables/rights.ts';
import { ENGINES } from './engines.ts';
import { type SurveyWorld, surveyWorld } from './survey-world.ts';

const OWNER: Reach = { role: 'owner', teammate_id: null, mailbox_ids: null, team_ids: null };
const CHOICE = {
  ask: 'choice',
  id: 'why',
  text: { en: 'Why?' },
  several: true,
  options: [
    { id: 'speed', text: { en: 'Speed' } },
    { id: 'price', text: { en: 'Price' } },
  ],
};
const SCORE = { ask: 'score', id: 'score', scale: 'csat' };

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: SurveyWorld;
  beforeAll(async () => {
    on = await surveyWorld(engine);
  });
  afterEach(() => on.reset());
  afterAll(() => on.end());
  const patient = { same_days: 0, any_days: 0 };
  const asking = () => engineFor(on.context, 1, OWNER);
  const results = async (id: number, date_range = 'all') =>
    surveyResults(on.context, 1, await asking(), id, resultsQuery.parse({ date_range }));
  const comments = async (body: object) =>
    (await listVerbatims(on.store.db, 1, await asking(), verbatimsBody.parse(body))).map(one => one.comment);
  const estimate = (settings: object) =>
    estimateSurvey(on.context, 1, { settings: surveySettings.parse(settings) });

  test('whoever was left out is counted with the reason, beside those who were asked', async () => {
    const id = await on.survey({ kind: 'csat', settings: { same_days: 30, any_days: 0 } });
    await on.tokens(id, ['a@north.test', 'b@north.test']);
    await stopSurveys(on.context, 1, 'c@north.test');
    const again = ['a@north.test', 'c@north.test'];
    // Both are left out, so no mail comes: the world's way of sending would wait for one.
    await sendByHand(on.context, 1, null, id, { to: again.map(email => ({ email })) });
    await on.run();
    const { response, not_sent: left } = await results(id);
    expect(response?.delivered).toBe(2);
    expect(left).toEqual([
      { state: 'suppressed', reason: 'asked_by_this_survey', n: 1 },
      { state: 'suppressed', reason: 'unsubscribed', n: 1 },
    ]);
    expect((await results(id, '2024')).not_sent).toEqual([]);
  });

  test('each answer of a choice is counted, and not told apart where nobody may be known', async () => {
    const questions = [SCORE, CHOICE];
    const id = await on.survey({ kind: 'csat', questions, settings: patient });
    const links = await on.tokens(id, 3);
    for (const link of links) await on.answer(link, { score: '5', why: 'speed' });
    const chosen = (await results(id)).questions.map(question => question.choices);
    expect(chosen).toEqual([
      null,
      [
        { id: 'speed', n: 3 },
        { id: 'price', n: 0 },
      ],
    ]);
    expect((await results(id, '2024')).questions[1]?.choices?.[0]?.n).toBe(0);
    const nobody = await on.survey({ kind: 'csat', anonymous: true, questions, settings: patient });
    expect((await results(nobody)).questions[1]?.choices).toBeNull();
  });

  test('comments are found by the score given with them, by language and by days', async () => {
    const id = await on.survey({ kind: 'csat', settings: patient });
    const [good = '', bad = ''] = await on.tokens(id, 2);
    await on.answer(good, { score: '5', comment: 'quick' });
    await on.answer(bad, { score: '1', comment: 'slow' });
    expect(await comments({})).toEqual(['slow', 'quick']);
    expect(await comments({ scores: [4, 5] })).toEqual(['quick']);
    expect(await comments({ scores: [3] })).toEqual([]);
    expect(await comments({ filters: [['is', 'language', ['en']]] })).toHaveLength(2);
    expect(await comments({ date_range: '2024' })).toEqual([]);
    await expect(comments({ date_range: 'whenever' })).rejects.toMatchObject({ code: 'bad-query' });
  });

  test('the score of an anonymous answer finds no comment', async () => {
    const id = await on.survey({ kind: 'csat', anonymous: true, settings: patient });
    for (const link of await on.tokens(id, 5)) await on.answer(link, { score: '5', comment: 'fine' });
    on.later(24);
    await on.run();
    const found = await comments({ filters: [['is', 'survey', [id]]] });
    expect(await comments({ filters: [['is', 'survey', [id]]], scores: [5] })).toEqual([]);
    expect(found).toEqual(['fine', 'fine', 'fine', 'fine', 'fine']);
  });

  test('the questions as they were are there with every version', async () => {
    const id = await on.survey({ kind: 'csat', settings: patient });
    const body = { name: 'Ours', kind: 'csat', questions: [SCORE, CHOICE], settings: patient };
    await changeSurvey(on.context, 1, null, id, surveyBody.parse(body));
    const versions = await versionsOf(on.store.db, 1, id);
    expect(versions.map(one => [one.version, one.questions.map(question => question.ask)])).toEqual([
      [2, ['score', 'choice']],
      [1, ['score', 'text']],
    ]);
    await expect(versionsOf(on.store.db, 1, 999)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('how many a survey will ask is what it would have asked lately', async () => {
    const after = { trigger: { on: 'ticket' } };
    expect(await estimate(after)).toEqual({ of: 'tickets', happened: 0, weeks: 1, per_week: null });
    // One person's three tickets within a week, and another's: the first is asked once.
    for (const ticket of [1, 2, 3]) await on.solved(ticket, { contact: 1 });
    await on.solved(4, { contact: 2 });
    on.later(24);
    expect(await estimate({ ...after, same_days: 30 })).toEqual({
      of: 'tickets',
      happened: 4,
      weeks: 1,
      per_week: 2,
    });
    expect(await estimate({ ...after, same_days: 0 })).toMatchObject({ per_week: 4 });
    expect(await estimate({ trigger: { on: 'ticket', mailbox_ids: [9999] } })).toMatchObject({ happened: 0 });
    on.later(24 * 60);
    expect(await estimate(after)).toMatchObject({ happened: 0, per_week: null });
    expect(await estimate({})).toBeNull();
  });

  test('a plan asks all contacts in a quarter, within its share and limits', async () => {
    const plan = { on: 'plan', active_days: 365 };
    const all = await estimate({ trigger: plan });
    expect(all).toMatchObject({ of: 'contacts', weeks: 13 });
    expect(all?.happened).toBeGreaterThan(20);
    const week = (all?.happened ?? 0) / 13;
    expect(all?.per_week).toBeCloseTo(week);
    expect((await estimate({ trigger: { ...plan, share: 0.5 } }))?.per_week).toBeCloseTo(week / 2);
    expect((await estimate({ trigger: { ...plan, per_day: 1 } }))?.per_week).toBeCloseTo(Math.min(7, week));
    const few = await estimate({ trigger: { ...plan, per_account: 1 } });
    expect(few?.per_week).toBeLessThan(week);
  });
});
