/** The API of surveys: results, comments, tasks, previews, old answers, and whose they are. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newInvitationToken } from '../../src/app/surveys/tokens.ts';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { type SurveyPages, surveyPages } from './survey-pages.ts';

let world: World;
let owner: Visitor;
let on: SurveyPages;
let survey: number;
beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  on = surveyPages(world, owner);
  survey = await on.made({
    name: 'Quarter',
    kind: 'nps',
    settings: { open_link: true, languages: ['es', 'en'] },
  });
});
afterAll(() => world.end());

describe('the API', () => {
  test('results come with n by question, and with how often each score was given', async () => {
    await on.empty();
    for (const score of ['10', '7', '3', '9'])
      await on.answered(`/survey/${await on.invited(survey)}`, { score, comment: `said ${score}` });
    const { body } = await owner.ask('GET', `/surveys/${survey}/results`);
    expect(body).toMatchObject({
      response: { rate: 1, delivered: 4, answered: 4 },
      questions: [
        { id: 'score', scale: 'nps', values: { nps: { value: 25, n: 4 }, 'nps.detractors': { value: 1 } } },
        { id: 'comment', values: { survey_answers: { value: 4 } } },
      ],
      waiting_for_group: 0,
    });
    const [score] = body.questions as { scores: { score: number; n: number }[] }[];
    expect(score?.scores.filter(one => one.n > 0)).toEqual(
      [3, 7, 9, 10].map(value => ({ score: value, n: 1 })),
    );
    const asked = await owner.ask('POST', '/query', {
      metrics: ['nps'],
      dimensions: ['survey'],
      include: { ids: true },
    });
    expect(asked.body.results).toMatchObject([{ dimensions: ['Quarter'], metrics: [25], ids: [survey] }]);
  });

  test('questions stand in the reader’s language, where the survey is asked in it', async () => {
    const spanish = await on.made({ name: 'Solo', kind: 'nps', settings: { languages: ['es'] } });
    const asked = async (id: number): Promise<string> =>
      ((await owner.ask('GET', `/surveys/${id}/results`)).body.questions as { text: string }[])[0]?.text ??
      '';
    expect(await asked(survey)).toMatch(/^How likely/);
    expect(await asked(spanish)).toMatch(/^¿/);
    await owner.ask('PATCH', '/me', { language: 'es' });
    expect(await asked(survey)).toMatch(/^¿/);
    await owner.ask('PATCH', '/me', { language: 'en' });
  });

  test('comments are read with their score, tagged, and found by their tag; detractors make tasks that are closed', async () => {
    await on.empty();
    await on.answered(`/survey/${await on.invited(survey)}`, { score: '2', comment: 'too slow' });
    await on.answered(`/survey/${await on.invited(survey)}`, { score: '10', comment: 'fine' });
    const read = async (filters: unknown[] = []) =>
      (await owner.ask('POST', '/verbatims', { filters })).body as unknown as {
        id: number;
        comment: string;
        score: number;
        tags: string[];
      }[];
    expect((await read()).map(one => [one.comment, one.score])).toEqual([
      ['fine', 10],
      ['too slow', 2],
    ]);
    const slow = (await read()).find(one => one.score === 2);
    expect((await owner.ask('PUT', `/verbatims/${slow?.id}/tags`, { tags: ['speed', 'speed'] })).status).toBe(
      204,
    );
    expect((await read([['is', 'survey_tag', ['speed']]])).map(one => one.tags)).toEqual([['speed']]);
    expect((await owner.ask('PUT', '/verbatims/999999/tags', { tags: [] })).status).toBe(404);
    const tasks = (await owner.ask('GET', '/tasks')).body as unknown as { id: number; title: string }[];
    expect(tasks).toMatchObject([{ title: 'NPS 2', state: 'open', late: false }]);
    expect(
      (await owner.ask('PATCH', `/tasks/${tasks[0]?.id}`, { state: 'done', outcome: 'called' })).status,
    ).toBe(204);
    expect((await owner.ask('GET', '/tasks')).body).toEqual([]);
    expect((await owner.ask('GET', '/tasks?state=done')).body).toMatchObject([{ outcome: 'called' }]);
  });

  test('a preview is the page and the mail as they will be, in every language, and saves nothing', async () => {
    const { db } = world.server.context.store;
    const before = await db.selectFrom('survey').selectAll().execute();
    for (const language of ['en', 'es', 'pt', 'fr', 'de'])
      for (const of of ['page', 'thanks', 'mail', 'reminder', 'mail_text']) {
        const { status, body, headers } = await owner.ask('POST', '/surveys/preview', {
          survey: { name: 'x', kind: 'csat' },
          of,
          language,
          score: 4,
        });
        expect(status).toBe(200);
        expect(String(body.text).length).toBeGreaterThan(60);
        if (of !== 'mail_text') {
          expect(body.text).toContain(`<html lang="${language}"`);
          expect(headers.get('content-security-policy')).toMatch(/sandbox/);
        }
      }
    expect(await db.selectFrom('survey').selectAll().execute()).toEqual(before);
  });

  describe('old answers', () => {
    const send = (text: string | Buffer, id = survey) =>
      owner.ask('POST', `/surveys/${id}/import`, { csv: Buffer.from(text as string).toString('base64') });
    const GOOD =
      'date;score;email;comment\r\n2025-03-01;9;Kim@North.test;"so ""good""; yes"\r\n2025-03-02T10:00:00Z;3;;\r\n';

    test('come in once, however often the file is sent', async () => {
      await on.empty();
      expect((await send(GOOD)).body).toEqual({ imported: 2, known: 0 });
      expect((await send(GOOD)).body).toEqual({ imported: 0, known: 2 });
      const { body } = await owner.ask('POST', '/query', {
        metrics: ['nps', 'survey_answers.comments'],
        date_range: ['2025-03-01', '2025-03-31'],
      });
      expect(body.results).toMatchObject([{ metrics: [0, 1] }]);
    });

    test.each([
      [
        'UTF-16 as a spreadsheet saves it',
        Buffer.from('\ufeffdate\tscore\tcomment\n2025-03-01\t9\tdépôt\n', 'utf16le'),
      ],
      ['Windows-1252', Buffer.from('date,score,comment\n2025-03-01,9,d\xe9p\xf4t\n', 'latin1')],
      ['UTF-8', Buffer.from('\ufeffdate,score,comment\n2025-03-01,9,dépôt\n')],
    ])('%s is read', async (_, bytes) => {
      await on.empty();
      expect(
        (await owner.ask('POST', `/surveys/${survey}/import`, { csv: bytes.toString('base64') })).status,
      ).toBe(200);
      expect((await on.rows()).answers.map(one => one.comment)).toEqual([null, 'dépôt']);
    });

    test.each([
      ['date,mark\n2025-03-01,9\n', 'Line 1: the column “mark” is not known'],
      ['date,comment\n2025-03-01,x\n', 'Line 1: the column “score” is missing'],
      ['date,score\n2025-03-01,9\n2025-02-30,9\n', 'Line 3: the date'],
      ['date,score\n2025-03-01,9\n2999-01-01,9\n', 'Line 3: the date'],
      ['date,score\n01/03/2025,9\n', 'Line 2: the date'],
      ['date,score\n2025-03-01,11\n', 'Line 2: the score is a whole number from 0 to 10'],
      ['date,score,email\n2025-03-01,9,kim\n', 'Line 2: “kim” is no address'],
      ['date,score\n2025-03-01,9\n2025-03-01,9\n', 'Line 3: the same answer as in line 2'],
      ['date,score\n2025-03-01,9,x\n', 'Line 2: 2 columns were expected, 3 came'],
      ['date,score,comment\n2025-03-01,9,"a\nb\n', 'Line 2: a quotation mark'],
      ['', 'The file is empty'],
      ['date,score\n2025-03-01,9\0\n', 'NUL'],
    ])('%j is refused with its line, and nothing of it stays', async (text, sentence) => {
      await on.empty();
      const { status, body } = await send(text);
      expect([status, body.detail]).toEqual([400, expect.stringContaining(sentence)]);
      expect((await on.rows()).answers).toEqual([]);
    });
  });

  test('what was opened keeps its kind; what is no survey is refused with the field', async () => {
    const { status } = await owner.ask('PUT', `/surveys/${survey}`, { name: 'x', kind: 'csat' });
    expect(status).toBe(409);
    const wrong = await owner.ask('POST', '/surveys', {
      name: 'x',
      kind: 'nps',
      questions: [{ ask: 'text', id: 'comment' }],
    });
    expect([wrong.status, wrong.body.detail]).toEqual([400, expect.stringContaining('questions')]);
    expect((await owner.ask('POST', `/surveys/999/open`)).status).toBe(404);
  });

  test('another workspace sees none of it, and its links open nothing here', async () => {
    const { context } = world.server;
    const other = newInvitationToken(context, 2, 1);
    expect((await on.get(`/survey/${other.text}`)).status).toBe(404);
    await context.store.db
      .insertInto('workspace')
      .values({ workspace_id: 2, name: 'Other', zone: 'UTC', settings: '{}', created_at: new Date(0) })
      .execute();
    await sql`insert into member (workspace_id, user_id, role, language, created_at) select 2, user_id, 'owner', 'en', now() from member where workspace_id = 1 limit 1`.execute(
      context.store.db,
    );
    const there = { 'pulso-workspace': '2' };
    expect((await owner.ask('GET', '/surveys', undefined, there)).body).toEqual([]);
    for (const [method, path, body] of [
      ['GET', `/surveys/${survey}`, undefined],
      ['GET', `/surveys/${survey}/results`, undefined],
      ['GET', `/surveys/${survey}/invitations`, undefined],
      ['PUT', `/surveys/${survey}`, { name: 'x', kind: 'nps' }],
      ['DELETE', `/surveys/${survey}`, undefined],
      ['POST', `/surveys/${survey}/send`, { to: [{ email: 'a@b.test' }] }],
    ] as const)
      expect((await owner.ask(method, path, body, there)).status, `${method} ${path}`).toBe(404);
    expect((await owner.ask('POST', '/verbatims', {}, there)).body).toEqual([]);
    expect((await owner.ask('GET', '/tasks', undefined, there)).body).toEqual([]);
  });

  test('a member reads the comments about their own work, and no others; a viewer reads none', async () => {
    await on.empty();
    const { db } = world.server.context.store;
    await sql`insert into teammate (workspace_id, teammate_id, name) values (1, 71, 'Ben'), (1, 72, 'Cleo')`.execute(
      db,
    );
    const ben = await joined(world, owner, 'ben@acme.test', { role: 'member', teammate_id: 71 });
    const viewer = await joined(world, owner, 'vera@acme.test', { role: 'viewer' });
    await on.answered(`/survey/${await on.invited(survey, { teammate_id: 71 })}`, {
      score: '1',
      comment: 'about Ben',
    });
    await on.answered(`/survey/${await on.invited(survey, { teammate_id: 72 })}`, {
      score: '2',
      comment: 'about Cleo',
    });
    const { body } = await ben.ask('POST', '/verbatims', {});
    expect((body as unknown as { comment: string }[]).map(one => one.comment)).toEqual(['about Ben']);
    expect((await ben.ask('GET', '/tasks')).body).toMatchObject([{ title: 'NPS 1' }]);
    expect((await ben.ask('POST', '/query', { metrics: ['nps'] })).body.results).toMatchObject([
      { metrics: [-100], n: [1] },
    ]);
    const cleos = (await owner.ask('GET', '/tasks')).body as unknown as { id: number; title: string }[];
    const id = cleos.find(one => one.title === 'NPS 2')?.id;
    expect((await ben.ask('PATCH', `/tasks/${id}`, { state: 'done' })).status).toBe(404);
    expect((await viewer.ask('POST', '/verbatims', {})).status).toBe(403);
    expect((await viewer.ask('GET', `/surveys/${survey}/results`)).status).toBe(200);
    expect((await ben.ask('POST', '/surveys', { name: 'x', kind: 'nps' })).status).toBe(403);
  });
});
