/** The pages of surveys and the API around them, asked as a browser, a mail scanner or a stranger would. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newInvitationToken } from '../../src/app/surveys/tokens.ts';
import { claimed, HOST, joined, serverWorld, type Visitor, type World } from './server-world.ts';

let world: World;
let owner: Visitor;
let survey: number;
beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  survey = await made({
    name: 'Quarter',
    kind: 'nps',
    settings: { open_link: true, languages: ['es', 'en'] },
  });
});
afterAll(() => world.end());

async function made(body: Record<string, unknown>, who = owner): Promise<number> {
  const { status, body: answer } = await who.ask('POST', '/surveys', body);
  expect([status, answer.detail]).toEqual([201, undefined]);
  await who.ask('POST', `/surveys/${answer.id}/open`);
  return Number(answer.id);
}

/** An invitation as if its mail had been sent. */
async function invited(id = survey, more: Record<string, unknown> = {}): Promise<string> {
  const { context } = world.server;
  const row = await context.store.db
    .insertInto('survey_invitation')
    .values({
      workspace_id: 1,
      survey_id: id,
      version: 1,
      occasion: `hand ${Math.random()}`,
      email: 'kim@north.test',
      language: 'en',
      kind: 'nps',
      state: 'delivered',
      created_at: context.now().toString(),
      due_at: context.now().toString(),
      delivered_at: context.now().toString(),
      local_delivered_at: '2026-01-01 00:00:00',
      expires_at: context.now().add({ hours: 24 }).toString(),
      ...more,
    })
    .returning('invitation_id')
    .executeTakeFirstOrThrow();
  const token = newInvitationToken(context, 1, row.invitation_id);
  await context.store.db
    .updateTable('survey_invitation')
    .set({ token_hash: token.hash })
    .where('invitation_id', '=', row.invitation_id)
    .execute();
  return token.text;
}

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await world.server.app.request(path, { method, headers: { ...HOST, ...headers } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const answer = await world.server.app.request(path, {
    method: 'POST',
    headers: { ...HOST, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const madeIn = (text: string): string => /name="page-made" value="([^"]+)"/.exec(text)?.[1] ?? '';
const later = (ms: number) => {
  world.clock.now = world.clock.now.add({ milliseconds: ms });
};
/** Opens the page, reads it like a person, sends the form. */
async function answered(path: string, fields: Record<string, string>, readMs = 5000) {
  const page = await get(path);
  later(readMs);
  return post(path, { 'page-made': madeIn(page.text), ...fields });
}
const rows = async () => {
  const { db } = world.server.context.store;
  return {
    answers: await db
      .selectFrom('survey_answer')
      .select(['question', 'score', 'comment', 'counted', 'flag'])
      .orderBy('answer_id')
      .execute(),
    invitations: (
      await sql`select state, answered_at, attempts from survey_invitation order by invitation_id`.execute(db)
    ).rows,
  };
};
const empty = async () => {
  for (const table of ['task', 'survey_answer', 'survey_answer_history', 'survey_invitation'] as const)
    await world.server.context.store.db.deleteFrom(table).execute();
};

describe('a link', () => {
  test.each(['GET', 'HEAD'])(
    'opened by %s, however often and with whatever score, records nothing',
    async method => {
      await empty();
      const token = await invited();
      const before = await rows();
      for (let score = 0; score <= 10; score++)
        expect(
          (await get(`/survey/${token}?score=${score}`, { 'user-agent': 'LinkScanner/1.0' }, method)).status,
        ).toBe(200);
      expect(await rows()).toEqual(before);
    },
  );

  test('shows the clicked score chosen; sending the form records it, and the answer can be changed', async () => {
    await empty();
    const token = await invited();
    const page = await get(`/survey/${token}?score=9`);
    expect(page.text).toMatch(/value="9" checked/);
    expect(page.text.match(/ checked/g)).toHaveLength(1);
    later(3000);
    const sent = await post(`/survey/${token}`, {
      'page-made': madeIn(page.text),
      score: '9',
      comment: 'quick',
    });
    expect([sent.status, sent.text.includes('Thank you')]).toEqual([200, true]);
    expect((await get(`/survey/${token}`)).text).toMatch(/value="9" checked[\s\S]*>quick<\/textarea>/);
    await answered(`/survey/${token}`, { score: '6', comment: 'slow' });
    expect((await rows()).answers).toMatchObject([
      { question: 'score', score: 6, counted: true },
      { question: 'comment', comment: 'slow', counted: true },
    ]);
  });

  test('brings no cookie and no script, loads nothing, and may be framed nowhere', async () => {
    const page = await get(`/survey/${await invited()}`);
    expect(page.headers.getSetCookie()).toEqual([]);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(page.text).not.toMatch(/<script|<link|<img|style="|\son\w+=/);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.text).toContain('<html lang="en">');
  });

  test('what a stranger wrote is shown as text', async () => {
    const token = await invited();
    await answered(`/survey/${token}`, { score: '5', comment: '</textarea><script>alert(1)</script>' });
    expect((await get(`/survey/${token}`)).text).not.toContain('<script>');
  });

  test.each<[string, (token: string) => string, number]>([
    ['forged', token => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`, 404],
    ['cut off', token => token.slice(0, 40), 404],
    ['empty of sense', () => 'x', 404],
    ['endless', token => token.repeat(100), 404],
  ])('that is %s gets a friendly page and records nothing', async (_, change, status) => {
    await empty();
    const path = `/survey/${change(await invited())}`;
    const before = await rows();
    for (const answer of [await get(path), await post(path, { score: '9' })]) {
      expect(answer.status).toBe(status);
      expect(answer.text).toContain('This link is not complete or no longer valid');
      expect(answer.headers.get('content-type')).toContain('text/html');
    }
    expect(await rows()).toEqual(before);
    later(61_000);
  });

  test('that has expired, or whose survey is closed, says so', async () => {
    await empty();
    const id = await made({ name: 'Short', kind: 'nps' });
    const token = await invited(id);
    const late = await invited(survey, { expires_at: world.clock.now.toString() });
    await owner.ask('POST', `/surveys/${id}/close`);
    for (const one of [token, late]) {
      const path = `/survey/${one}`;
      for (const answer of [await get(path), await post(path, { score: '9' })])
        expect([answer.status, answer.text.includes('This survey is closed')]).toEqual([410, true]);
    }
    expect((await rows()).answers).toEqual([]);
  });

  test.each(['11', '-1', '5.5', 'nine', ''])(
    'a score of “%s” is refused in words, and recorded nowhere',
    async score => {
      await empty();
      const { status, text } = await answered(`/survey/${await invited()}`, { score });
      expect(status).toBe(400);
      expect(text).toMatch(/not one of the answers offered|answer the questions/);
      expect((await rows()).answers).toEqual([]);
    },
  );

  test('sent within a second, without a page, or with the hidden field: kept, not counted, until confirmed', async () => {
    for (const [fields, readMs] of [
      [{}, 500],
      [{ 'page-made': 'made up' }, 5000],
      [{ 'web-site': 'https://spam.example' }, 5000],
    ] as const) {
      await empty();
      const token = await invited();
      const first = await answered(`/survey/${token}`, { score: '0', ...fields }, readMs);
      expect([first.status, first.text.includes('Please confirm')]).toEqual([200, true]);
      expect((await rows()).answers).toMatchObject([{ score: 0, counted: false }]);
      later(2000);
      await post(`/survey/${token}`, { 'page-made': madeIn(first.text), score: '0', 'yes-confirm': '1' });
      expect((await rows()).answers).toMatchObject([{ score: 0, counted: true, flag: null }]);
    }
  });

  test('several scores of one mail within a second are a program’s', async () => {
    await empty();
    const token = await invited();
    const page = await get(`/survey/${token}`);
    later(5000);
    for (const score of ['1', '2', '3'])
      await post(`/survey/${token}`, { 'page-made': madeIn(page.text), score });
    expect((await rows()).answers).toMatchObject([{ counted: false, flag: 'many' }]);
  });

  test('who would rather not answer is not asked again, and nothing else is kept', async () => {
    await empty();
    const { text } = await answered(`/survey/${await invited()}`, { 'no-answer': '1', score: '3' });
    expect(text).toContain('We will not remind you');
    expect((await rows()).answers).toEqual([]);
    expect((await rows()).invitations).toMatchObject([{ state: 'dismissed' }]);
  });

  test('guessing links is slowed down, and whoever has a real one gets through after a minute', async () => {
    const token = await invited();
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) statuses.push((await get(`/survey/1.${'A'.repeat(80)}${i}`)).status);
    expect(statuses.slice(0, 20)).toEqual(Array<number>(20).fill(404));
    expect(statuses.slice(20)).toEqual(Array<number>(5).fill(429));
    expect((await get(`/survey/${token}`)).status).toBe(429);
    later(61_000);
    expect((await get(`/survey/${token}`)).status).toBe(200);
  });

  test('a form sent from a page that hides where it is reaches us; other requests from elsewhere do not', async () => {
    const token = await invited();
    const hidden = { origin: 'null', 'sec-fetch-site': 'cross-site' };
    expect((await post(`/survey/${token}`, { score: '9' }, hidden)).status).toBe(200);
    expect((await owner.ask('POST', '/surveys', { name: 'x', kind: 'nps' }, hidden)).status).toBe(403);
  });
});

describe('an open link', () => {
  const embedded = async () => {
    const { body } = await owner.ask('GET', `/surveys/${survey}/embedding`);
    return { path: new URL(String(body.url)).pathname, html: String(body.html) };
  };

  test('is pasted as plain HTML, and speaks the language of the browser', async () => {
    const { path, html } = await embedded();
    expect(html).not.toMatch(/<script|<iframe|style=/);
    expect(html.match(/<button/g)).toHaveLength(11);
    expect(html).toContain('lang="es"');
    expect((await get(path, { 'accept-language': 'en-GB,en;q=0.8' })).text).toContain('<html lang="en">');
    expect((await get(path, { 'accept-language': 'fi' })).text).toContain('<html lang="es">');
  });

  test('each opened page answers once; nobody was invited, so the response rate stays', async () => {
    await empty();
    const { path } = await embedded();
    const page = await get(`${path}?score=10`);
    later(5000);
    const fields = { 'page-made': madeIn(page.text), score: '10' };
    for (let i = 0; i < 3; i++) expect((await post(path, fields)).status).toBe(200);
    await answered(path, { score: '0' });
    expect((await rows()).answers.map(one => one.score)).toEqual([10, 0]);
    const { body } = await owner.ask('GET', `/surveys/${survey}/results`);
    expect(body).toMatchObject({ response: { rate: null, delivered: 0 } });
  });

  test('is no link once it is switched off', async () => {
    const id = await made({ name: 'Closed to strangers', kind: 'nps', settings: { open_link: true } });
    const { body } = await owner.ask('GET', `/surveys/${id}/embedding`);
    const { pathname } = new URL(String(body.url));
    await owner.ask('PUT', `/surveys/${id}`, { name: 'Closed to strangers', kind: 'nps' });
    expect((await get(pathname)).status).toBe(404);
    expect((await owner.ask('GET', `/surveys/${id}/embedding`)).status).toBe(409);
  });
});

describe('the API', () => {
  test('results come with n by question, and with how often each score was given', async () => {
    await empty();
    for (const score of ['10', '7', '3', '9'])
      await answered(`/survey/${await invited()}`, { score, comment: `said ${score}` });
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

  test('comments are read with their score, tagged, and found by their tag; detractors make tasks that are closed', async () => {
    await empty();
    await answered(`/survey/${await invited()}`, { score: '2', comment: 'too slow' });
    await answered(`/survey/${await invited()}`, { score: '10', comment: 'fine' });
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
          expect(body.text).toContain(`<html lang="${language}">`);
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
      await empty();
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
      await empty();
      expect(
        (await owner.ask('POST', `/surveys/${survey}/import`, { csv: bytes.toString('base64') })).status,
      ).toBe(200);
      expect((await rows()).answers.map(one => one.comment)).toEqual([null, 'dépôt']);
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
      await empty();
      const { status, body } = await send(text);
      expect([status, body.detail]).toEqual([400, expect.stringContaining(sentence)]);
      expect((await rows()).answers).toEqual([]);
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
    expect((await get(`/survey/${other.text}`)).status).toBe(404);
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
    await empty();
    const { db } = world.server.context.store;
    await sql`insert into teammate (workspace_id, teammate_id, name) values (1, 71, 'Ben'), (1, 72, 'Cleo')`.execute(
      db,
    );
    const ben = await joined(world, owner, 'ben@acme.test', { role: 'member', teammate_id: 71 });
    const viewer = await joined(world, owner, 'vera@acme.test', { role: 'viewer' });
    await answered(`/survey/${await invited(survey, { teammate_id: 71 })}`, {
      score: '1',
      comment: 'about Ben',
    });
    await answered(`/survey/${await invited(survey, { teammate_id: 72 })}`, {
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
