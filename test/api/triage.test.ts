/** Triage as the pages use it: content asked for, learnt, suggested, drafted, decided; and nobody sees another's. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS } from './team-mail.ts';
import type { Asked } from './triage-mail.ts';
import { type Suggested, suggestedTo, triageWorld } from './triage-world.ts';

let world: World;
let owner: Visitor;
let dan: Visitor;
let ben: Visitor;
let viewer: Visitor;
let idOf: (name: string) => number;
let asked: Asked[];
let open: { billing: number; access: number };

beforeAll(async () => {
  ({ world, owner, asked, open } = await triageWorld());
  const { rows: mates } = await sql<{
    name: string;
    id: number;
  }>`select name, teammate_id as id from teammate`.execute(world.server.context.store.db);
  idOf = name => mates.find(one => one.name === name)?.id ?? 0;
  ben = await joined(world, owner, 'ben@else.test', { role: 'member', teammate_id: idOf('Ben') });
  dan = await joined(world, owner, 'dan@else.test', { role: 'member', teammate_id: idOf('Dan') });
  viewer = await joined(world, owner, 'viewer@else.test', { role: 'viewer' });
});
afterAll(() => world.end());

const texts = async (): Promise<number> =>
  (await owner.ask('GET', '/privacy/content')).body.messages as number;
const suggested = (ticket: number, who = owner): Promise<Suggested[]> => suggestedTo(who, ticket);

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

describe('rights', () => {
  const sees = async (who: Visitor, ticket: number): Promise<[number, number]> => [
    (await who.ask('GET', `/tickets/${ticket}`)).status,
    (await who.ask('GET', `/tickets/${ticket}/triage`)).status,
  ];

  test('what is suggested for a ticket is shown to whoever sees its page, and to nobody else', async () => {
    const { body } = await owner.ask('GET', '/choices');
    const boxes = body.mailboxes as { id: number; name: string }[];
    const managerOf = (name: string) =>
      joined(world, owner, `${name}@else.test`, {
        role: 'manager',
        mailbox_ids: boxes.filter(box => box.name === `${name}@acme.test`).map(box => box.id),
        team_ids: [],
      });
    for (const [who, status] of [
      [owner, 200],
      [await managerOf('support'), 200],
      [await managerOf('sales'), 404],
      // Of Ben’s team’s mailbox, but nobody has given it to him.
      [ben, 404],
      [dan, 404],
      [viewer, 403],
    ] as const)
      expect(await sees(who, open.billing)).toEqual([status, status]);
  });

  test('a member sees what is assigned to them, and no other ticket as one like it', async () => {
    expect((await owner.ask('PATCH', `/tickets/${open.billing}`, { assignee: idOf('Ben') })).status).toBe(
      204,
    );
    expect(await sees(ben, open.billing)).toEqual([200, 200]);
    expect(await sees(dan, open.billing)).toEqual([404, 404]);
    expect(await sees(ben, open.access)).toEqual([404, 404]);
    expect((await ben.ask('GET', `/tickets/${open.billing}/triage`)).body.duplicates).toEqual([]);
    expect((await ben.ask('GET', `/tickets/${open.billing}/triage/solved`)).body).toEqual([]);
    const decision = { field: 'category', source: 'classifier', outcome: 'accepted' };
    for (const [who, status] of [
      [dan, 404],
      [ben, 200],
    ] as const)
      expect((await who.ask('POST', `/tickets/${open.billing}/triage/decisions`, decision)).status).toBe(
        status,
      );
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
    expect((await owner.ask('POST', '/triage/questions', {}, there)).body).toMatchObject({ tickets: 0 });
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
