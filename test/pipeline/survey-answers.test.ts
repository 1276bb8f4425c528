/** What becomes of answers: counted once, changed with their history kept, anonymous ones in groups and of nobody. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { erasePerson, exportPerson } from '../../src/app/people/one-person.ts';
import { deleteOldSurveys } from '../../src/app/surveys/delete-old.ts';
import { groupAnswers } from '../../src/app/surveys/group-answers.ts';
import { sendByHand } from '../../src/app/surveys/send-by-hand.ts';
import { surveyBody } from '../../src/app/surveys/survey-body.ts';
import { changeSurvey, setSurveyState, surveyWith } from '../../src/app/surveys/surveys.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
import type { Request } from '../../src/metrics/engine/request.ts';
import { ENGINES } from './engines.ts';
import { type SurveyWorld, surveyWorld, tokenIn } from './survey-world.ts';

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: SurveyWorld;
  beforeAll(async () => {
    on = await surveyWorld(engine);
  });
  afterEach(() => on.reset());
  afterAll(() => on.end());
  const settings = { same_days: 0, any_days: 0 };

  /** Sends to so many people, or to these, and gives their tokens. */
  async function tokens(id: number, people: number | string[]): Promise<string[]> {
    const emails =
      typeof people === 'number' ? Array.from({ length: people }, (_, i) => `p${i}@north.test`) : people;
    await sendByHand(on.context, 1, null, id, { to: emails.map(email => ({ email })) });
    await on.run();
    return emails.map(email => {
      const mail = on.smtp.arrived.findLast(one => one.to[0] === email);
      if (mail === undefined) throw new Error(`no mail to ${email}`);
      return tokenIn(mail);
    });
  }
  const ask = async (request: Request) =>
    (await createEngine({ db: on.store.db, workspaceId: 1, rowFilter: null }).ask(request, on.clock.now))
      .results;
  const value = async (metric: string, more: Partial<Request> = {}) => {
    const [row] = await ask({ metrics: [metric], ...more });
    return [row?.metrics[0] ?? null, row?.n[0] ?? 0];
  };

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
    const due = new Date(on.clock.now.add({ hours: 48 }).epochMilliseconds);
    expect(await tasks()).toEqual([{ state: 'open', title: 'NPS 4', due_at: due }]);
    await on.answer(link, { score: '9' });
    expect(await tasks()).toMatchObject([{ state: 'dropped' }]);
    await on.store.db.updateTable('task').set({ state: 'done', closed_by: 'ana' }).execute();
    await on.answer(link, { score: '1' });
    expect(await tasks()).toMatchObject([{ state: 'done' }]);
  });

  test('scores of the mail in the same moment: all of them are on disk when told so, each invitation once', async () => {
    const id = await on.survey({ kind: 'nps', settings });
    const links = await tokens(id, 40);
    const outcomes = await Promise.all([...links, ...links].map(link => on.answer(link, { score: '9' })));
    expect(new Set(outcomes.map(one => one.done))).toEqual(new Set(['recorded']));
    expect(await value('nps')).toEqual([100, 40]);
  });

  describe('anonymous', () => {
    /** Five people of one team and one of another, in the settings of the store. */
    async function people(counts: Record<string, number>): Promise<string[]> {
      await sql`delete from teammate where teammate_id > 100`.execute(on.store.db);
      await sql`delete from address where address_id > 100000`.execute(on.store.db);
      await sql`delete from team where team_id > 100`.execute(on.store.db);
      const emails: string[] = [];
      let n = 0;
      for (const [i, [team, count]] of Object.entries(counts).entries()) {
        await sql`insert into team (workspace_id, team_id, name) values (1, ${101 + i}, ${team})`.execute(
          on.store.db,
        );
        for (let j = 0; j < count; j++) {
          const email = `${team}${j}@ours.test`;
          n++;
          await sql`insert into teammate (workspace_id, teammate_id, name, team_id) values (1, ${100 + n}, ${email}, ${101 + i})`.execute(
            on.store.db,
          );
          await sql`insert into address (workspace_id, address_id, email, domain, name, internal, teammate_id)
            values (1, ${100_000 + n}, ${email}, 'ours.test', '', true, ${100 + n})`.execute(on.store.db);
          emails.push(email);
        }
      }
      return emails;
    }
    const byTeam = async () =>
      (await ask({ metrics: ['agent_satisfaction'], dimensions: ['team'] })).map(row => [
        row.dimensions[0],
        row.metrics[0],
        row.n[0],
      ]);

    test('of 8 answers, 7 of one team and 1 of another, neither team is shown: only the 8 together', async () => {
      const emails = await people({ north: 7, south: 6 });
      const id = await on.survey({ kind: 'agent', settings });
      const links = await tokens(id, emails);
      for (const link of links.slice(0, 8)) await on.answer(link, { score: '4', comment: `mine` });
      expect(await groupAnswers(on.context, 1)).toBe(0);
      expect(await value('agent_satisfaction')).toEqual([null, 0]);
      await setSurveyState(on.context, 1, null, id, 'closed');
      await on.run();
      expect(await value('agent_satisfaction')).toEqual([1, 8]);
      expect(await byTeam()).toEqual([[null, 1, 8]]);
    });

    test('whatever is asked, by team, day, version or filter, no figure and no difference of two is of fewer than five', async () => {
      const emails = await people({ north: 7, south: 6, west: 8 });
      const id = await on.survey({ kind: 'agent', settings });
      const links = await tokens(id, emails);
      let next = 0;
      for (const batch of [5, 3, 6, 4]) {
        for (const link of links.slice(next, next + batch))
          await on.answer(link, { score: String(1 + (next % 5)) });
        next += batch;
        on.later(8 * 24 - 24);
        await on.run();
      }
      await setSurveyState(on.context, 1, null, id, 'closed');
      await on.run();
      const seen = new Set<number>();
      const filters: Request['filters'][] = [
        [],
        ...['north', 'south', 'west'].flatMap(
          team => [[['is', 'team', [team]]], [['is_not', 'team', [team]]]] as Request['filters'][],
        ),
        [['is', 'team', [null]]],
        [['is', 'survey_version', [1]]],
      ];
      const day = (days: number) =>
        on.clock.now
          .add({ hours: -24 * days })
          .toZonedDateTimeISO('Europe/Madrid')
          .toPlainDate()
          .toString();
      const ranges: Request['date_range'][] = [
        'all',
        ...Array.from({ length: 40 }, (_, i) => [day(40), day(i)] as [string, string]),
      ];
      for (const one of filters)
        for (const date_range of ranges) {
          const rows = await ask({ metrics: ['agent_satisfaction'], filters: one ?? [], date_range });
          seen.add(rows[0]?.n[0] ?? 0);
        }
      const counts = [...seen];
      for (const a of counts)
        for (const b of counts)
          expect(Math.abs(a - b) === 0 || Math.abs(a - b) >= 5, `${a} and ${b}`).toBe(true);
      for (const dimension of ['score', 'teammate', 'contact', 'mailbox', 'account', 'survey_tag'])
        await expect(ask({ metrics: ['agent_satisfaction'], dimensions: [dimension] })).rejects.toMatchObject(
          { code: 'bad-query' },
        );
    });

    test('no row of an answer leads to a person: no name, no moment, no link, no number in order', async () => {
      const emails = await people({ north: 6, south: 2 });
      const id = await on.survey({ kind: 'agent', settings });
      const links = await tokens(id, emails);
      for (const [i, link] of links.entries()) {
        on.later(0.5);
        await on.answer(link, { score: '3', comment: `number ${i}` });
      }
      const before = await on.store.db.selectFrom('survey_answer').selectAll().execute();
      for (const row of before) {
        for (const column of [
          'contact_id',
          'teammate_id',
          'invitation_id',
          'ticket_id',
          'mailbox_id',
          'account',
          'language',
        ] as const)
          expect(row[column]).toBeNull();
        // Only the day; and no team that would name its people.
        expect(row.at.toISOString()).toBe('2025-12-21T23:00:00.000Z');
        expect([101, null]).toContain(row.team_id);
      }
      const { rows: invitations } = await sql<
        Record<string, unknown>
      >`select * from survey_invitation`.execute(on.store.db);
      expect(invitations.map(row => row.answered_at)).toEqual(emails.map(() => null));
      const kept = JSON.stringify(invitations);
      for (const row of before) expect(kept).not.toContain(row.answer_key);
      const keys = new Set(before.map(row => row.answer_key));
      await setSurveyState(on.context, 1, null, id, 'closed');
      await on.run();
      const after = await on.store.db.selectFrom('survey_answer').selectAll().orderBy('answer_id').execute();
      expect(after).toHaveLength(16);
      expect(after.filter(row => keys.has(row.answer_key))).toEqual([]);
      expect(new Set(after.map(row => row.at.getTime())).size).toBe(1);
      const order = after.flatMap(row => row.comment ?? []);
      expect(order.toSorted()).toEqual(emails.map((_, i) => `number ${i}`).toSorted());
      expect(order).not.toEqual(emails.map((_, i) => `number ${i}`));
      expect(await on.store.db.selectFrom('survey_answer_history').selectAll().execute()).toEqual([]);
    });

    test('an answer that is in a group changes no more: the difference would be one person’s', async () => {
      const emails = await people({ north: 6 });
      const id = await on.survey({ kind: 'agent', settings });
      const links = await tokens(id, emails);
      for (const link of links) await on.answer(link, { score: '5' });
      await on.answer(links[0] ?? '', { score: '1' });
      await groupAnswers(on.context, 1);
      expect(await value('agent_satisfaction')).toEqual([5 / 6, 6]);
      expect(await byTeam()).toEqual([['north', 5 / 6, 6]]);
      expect((await on.answer(links[0] ?? '', { score: '5' })).done).toBe('counted');
      expect(await value('agent_satisfaction')).toEqual([5 / 6, 6]);
    });

    test('fewer than five stay out of every figure, also when the survey is closed', async () => {
      const emails = await people({ north: 6 });
      const id = await on.survey({ kind: 'agent', settings });
      const links = await tokens(id, emails);
      for (const link of links.slice(0, 4)) await on.answer(link, { score: '5' });
      await setSurveyState(on.context, 1, null, id, 'closed');
      on.later(30 * 24);
      await on.run();
      expect(await value('agent_satisfaction')).toEqual([null, 0]);
    });
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
