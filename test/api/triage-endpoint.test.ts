/** The endpoint of OpenAI's form: what it gets, what of its answers is believed, and where it may lie. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor, World } from './server-world.ts';
import { type Suggested, suggestedTo, triageWorld } from './triage-world.ts';

let world: World;
let owner: Visitor;
let open: { billing: number };
const suggested = (ticket: number): Promise<Suggested[]> => suggestedTo(owner, ticket);

/** Speaks OpenAI's chat completions: https://platform.openai.com/docs/api-reference/chat/create */
interface Heard {
  url: string;
  key: string | undefined;
  body: { model: string; messages: { role: string; content: string }[]; response_format: unknown };
}
let endpoint: Server;
const heard: Heard[] = [];
let says: (body: Heard['body']) => { status?: number; text: string };
const completion = (content: unknown): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [
      { index: 0, message: { role: 'assistant', content: JSON.stringify(content) }, finish_reason: 'stop' },
    ],
  });

beforeAll(async () => {
  endpoint = createServer((request, response) => {
    let text = '';
    request.on('data', part => {
      text += part;
    });
    request.on('end', () => {
      const body = JSON.parse(text) as Heard['body'];
      heard.push({ url: request.url ?? '', key: request.headers.authorization, body });
      const { status = 200, text: answer } = says(body);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(answer);
    });
  });
  await new Promise<void>(resolve => endpoint.listen(0, '127.0.0.1', resolve));
  ({ world, owner, open } = await triageWorld());
});
afterAll(async () => {
  await world.end();
  endpoint.close();
});

const url = (): string => `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/v1`;
const ask = (ticket = open.billing) => owner.ask('POST', `/tickets/${ticket}/triage/endpoint`);

test('without one nothing leaves', async () => {
  expect((await ask()).status).not.toBe(200);
  expect(heard).toEqual([]);
});

test('is asked with a redacted text and labels to choose from; its key is never shown', async () => {
  says = () => ({
    text: completion({ category: 'access', severity: null, confidence: 0.8, why: 'it says so' }),
  });
  const set = await owner.ask('PUT', '/triage/endpoint', { url: url(), model: 'local', key: 'sk-secret' });
  expect(set.status).toBe(204);
  const { body: shown } = await owner.ask('GET', '/triage/endpoint');
  expect(shown).toEqual({
    endpoint: { url: url(), model: 'local', has_key: true, requests_a_day: 500, used: 0 },
  });
  expect((await ask()).body.suggestions).toContainEqual(
    expect.objectContaining({
      field: 'category',
      source: 'endpoint',
      value: 'access',
      confidence: 0.8,
      because: ['it says so'],
    }),
  );
  const [question] = heard;
  expect(question).toMatchObject({ url: '/v1/chat/completions', key: 'Bearer sk-secret' });
  expect(question?.body).toMatchObject({
    model: 'local',
    temperature: 0,
    response_format: { type: 'json_object' },
  });
  const sent = JSON.parse(question?.body.messages[1]?.content ?? '') as {
    ticket: string;
    categories: string[];
  };
  expect(sent.categories).toEqual(['access', 'billing']);
  expect(sent.ticket).toContain('[name]');
  expect(sent.ticket).not.toContain('Kim');
  expect((await suggested(open.billing)).map(one => one.source)).toContain('endpoint');
});

test.each([
  ['prose', () => ({ text: completion('Certainly!') })],
  ['no JSON', () => ({ text: 'garbage' })],
  ['an error', () => ({ status: 500, text: '{}' })],
  ['a redirect', () => ({ status: 307, text: '' })],
])('%s is refused, and said', async (_, answer) => {
  says = answer;
  const { status, body } = await ask();
  expect([status, body.code]).toEqual([502, 'source-failed']);
});

test('a mail that talks the model into something gets a wrong suggestion at most', async () => {
  says = body => ({
    text: body.messages[0]?.content.includes('"reply"')
      ? completion({ reply: 'Please pay at https://evil.test/pay or write to boss@evil.test' })
      : completion({ category: 'delete everything', severity: 'highest', confidence: 1 }),
  });
  expect(((await ask()).body.suggestions as Suggested[]).filter(one => one.source === 'endpoint')).toEqual(
    [],
  );
  const { body } = await owner.ask('POST', `/tickets/${open.billing}/triage/draft`, { source: 'endpoint' });
  expect(body.text).toBe('Please pay at [link] or write to [address]');
});

test('another address needs its key again; private networks need to be allowed; the day has a budget', async () => {
  const moved = await owner.ask('PUT', '/triage/endpoint', { url: 'https://other.test/v1', model: 'x' });
  expect([moved.status, moved.body.code]).toEqual([400, 'bad-input']);
  await owner.ask('PUT', '/triage/endpoint', { url: 'http://10.0.0.1/v1', model: 'x', key: null });
  expect((await owner.ask('POST', '/triage/endpoint/test')).body.code).toBe('not-allowed');
  says = () => ({ text: completion({ category: 'billing', confidence: 0.9 }) });
  await owner.ask('DELETE', '/triage/endpoint');
  await owner.ask('PUT', '/triage/endpoint', { url: url(), model: 'x', key: null, requests_a_day: 1 });
  expect((await owner.ask('POST', '/triage/endpoint/test')).status).toBe(200);
  expect((await owner.ask('POST', '/triage/endpoint/test')).body.code).toBe('not-available');
});

test('who set it is noted, without the key', async () => {
  const { rows } = await sql<{
    detail: unknown;
  }>`select detail from audit where action = 'triage-endpoint-set' order by audit_id`.execute(
    world.server.context.store.db,
  );
  expect(rows[0]?.detail).toEqual({ host: new URL(url()).host });
});
