import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { erasePerson, exportPerson } from '../../src/app/people/one-person.ts';
import { deleteOldSurveys } from '../../src/app/surveys/delete-old.ts';
import { surveyBody } from '../../src/app/surveys/survey-body.ts';
import { changeSurvey, setSurveyState, surveyWith } from '../../src/app/surveys/surveys.ts';
import type { Request } from '../../src/metrics/engine/request.ts';
import { ENGINES } from './engines.ts';
import { type SurveyWorld, surveyWorld } from './survey-world.ts';

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: SurveyWorld;
  beforeAll(async () => {
    on = await surveyWorld(engine);
  });
  afterEach(() => on.reset());
  afterAll(() => on.end());
  const settings = { same_days: 0, any_days: 0 };
  const tokens = (id: number, people: number | string[]) => on.tokens(id, people);
  const ask = (request: Request) => on.ask(request);
  const value = (metric: string) => on.value(metric);

  test('10, 7, 3 and 9 are an NPS of 25; who dismissed it is not counted in it, but in the response rate', async () => {
    const id = await on.survey({ kind: 'nps', settings });
    const links = await tokens(id, 6);
    for (const [i, score] of [10, 7, 3, 9].entries())
      await on.answer(links[i] ?? '', { score: String(score) });
    await on.answer(links[4] ?? '', {}, { dismiss: true });
    expect(await value('nps')).toEqual([25, 4]);
    expect(await value('survey_response_rate')).toEqual([4 / 6, 6]);
    expect(await value('survey_response_rate.dismissed')).toEqual([1, 1]);
  });

  test('an answer changes until the survey closes; what it was stays, and it is one answer', async () => {
    const id = await on.survey({ kind: 'nps', settings });
    const [link = ''] = await tokens(id, 1);
    await on.answer(link, { score: '3', comment: 'slow' });
    await on.answer(link, { score: '9' });
    await on.answer(link, { score: '9' });
    expect(await value('nps')).toEqual([100, 1]);
    const history = await on.store.db.selectFrom('survey_answer_history').select('score').execute();
    expect(history).toEqual([{ score: 3 }]);
    await setSurveyState(on.context, 1, null, id, 'closed');
    expect((await on.answer(link, { score: '1' })).done).toBe('closed');
    expect(await value('nps')).toEqual([100, 1]);
  });

  test('an answer belongs to the version it was given to', async () => {
    const id = await on.survey({ kind: 'csat', settings });
    const [one = '', two = ''] = await tokens(id, 2);
    await on.answer(one, { score: '4' });
    const stricter = { ask: 'score', id: 'score', scale: 'csat', top: [5] };
    const body = surveyBody.parse({ name: 'Ours', kind: 'csat', questions: [stricter], settings });
    expect((await changeSurvey(on.context, 1, null, id, body)).version).toBe(2);
    expect((await changeSurvey(on.context, 1, null, id, body)).version).toBe(2);
    // Asked before the change: judged by the words that were asked.
    await on.answer(two, { score: '4' });
    const [three = ''] = await tokens(id, ['late@north.test']);
    await on.answer(three, { score: '4' });
    const rows = await ask({ metrics: ['csat'], dimensions: ['survey_version'] });
    expect(rows.map(row => [row.dimensions[0], row.metrics[0], row.n[0]]).toSorted()).toEqual([
      [1, 1, 2],
      [2, 0, 1],
    ]);
  });

  test('a flagged answer is kept, and counted once a person confirms it', async () => {
    const id = await on.survey({ kind: 'nps', settings });
    const [link = ''] = await tokens(id, 1);
    expect((await on.answer(link, { score: '0' }, { flag: 'fast' })).done).toBe('flagged');
    expect(await value('nps')).toEqual([null, 0]);
    expect(await on.store.db.selectFrom('task').selectAll().execute()).toEqual([]);
    await on.answer(link, { score: '0' });
    expect(await value('nps')).toEqual([-100, 1]);
  });

  test('a detractor makes one task with a day; a better answer takes it back, a closed one stays closed', async () => {
    const id = await on.survey({ kind: 'nps', settings: { ...settings, follow_up_days: 2 } });
    const [link = ''] = await tokens(id, 1);
    const tasks = () => on.store.db.selectFrom('task').select(['state', 'title', 'due_at']).execute();
    await on.answer(link, { score: '2' });
    await on.answer(link, { score: '4' });
    // Monday 2025-12-22, nine in Madrid; the demo company closes at six.
    const due = new Date('2025-12-24T17:00:00Z');
    expect(await tasks()).toEqual([{ state: 'open', title: 'NPS 4', due_at: due }]);
    await on.answer(link, { score: '9' });
    expect(await tasks()).toMatchObject([{ state: 'dropped' }]);
    await on.store.db.updateTable('task').set({ state: 'done', closed_by: 'ana' }).execute();
    await on.answer(link, { score: '1' });
    expect(await tasks()).toMatchObject([{ state: 'done' }]);
  });

  test('a follow-up is due after working days of the team whose it is, its days off left out', async () => {
    const id = await on.survey({ kind: 'nps', settings: { ...settings, follow_up_days: 2 } });
    const [link = ''] = await tokens(id, 1);
    const { rows: before } = await sql<{ team_id: number; definition: { hours: object } }>`
      select team_id, definition from calendar where team_id is not null and mailbox_id is null order by 1 limit 1`.execute(
      on.store.db,
    );
    const team = before[0]?.team_id ?? 0;
    const own = {
      ...{ zone: 'America/New_York', holidays: ['2025-12-23', '2025-12-25'] },
      hours: Object.fromEntries([1, 2, 3, 4, 5].map(day => [day, [{ from: 480, to: 960 }]])),
    };
    const write = (definition: object) =>
      sql`update calendar set definition = ${JSON.stringify(definition)}::jsonb where team_id = ${team}`.execute(
        on.store.db,
      );
    await write(own);
    await on.store.db.updateTable('survey_invitation').set({ team_id: team }).execute();
    await on.answer(link, { score: '2' });
    const task = await on.store.db.selectFrom('task').select('due_at').executeTakeFirstOrThrow();
    await write(before[0]?.definition ?? {});
    // Monday the 22nd; Wednesday is the first day after it, Friday the second: four in the afternoon in New York.
    expect(task.due_at).toEqual(new Date('2025-12-26T21:00:00Z'));
  });

  test('scores of the mail in the same moment: all of them are on disk when told so, each invitation once', async () => {
    const id = await on.survey({ kind: 'nps', settings });
    const links = await tokens(id, 40);
    const outcomes = await Promise.all([...links, ...links].map(link => on.answer(link, { score: '9' })));
    expect(new Set(outcomes.map(one => one.done))).toEqual(new Set(['recorded']));
    expect(await value('nps')).toEqual([100, 40]);
  });

  test('of one person everything is handed over, then erased: scores stay, of nobody', async () => {
    const id = await on.survey({ kind: 'nps', settings });
    const email = await on.solved(3);
    const [link = ''] = await tokens(id, [email]);
    await on.answer(link, { score: '2', comment: 'my very own words' });
    await on.answer(link, { score: '3' });
    const kept = await exportPerson(on.context, 1, 'owner', email);
    expect(kept.surveys).toMatchObject({
      invitations: [{ survey: 'Ours', state: 'answered' }],
      answers: expect.arrayContaining([
        expect.objectContaining({ score: 3 }),
        expect.objectContaining({ comment: 'my very own words' }),
      ]),
    });
    await erasePerson(on.context, 1, 'owner', email);
    const all = [];
    for (const table of [
      'survey_invitation',
      'survey_answer',
      'survey_answer_history',
      'task',
      'survey_unsubscribed',
    ] as const)
      all.push(await on.store.db.selectFrom(table).selectAll().execute());
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`${email}|my very own words`));
    expect(await value('nps')).toEqual([-100, 1]);
    expect((await on.answer(link, { score: '9' })).done).toBe('unknown');
  });

  test('what is older than the workspace keeps goes, newer stays', async () => {
    const id = await on.survey({ kind: 'nps', settings });
    const [one = '', two = ''] = await tokens(id, 2);
    await on.answer(one, { score: '2', comment: 'old' });
    on.later(10 * 24);
    const between = new Date(on.clock.now.epochMilliseconds);
    on.later(1);
    await on.answer(two, { score: '9' });
    await deleteOldSurveys(on.store, 1, between, new AbortController().signal);
    expect(await value('nps')).toEqual([100, 1]);
    expect(await on.store.db.selectFrom('task').selectAll().execute()).toEqual([]);
    expect((await surveyWith(on.store.db, 1, id)).state).toBe('open');
  });
});
