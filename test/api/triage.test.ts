/** Triage as the pages use it: content asked for, learnt, suggested, drafted, decided; and nobody sees another's. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS } from './team-mail.ts';
import { type Asked, asTickets, supportMail } from './triage-mail.ts';
import { upload } from './upload.ts';

const CONFIRM = 'keep the text of support mail';
let world: World;
let owner: Visitor;
let dan: Visitor;
let ben: Visitor;
let viewer: Visitor;
let asked: Asked[];
let open: { billing: number; access: number };

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
  world = await serverWorld({ env: { PULSO_ALLOWED_HOSTS: '127.0.0.1' } });
  owner = await claimed(world);
  expect((await owner.ask('PUT', '/settings', SETTINGS)).status).toBe(200);
  const made = supportMail(5);
  asked = made.asked;
  expect((await owner.ask('PUT', '/privacy/content', { on: true, confirm: CONFIRM })).status).toBe(200);
  const read = await upload(world, owner, 'support.mbox', made.mbox);
  expect(read).toMatchObject({ state: 'done', added: made.asked.length * 2 + 1 });
  const ids = await asTickets(world.server.context.store, 1, asked, 12);
  open = { billing: ids.at(-12) ?? 0, access: ids.at(-1) ?? 0 };
  const { rows: mates } = await sql<{
    name: string;
    id: number;
  }>`select name, teammate_id as id from teammate`.execute(world.server.context.store.db);
  const id = (name: string): number => mates.find(one => one.name === name)?.id ?? 0;
  ben = await joined(world, owner, 'ben@else.test', { role: 'member', teammate_id: id('Ben') });
  dan = await joined(world, owner, 'dan@else.test', { role: 'member', teammate_id: id('Dan') });
  viewer = await joined(world, owner, 'viewer@else.test', { role: 'viewer' });
});
afterAll(async () => {
  await world.end();
  endpoint.close();
});

const texts = async (): Promise<number> =>
  (await owner.ask('GET', '/privacy/content')).body.messages as number;
interface Suggested {
  field: string;
  source: string;
  value: string;
  confidence: number;
  because: string[];
}
const suggested = async (ticket: number, who = owner): Promise<Suggested[]> =>
  (await who.ask('GET', `/tickets/${ticket}/triage`)).body.suggestions as Suggested[];

describe('content', () => {
  test('is not switched on by saving settings, nor without the confirmation', async () => {
    const { body } = await owner.ask('GET', '/settings');
    expect((body.config as { privacy: string }).privacy).toBe('content');
    const other = await serverWorld();
    const first = await claimed(other);
    const saved = await first.ask('PUT', '/settings', { ...SETTINGS, privacy: 'content' });
    expect([saved.status, saved.body.code]).toEqual([400, 'bad-input']);
    expect((await first.ask('PUT', '/privacy/content', { on: true })).status).toBe(400);
    expect((await first.ask('GET', '/privacy/content')).body).toMatchObject({ on: false, messages: 0 });
    await other.end();
  });

  test('texts of support mail and its answers are kept, sealed, and no others', async () => {
    expect(await texts()).toBe(asked.length * 2);
    const { rows } = await sql<{ text: string }>`select text from ticket_text`.execute(
      world.server.context.store.db,
    );
    for (const { text } of rows) expect(text).toMatch(/^1\.[\w-]+$/);
  });
});

describe('what was learnt', () => {
  test('it is learnt in the background, and how good it is on tickets it has not seen is shown', async () => {
    expect((await owner.ask('POST', '/triage/train')).status).toBe(202);
    await expect
      .poll(async () => ((await owner.ask('GET', '/triage')).body.training as { state: string }).state, {
        timeout: 30_000,
      })
      .toBe('done');
    const { body } = await owner.ask('GET', '/triage');
    expect(body.labelled).toMatchObject({ category: { billing: 24, access: 24 } });
    const [model] = body.models as {
      scores: { macro_f1: number; confusion: number[][] };
      in_use: boolean;
      version: number;
    }[];
    expect(model).toMatchObject({ in_use: true, version: 1, folds: 5 });
    expect(model?.scores.macro_f1).toBeGreaterThan(0.8);
    expect(model?.scores.confusion).toHaveLength(2);
  });

  test('a ticket is suggested its category with reasons, its language and how it sounds', async () => {
    const found = await suggested(open.billing);
    const category = found.find(one => one.field === 'category');
    expect(category).toMatchObject({ source: 'classifier', value: 'billing' });
    expect(category?.confidence).toBeGreaterThan(0.5);
    expect(category?.because.join(' ')).toMatch(/invoice|invoi-|amount/);
    expect(found.find(one => one.field === 'language')?.value).toBe('en');
    expect(found.find(one => one.field === 'sentiment')?.value).toBe('neutral');
  });

  test('a rule of the settings comes first', async () => {
    const { body } = await owner.ask('GET', '/settings');
    const rules = [{ field: 'severity', value: 'high', words: ['accountant'] }];
    const saved = await owner.ask('PUT', '/settings', { ...(body.config as object), triage: { rules } });
    expect(saved.status).toBe(200);
    expect(await suggested(open.billing)).toContainEqual(
      expect.objectContaining({
        field: 'severity',
        source: 'rule',
        value: 'high',
        confidence: 1,
        because: ['accountant'],
      }),
    );
  });

  test('solved tickets like it come with their answers; tickets that ask the same are likely duplicates', async () => {
    const solved = (await owner.ask('GET', `/tickets/${open.billing}/triage/solved`)).body as unknown as {
      answer: string;
      status: string;
    }[];
    expect(solved[0]?.answer).toContain('I corrected the invoice');
    expect(solved.every(one => one.status === 'solved')).toBe(true);
    const { duplicates } = (await owner.ask('GET', `/tickets/${open.access}/triage`)).body;
    expect((duplicates as unknown[]).length).toBeGreaterThan(0);
  });

  test('a draft is greeted by name, without the names and numbers of the earlier ticket', async () => {
    const { body } = await owner.ask('POST', `/tickets/${open.billing}/triage/draft`, {});
    expect(body.text).toBe(
      'Hello Kim,\n\nI corrected the invoice, and the refund is on its way.\nIt takes 5 days; the reference is [number].',
    );
  });

  test('what customers ask again and again is grouped', async () => {
    world.clock.now = Temporal.Instant.from('2026-03-20T00:00:00Z');
    const { body } = await owner.ask('GET', '/triage/questions?days=90');
    const questions = body.questions as { tickets: number; words: string[] }[];
    expect(questions.length).toBeGreaterThan(3);
    expect(questions[0]?.tickets).toBeGreaterThanOrEqual(5);
  });
});

describe('decisions', () => {
  const decide = (body: unknown, who = owner, ticket = open.billing) =>
    who.ask('POST', `/tickets/${ticket}/triage/decisions`, body);

  test('only about what was suggested', async () => {
    const unknown = await decide({ field: 'category', source: 'endpoint', outcome: 'accepted' });
    expect(unknown.status).toBe(404);
  });

  test('accuracy and time saved are counted from them; a changed mind replaces', async () => {
    await suggested(open.billing);
    await suggested(open.access);
    expect((await decide({ field: 'category', source: 'classifier', outcome: 'refused' })).body).toEqual({
      seconds_saved: -2,
    });
    expect((await decide({ field: 'category', source: 'classifier', outcome: 'accepted' })).body).toEqual({
      seconds_saved: 6,
    });
    await decide(
      { field: 'category', source: 'classifier', outcome: 'changed', chosen: 'other' },
      owner,
      open.access,
    );
    const draft = await decide({ field: 'answer', source: 'similar', outcome: 'changed', kept_words: 10 });
    expect(draft.body.seconds_saved).toBe(Math.round((10 * 60) / 40 - (22 * 60) / 240));
    const { body } = await owner.ask('POST', '/query', {
      metrics: ['triage_accuracy', 'triage_time_saved', 'triage_decisions'],
      dimensions: ['triage_field'],
      date_range: 'all',
    });
    const rows = (body.results as { dimensions: string[]; metrics: number[] }[]).toSorted((a, b) =>
      (a.dimensions[0] ?? '') < (b.dimensions[0] ?? '') ? -1 : 1,
    );
    expect(rows.map(row => [row.dimensions[0], ...row.metrics])).toEqual([
      ['answer', 0, draft.body.seconds_saved, 1],
      ['category', 0.5, 4, 2],
    ]);
  });

  test('how many words were sent is needed for an answer', async () => {
    expect((await decide({ field: 'answer', source: 'similar', outcome: 'accepted' })).status).toBe(400);
  });
});

describe('the endpoint', () => {
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
});

describe('rights', () => {
  test('a member sees tickets of their own team’s mailbox, another team’s member and a viewer none', async () => {
    expect((await ben.ask('GET', `/tickets/${open.billing}/triage`)).status).toBe(200);
    expect((await dan.ask('GET', `/tickets/${open.billing}/triage`)).status).toBe(404);
    expect(
      (
        await dan.ask('POST', `/tickets/${open.billing}/triage/decisions`, {
          field: 'category',
          source: 'classifier',
          outcome: 'accepted',
        })
      ).status,
    ).toBe(404);
    expect((await dan.ask('GET', '/triage/questions')).body).toMatchObject({ tickets: 0 });
    expect((await viewer.ask('GET', `/tickets/${open.billing}/triage`)).status).toBe(403);
  });

  test('only an owner sets the endpoint, has content kept, or has it learnt anew', async () => {
    for (const [method, path] of [
      ['GET', '/triage/endpoint'],
      ['GET', '/privacy/content'],
      ['POST', '/triage/train'],
    ] as const)
      expect((await ben.ask(method, path)).status, path).toBe(403);
  });

  test('another company has no such ticket, and none like it', async () => {
    const { store } = world.server.context;
    await sql`insert into workspace (workspace_id, name, zone, settings, config, created_at)
      select 2, 'Other', zone, '{}', config, now() from workspace where workspace_id = 1`.execute(store.db);
    await sql`insert into member (workspace_id, user_id, role, created_at, language)
      select 2, user_id, role, created_at, language from member where workspace_id = 1 and role = 'owner'`.execute(
      store.db,
    );
    const there = { 'Pulso-Workspace': '2' };
    expect((await owner.ask('GET', `/tickets/${open.billing}/triage`, undefined, there)).status).toBe(404);
    expect((await owner.ask('GET', '/triage/questions', undefined, there)).body).toMatchObject({
      tickets: 0,
    });
    expect((await owner.ask('GET', '/triage', undefined, there)).body).toMatchObject({
      models: [],
      endpoint: null,
    });
  });
});

describe('going away', () => {
  test('erasing a person takes their texts, and what was learnt from them', async () => {
    const exported = await owner.ask('POST', '/privacy/export', { email: 'kim@north.test' });
    const messages = exported.body.messages as { role: string; text: string | null }[];
    expect(messages.filter(one => one.text !== null).length).toBe(asked.length);
    expect(messages.some(one => one.text?.includes('refuses it') === true)).toBe(true);
    expect((await owner.ask('POST', '/privacy/erase', { email: 'kim@north.test' })).status).toBe(204);
    expect(await texts()).toBe(0);
    expect((await owner.ask('GET', '/triage')).body.models).toEqual([
      expect.objectContaining({ in_use: false }),
    ]);
  });

  test('switching off deletes at once, and nothing is suggested any more', async () => {
    const { store } = world.server.context;
    await sql`insert into ticket_text (workspace_id, message_id, text) values (1, 1, 'x'), (2, 1, 'y')`.execute(
      store.db,
    );
    expect((await owner.ask('PUT', '/privacy/content', { on: false })).body).toMatchObject({
      on: false,
      messages: 0,
    });
    expect((await owner.ask('GET', `/tickets/${open.billing}/triage`)).body.code).toBe('not-available');
    const { rows } = await sql<{ workspace_id: number }>`select workspace_id from ticket_text`.execute(
      store.db,
    );
    expect(rows).toEqual([{ workspace_id: 2 }]);
    const actions = await sql<{
      action: string;
    }>`select action from audit where action like 'content%' order by audit_id`.execute(store.db);
    expect(actions.rows.map(row => row.action)).toEqual(['content-switched-on', 'content-switched-off']);
  });
});
