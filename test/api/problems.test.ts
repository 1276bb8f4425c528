/** RFC 9457: every problem has a type of its own that leads to a page, and says the same everywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { PROBLEM_CODES, PROBLEMS } from '../../src/server/problems.data.ts';
import { claimed, serverWorld, type Visitor, type World } from './server-world.ts';

let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
});
afterAll(() => world.end());

/** Pages lie beside the API. */
const page = (path: string, language: string) =>
  world.server.app.request(path, { headers: { host: 'localhost:7070', 'accept-language': language } });

test.each([
  ['nobody has signed in', () => world.guest.ask('GET', '/me'), 'not-signed-in'],
  ['a value is wrong', () => owner.ask('PATCH', '/me', { zone: 'Mars' }), 'bad-input'],
  ['a field is wrong', () => owner.ask('POST', '/query', {}), 'bad-input'],
  ['a metric is unknown', () => owner.ask('POST', '/query', { metrics: ['speed'] }), 'bad-query'],
  ['something is not there', () => owner.ask('GET', '/mailboxes/9'), 'not-found'],
  ['there is no such address', () => owner.ask('GET', '/nothing'), 'nothing-here'],
  ['something is there already', () => owner.ask('DELETE', '/demo'), 'conflict'],
  [
    'a page elsewhere asks',
    () => owner.ask('POST', '/query', { metrics: ['messages'] }, { origin: 'https://evil.test' }),
    'from-elsewhere',
  ],
  [
    'the name is another',
    () => world.guest.ask('GET', '/setup', undefined, { host: 'evil.test' }),
    'unknown-host',
  ],
  ['a link is no link', () => world.guest.ask('GET', '/api/../unsubscribe?token=x'), 'not-found'],
] as const)('%s: its type, title, status and code belong together', async (_, act, code) => {
  const { status, body, headers } = await act();
  const { status: told, en } = PROBLEMS[code];
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect([status, body]).toEqual([
    told,
    { type: `/problems/${code}`, title: en.title, status: told, detail: expect.any(String), code },
  ]);
});

test('a problem inside an answer is one of them too', async () => {
  const { body } = await owner.ask('POST', '/queries', { requests: [{ metrics: ['speed'] }] });
  expect(body.results).toMatchObject([
    { problem: { type: '/problems/bad-query', code: 'bad-query', status: 400 } },
  ]);
});

test.each(PROBLEM_CODES)(
  'the page of %s says what it means and what to do, in both languages',
  async code => {
    for (const language of ['en', 'es'] as const) {
      const answer = await page(`/problems/${code}`, language);
      const text = await answer.text();
      const { title, means, todo } = PROBLEMS[code][language];
      expect(answer.status).toBe(200);
      expect(text).toContain(`<html lang="${language}">`);
      for (const sentence of [title, means, todo]) expect(text).toContain(sentence);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  },
);

test('one page lists them all; what is none of them is not found', async () => {
  const text = await (await page('/problems', 'en')).text();
  for (const code of PROBLEM_CODES) expect(text).toContain(`href="/problems/${code}"`);
  expect((await page('/problems/%3Cscript%3E', 'en')).status).toBe(404);
  expect((await page('/problems/constructor', 'en')).status).toBe(404);
});

test('whatever Pulso can refuse has a type, and the document names every code', async () => {
  expect(Object.keys(ERROR_CODES).filter(code => !(code in PROBLEMS))).toEqual([]);
  const { body } = await world.guest.ask('GET', '/openapi.json');
  const { schemas } = body.components as {
    schemas: { Problem: { required: string[]; properties: Record<string, { enum?: string[] }> } };
  };
  expect(schemas.Problem.required).toEqual(['type', 'title', 'status', 'detail', 'code']);
  expect(schemas.Problem.properties.code?.enum).toEqual(PROBLEM_CODES);
});
