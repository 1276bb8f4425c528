/** Tickets over the API: what one makes, changes, merges and splits, and who may. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;
const people: Record<string, Visitor> = {};
const ids: Record<string, number> = {};

beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  const support = {
    categories: [{ name: 'billing' }],
    sla: [{ name: 'All', first_minutes: 120, time: 'calendar' }],
  };
  expect((await owner.ask('PUT', '/settings', { ...SETTINGS, support })).status).toBe(200);
  await upload(world, owner, 'team.mbox', teamMail());
  const choices = (await owner.ask('GET', '/choices')).body as Record<string, { id: number; name: string }[]>;
  for (const list of ['mailboxes', 'teams', 'teammates'])
    for (const { id, name } of choices[list] ?? []) ids[name] = id;
  const grants = {
    manager: { role: 'manager', mailbox_ids: [ids['support@acme.test']], team_ids: [] },
    sales: { role: 'manager', mailbox_ids: [ids['sales@acme.test']], team_ids: [] },
    ben: { role: 'member', teammate_id: ids.Ben },
    nobody: { role: 'member' },
    viewer: { role: 'viewer' },
  };
  people.owner = owner;
  for (const [name, grant] of Object.entries(grants))
    people[name] = await joined(world, owner, `${name}@else.test`, grant);
});
afterAll(() => world.end());

const as = (who: string) => people[who] as Visitor;
const make = async (given: Record<string, unknown> = {}, who = 'owner') => {
  const { status, body } = await as(who).ask('POST', '/tickets', given);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as { id: number; number: number; created: boolean };
};
const page = async (id: number, who = 'owner') =>
  (await as(who).ask('GET', `/tickets/${id}`)).body as {
    status: string;
    history: { type: string; origin: string; user: string | null; event_id: number | null }[];
    clocks: { kind: string; end: string | null; verdict: string | null }[];
    spans: { status: string }[];
    [field: string]: unknown;
  };
const list = async (given: Record<string, unknown> = {}, who = 'owner') =>
  (await as(who).ask('POST', '/tickets/list', given)).body as {
    tickets: { id: number; number: number; subject: string | null; status: string }[];
    next: string | null;
    total: number;
  };
/** A minute passes. */
const later = () => {
  world.clock.now = world.clock.now.add({ minutes: 1 });
};
const set = (id: number, change: unknown, who = 'owner') => as(who).ask('PATCH', `/tickets/${id}`, change);

describe('tickets of the mail', () => {
  test('are listed, and one of them says all that happened', async () => {
    const { tickets, total } = await list();
    expect(total).toBe(3);
    expect(tickets.map(one => one.subject)).toEqual(['Open question', 'Order two', 'Order one']);
    const waiting = await list({ of: 'waiting' });
    expect(waiting.tickets.map(one => one.subject)).toEqual(['Open question']);
    const one = await page(tickets[1]?.id ?? 0);
    expect(one).toMatchObject({
      contact: { email: 'lee@north.test' },
      mailbox: { name: 'support@acme.test' },
      replies: 1,
    });
    expect(one.history.map(line => [line.type, line.origin])).toEqual([
      ['message', 'mail'],
      ['message', 'mail'],
    ]);
    expect(one.clocks).toMatchObject([
      { kind: 'first', end: 'reply', verdict: 'breached' },
      { kind: 'resolution', end: 'solved' },
    ]);
    expect(one.spans.map(span => span.status)).toEqual(['new', 'pending', 'solved', 'closed']);
  });

  test('come in pages', async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.next });
    expect([...first.tickets, ...second.tickets].map(one => one.id)).toHaveLength(3);
    expect(second.next).toBeNull();
  });

  test('are found by a part of the subject or by the number', async () => {
    const subjects = async (text: string) => (await list({ text })).tickets.map(one => one.subject);
    expect(await subjects('ORDER')).toEqual(['Order two', 'Order one']);
    const number = (await list()).tickets.find(one => one.subject === 'Order one')?.number;
    expect(await subjects(`#${number}`)).toEqual(['Order one']);
    expect(await list({ text: 'no such thing' })).toEqual({ tickets: [], next: null, total: 0 });
    expect((await list({ text: 'order' }, 'sales')).total).toBe(0);
  });

  test('behind a number are exactly those that it counted', async () => {
    const { tickets } = await list({ metric: 'first_response_time' });
    expect(tickets.map(one => one.subject).toSorted()).toEqual(['Order one', 'Order two']);
    expect(tickets.every(one => 'value' in one && 'observations' in one)).toBe(true);
  });

  test('are seen within reach alone', async () => {
    expect((await list({}, 'manager')).total).toBe(3);
    expect((await list({}, 'sales')).total).toBe(0);
    expect((await list({}, 'nobody')).total).toBe(0);
    expect((await as('viewer').ask('POST', '/tickets/list', {})).status).toBe(403);
    const { tickets } = await list();
    const id = tickets[0]?.id ?? 0;
    for (const who of ['sales', 'ben', 'nobody']) {
      expect((await as(who).ask('GET', `/tickets/${id}`)).status, who).toBe(404);
      expect((await set(id, { severity: 'high' }, who)).status, who).toBe(404);
    }
    expect((await as('viewer').ask('GET', `/tickets/${id}`)).status).toBe(403);
  });

  test('a conversation that somebody assigns or closes is a ticket that is theirs or solved', async () => {
    const { tickets } = await list({ of: 'waiting' });
    const { body } = await owner.ask('POST', '/conversations', { of: 'waiting' });
    const [open] = body.conversations as { id: number }[];
    await owner.ask('POST', `/conversations/${open?.id}/assign`, { teammate_id: ids.Ben });
    const id = tickets[0]?.id ?? 0;
    await expect
      .poll(async () => (await page(id)).assignee, { timeout: 20_000 })
      .toMatchObject({ name: 'Ben' });
    expect((await list({}, 'ben')).tickets.map(one => one.id)).toEqual([id]);
  });
});

describe('tickets by hand', () => {
  test('begin with what was asked, and are answered, solved and opened again', async () => {
    const { id, number } = await make({
      subject: 'A call',
      channel: 'phone',
      requester: { email: 'New@Customer.test', name: 'New' },
      severity: 'high',
      tags: ['vip'],
    });
    expect(number).toBeGreaterThan(3);
    expect(await page(id)).toMatchObject({
      status: 'new',
      subject: 'A call',
      channel: 'phone',
      severity: 'high',
      tags: ['vip'],
      contact: { email: 'new@customer.test', name: 'New' },
      due: { kind: 'first', policy: 'All' },
    });
    await owner.ask('POST', `/tickets/${id}/messages`, { by: 'agent', teammate_id: ids.Ben });
    expect(await page(id)).toMatchObject({ status: 'pending', replies: 1 });
    later();
    await set(id, { status: 'solved', category: 'billing' });
    expect(await page(id)).toMatchObject({ status: 'solved', category: 'billing' });
    later();
    expect((await owner.ask('POST', `/tickets/${id}/reopen`)).status).toBe(204);
    await owner.ask('POST', `/tickets/${id}/notes`, { text: 'Calls back tomorrow.' });
    const { status, history, reopenings } = await page(id);
    expect([status, reopenings]).toEqual(['open', 1]);
    expect(history.at(-1)).toMatchObject({ type: 'note', origin: 'person', user: 'Ana' });
  });

  test('of those that are open, what is due next comes first, in pages too', async () => {
    const at = (minutes: number) => world.clock.now.subtract({ minutes }).toString();
    const made = async (subject: string, minutes: number) =>
      make({ subject, created_at: at(minutes), tags: ['due'] });
    await made('later', 10);
    await made('sooner', 100);
    await made('late', 200);
    const question = { of: 'next', filters: [['is', 'tag', ['due']]] };
    const all = await list(question);
    expect(all.tickets.map(one => one.subject)).toEqual(['late', 'sooner', 'later']);
    const first = await list({ ...question, limit: 2 });
    expect([
      first.total,
      (await list({ ...question, limit: 2, cursor: first.next })).tickets[0]?.subject,
    ]).toEqual([3, 'later']);
  });

  test('sent twice under one external_id are one', async () => {
    const first = await make({ external_id: 'crm-1' });
    const again = await make({ external_id: 'crm-1' });
    expect(again).toEqual({ ...first, created: false });
    const both = await Promise.all([make({ external_id: 'crm-2' }), make({ external_id: 'crm-2' })]);
    expect(new Set(both.map(one => one.id)).size).toBe(1);
    const hidden = await as('sales').ask('POST', '/tickets', {
      external_id: 'crm-1',
      mailbox_id: ids['sales@acme.test'],
    });
    expect([hidden.status, hidden.body.code]).toEqual([409, 'conflict']);
  });

  test.each([
    [{ severity: 'hihg' }, 'did you mean high?'],
    [{ category: 'x' }, 'the settings have billing'],
    [{ assignee: 999 }, 'no such person'],
    [{ mailbox_id: 999 }, 'no such mailbox'],
    [{ created_at: '2999-01-01T00:00:00Z' }, 'has not happened yet'],
  ])('%j is refused with a sentence', async (given, sentence) => {
    const { status, body } = await owner.ask('POST', '/tickets', given);
    expect(status).toBe(400);
    expect(body.detail).toContain(sentence);
  });

  test('are made where one sees them', async () => {
    const mine = await make({}, 'ben');
    expect(await page(mine.id, 'ben')).toMatchObject({ assignee: { name: 'Ben' } });
    const shared = await make({ mailbox_id: ids['support@acme.test'] }, 'manager');
    expect((await as('manager').ask('GET', `/tickets/${shared.id}`)).status).toBe(200);
    for (const [who, given] of [
      ['manager', {}],
      ['manager', { mailbox_id: ids['sales@acme.test'] }],
      ['ben', { assignee: ids.Cleo }],
      ['nobody', {}],
      ['viewer', {}],
    ] as const)
      expect((await as(who).ask('POST', '/tickets', given)).status, who).toBe(403);
  });

  test('merged, one goes on with the oldest question and the other leaves every count', async () => {
    const [one, two] = [await make({ subject: 'One' }), await make({ subject: 'Two' })];
    const count = async () =>
      (
        (await owner.ask('POST', '/query', { metrics: ['tickets'] })).body.results as { metrics: number[] }[]
      )[0]?.metrics[0] ?? 0;
    const before = await count();
    expect((await owner.ask('POST', `/tickets/${one.id}/merge`, { into: two.id })).status).toBe(204);
    expect(await count()).toBe(before - 1);
    expect(await page(one.id)).toMatchObject({ counted: false, merged_into: two.id });
    const again = await owner.ask('POST', `/tickets/${two.id}/merge`, { into: one.id });
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    expect((await owner.ask('POST', `/tickets/${two.id}/merge`, { into: two.id })).status).toBe(400);
  });

  test('split, what was said from a message on is another ticket', async () => {
    const { id } = await make({ subject: 'Two things' });
    await owner.ask('POST', `/tickets/${id}/messages`, { by: 'agent' });
    await owner.ask('POST', `/tickets/${id}/messages`, { by: 'customer' });
    const events = (await page(id)).history.filter(line => line.type === 'message');
    const split = await owner.ask('POST', `/tickets/${id}/split`, { event_id: events[2]?.event_id });
    expect(split.status).toBe(200);
    expect(await page(id)).toMatchObject({ status: 'pending', customer_messages: 1 });
    expect(await page(split.body.id as number)).toMatchObject({
      status: 'new',
      customer_messages: 1,
      split_from: id,
    });
    expect((await owner.ask('POST', `/tickets/${id}/split`, { event_id: events[0]?.event_id })).status).toBe(
      400,
    );
  });

  test('spam leaves every count, and comes back', async () => {
    const { id } = await make();
    await set(id, { spam: true });
    expect(await page(id)).toMatchObject({ counted: false });
    await set(id, { spam: false });
    expect(await page(id)).toMatchObject({ counted: true });
  });

  test('what was done is in the audit, without what was said', async () => {
    const { store } = world.server.parts.context;
    const rows = await store.db.selectFrom('audit').select(['action', 'detail']).execute();
    expect(rows.filter(row => row.action === 'ticket-made').length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toContain('Calls back');
  });
});

test('of the mail, a ticket is split at a message, and the rest goes on in the new one', async () => {
  const { tickets } = await list();
  const order = tickets.find(one => one.subject === 'Order one');
  const { history } = await page(order?.id ?? 0);
  const second = (history[1] as unknown as { message_id: number }).message_id;
  const split = await owner.ask('POST', `/tickets/${order?.id}/split`, { message_id: second });
  expect(split.status).toBe(200);
  expect(await page(order?.id ?? 0)).toMatchObject({ replies: 0, customer_messages: 1 });
  expect((await page(split.body.id as number)).history.filter(line => line.type === 'message')).toHaveLength(
    1,
  );
});
