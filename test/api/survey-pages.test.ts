/** The pages of surveys, opened by people, mail scanners and strangers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimed, serverWorld, type Visitor, type World } from './server-world.ts';
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

describe('a link', () => {
  test.each(['GET', 'HEAD'])(
    'opened by %s, however often and with whatever score, records nothing',
    async method => {
      await on.empty();
      const token = await on.invited(survey);
      const before = await on.rows();
      for (let score = 0; score <= 10; score++)
        expect(
          (await on.get(`/survey/${token}?score=${score}`, { 'user-agent': 'LinkScanner/1.0' }, method))
            .status,
        ).toBe(200);
      expect(await on.rows()).toEqual(before);
    },
  );

  test('shows the clicked score chosen; sending the form records it, and the answer can be changed', async () => {
    await on.empty();
    const token = await on.invited(survey);
    const page = await on.get(`/survey/${token}?score=9`);
    expect(page.text).toMatch(/value="9" checked/);
    expect(page.text.match(/ checked/g)).toHaveLength(1);
    on.later(3000);
    const sent = await on.post(`/survey/${token}`, {
      'page-made': on.madeIn(page.text),
      score: '9',
      comment: 'quick',
    });
    expect([sent.status, sent.text.includes('Thank you')]).toEqual([200, true]);
    expect((await on.get(`/survey/${token}`)).text).toMatch(/value="9" checked[\s\S]*>quick<\/textarea>/);
    await on.answered(`/survey/${token}`, { score: '6', comment: 'slow' });
    expect((await on.rows()).answers).toMatchObject([
      { question: 'score', score: 6, counted: true },
      { question: 'comment', comment: 'slow', counted: true },
    ]);
  });

  test('brings no cookie and no script, loads nothing, and may be framed nowhere', async () => {
    const page = await on.get(`/survey/${await on.invited(survey)}`);
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
    const token = await on.invited(survey);
    await on.answered(`/survey/${token}`, { score: '5', comment: '</textarea><script>alert(1)</script>' });
    expect((await on.get(`/survey/${token}`)).text).not.toContain('<script>');
  });

  test.each<[string, (token: string) => string, number]>([
    ['forged', token => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`, 404],
    ['cut off', token => token.slice(0, 40), 404],
    ['empty of sense', () => 'x', 404],
    ['endless', token => token.repeat(100), 404],
  ])('that is %s gets a friendly page and records nothing', async (_, change, status) => {
    await on.empty();
    const path = `/survey/${change(await on.invited(survey))}`;
    const before = await on.rows();
    for (const answer of [await on.get(path), await on.post(path, { score: '9' })]) {
      expect(answer.status).toBe(status);
      expect(answer.text).toContain('This link is not complete or no longer valid');
      expect(answer.headers.get('content-type')).toContain('text/html');
    }
    expect(await on.rows()).toEqual(before);
    on.later(61_000);
  });

  test('that has expired, or whose survey is closed, says so', async () => {
    await on.empty();
    const id = await on.made({ name: 'Short', kind: 'nps' });
    const token = await on.invited(id);
    const late = await on.invited(survey, { expires_at: world.clock.now.toString() });
    await owner.ask('POST', `/surveys/${id}/close`);
    for (const one of [token, late]) {
      const path = `/survey/${one}`;
      for (const answer of [await on.get(path), await on.post(path, { score: '9' })])
        expect([answer.status, answer.text.includes('This survey is closed')]).toEqual([410, true]);
    }
    expect((await on.rows()).answers).toEqual([]);
  });

  test.each(['11', '-1', '5.5', 'nine', ''])(
    'a score of “%s” is refused in words, and recorded nowhere',
    async score => {
      await on.empty();
      const { status, text } = await on.answered(`/survey/${await on.invited(survey)}`, { score });
      expect(status).toBe(400);
      expect(text).toMatch(/not one of the answers offered|answer the questions/);
      expect((await on.rows()).answers).toEqual([]);
    },
  );

  test('sent within a second, without a page, or with the hidden field: kept, not counted, until confirmed', async () => {
    for (const [fields, readMs] of [
      [{}, 500],
      [{ 'page-made': 'made up' }, 5000],
      [{ 'web-site': 'https://spam.example' }, 5000],
    ] as const) {
      await on.empty();
      const token = await on.invited(survey);
      const first = await on.answered(`/survey/${token}`, { score: '0', ...fields }, readMs);
      expect([first.status, first.text.includes('Please confirm')]).toEqual([200, true]);
      expect((await on.rows()).answers).toMatchObject([{ score: 0, counted: false }]);
      on.later(2000);
      await on.post(`/survey/${token}`, {
        'page-made': on.madeIn(first.text),
        score: '0',
        'yes-confirm': '1',
      });
      expect((await on.rows()).answers).toMatchObject([{ score: 0, counted: true, flag: null }]);
    }
  });

  test('several scores of one mail within a second are a program’s', async () => {
    await on.empty();
    const token = await on.invited(survey);
    const page = await on.get(`/survey/${token}`);
    on.later(5000);
    for (const score of ['1', '2', '3'])
      await on.post(`/survey/${token}`, { 'page-made': on.madeIn(page.text), score });
    expect((await on.rows()).answers).toMatchObject([{ counted: false, flag: 'many' }]);
  });

  test('who would rather not answer is not asked again, and nothing else is kept', async () => {
    await on.empty();
    const { text } = await on.answered(`/survey/${await on.invited(survey)}`, {
      'no-answer': '1',
      score: '3',
    });
    expect(text).toContain('We will not remind you');
    expect((await on.rows()).answers).toEqual([]);
    expect((await on.rows()).invitations).toMatchObject([{ state: 'dismissed' }]);
  });

  test('guessing links is slowed down, and whoever has a real one gets through after a minute', async () => {
    const token = await on.invited(survey);
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) statuses.push((await on.get(`/survey/1.${'A'.repeat(80)}${i}`)).status);
    expect(statuses.slice(0, 20)).toEqual(Array<number>(20).fill(404));
    expect(statuses.slice(20)).toEqual(Array<number>(5).fill(429));
    expect((await on.get(`/survey/${token}`)).status).toBe(429);
    on.later(61_000);
    expect((await on.get(`/survey/${token}`)).status).toBe(200);
  });

  test('a form sent from a page that hides where it is reaches us; other requests from elsewhere do not', async () => {
    const token = await on.invited(survey);
    const hidden = { origin: 'null', 'sec-fetch-site': 'cross-site' };
    expect((await on.post(`/survey/${token}`, { score: '9' }, hidden)).status).toBe(200);
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
    expect((await on.get(path, { 'accept-language': 'en-GB,en;q=0.8' })).text).toContain('<html lang="en">');
    expect((await on.get(path, { 'accept-language': 'fi' })).text).toContain('<html lang="es">');
  });

  test('each opened page answers once; nobody was invited, so the response rate stays', async () => {
    await on.empty();
    const { path } = await embedded();
    const page = await on.get(`${path}?score=10`);
    on.later(5000);
    const fields = { 'page-made': on.madeIn(page.text), score: '10' };
    for (let i = 0; i < 3; i++) expect((await on.post(path, fields)).status).toBe(200);
    await on.answered(path, { score: '0' });
    expect((await on.rows()).answers.map(one => one.score)).toEqual([10, 0]);
    const { body } = await owner.ask('GET', `/surveys/${survey}/results`);
    expect(body).toMatchObject({ response: { rate: null, delivered: 0 } });
  });

  test('is no link once it is switched off', async () => {
    const id = await on.made({ name: 'Closed to strangers', kind: 'nps', settings: { open_link: true } });
    const { body } = await owner.ask('GET', `/surveys/${id}/embedding`);
    const { pathname } = new URL(String(body.url));
    await owner.ask('PUT', `/surveys/${id}`, { name: 'Closed to strangers', kind: 'nps' });
    expect((await on.get(pathname)).status).toBe(404);
    expect((await owner.ask('GET', `/surveys/${id}/embedding`)).status).toBe(409);
  });
});
