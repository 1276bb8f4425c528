/** Anonymous answers: of nobody, in groups of five or more, whatever is asked. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { groupAnswers } from '../../src/app/surveys/group-answers.ts';
import { setSurveyState } from '../../src/app/surveys/surveys.ts';
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
  const tokens = (id: number, people: string[]) => on.tokens(id, people);
  const ask = (request: Request) => on.ask(request);
  const value = (metric: string) => on.value(metric);

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
      await expect(ask({ metrics: ['agent_satisfaction'], dimensions: [dimension] })).rejects.toMatchObject({
        code: 'bad-query',
      });
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
    const { rows: invitations } = await sql<Record<string, unknown>>`select * from survey_invitation`.execute(
      on.store.db,
    );
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
