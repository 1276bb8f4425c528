/** Tickets of other help desks: seen first, then all of them or none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, HOST, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;

beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  const support = { categories: [{ name: 'Question' }] };
  await owner.ask('PUT', '/settings', { ...SETTINGS, support });
  await upload(world, owner, 'team.mbox', teamMail());
});
afterAll(() => world.end());

const send = async (path: string, body: string, who = owner) => {
  const answer = await world.server.app.request(`/api/v1/tickets/${path}`, {
    method: 'POST',
    headers: { ...HOST, 'content-type': 'application/octet-stream', ...who.headers },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const tickets = async () =>
  (
    await owner.ask('POST', '/tickets/list', {
      filters: [['is', 'channel', ['phone', 'form', 'other', 'email']]],
    })
  ).body.tickets as Record<string, unknown>[];

const ZENDESK = [
  'Id,Subject,Status,Priority,Type,Via,Tags,Assignee,Requester email,Created at,Updated at,Solved at,Group',
  '11,Printer,Solved,High,Question,Phone,"vip, old",Ben,kim@north.test,2026-03-01 09:00,2026-03-02 10:00,2026-03-02 10:00,A',
  '12,"Two\nlines",Pending,Urgent,Incident,Web,,Nobody,new@west.test,2026-03-03 09:00,2026-03-03 12:00,,A',
].join('\n');

test('a preview says what was recognised, shows the first tickets, and keeps nothing', async () => {
  const before = (await tickets()).length;
  const { status, body } = await send('import/preview?from=zendesk', ZENDESK);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    format: 'csv',
    encoding: 'utf-8',
    rows: 2,
    new_tickets: 2,
    known_tickets: 0,
    problems: [],
    unused: ['Group'],
    columns: { id: 'Id', severity: 'Priority', solved_at: 'Solved at', first_reply_at: null },
    left_out: [
      { field: 'assignee', value: 'Nobody', times: 1 },
      { field: 'category', value: 'Incident', times: 1 },
    ],
    first: [
      { line: 2, id: '11', created_at: '2026-03-01T08:00:00.000Z' },
      { line: 3, subject: 'Two\nlines' },
    ],
  });
  expect((await tickets()).length).toBe(before);
});

test('what is imported has its history, and the same file again brings nothing', async () => {
  expect((await send('import?from=zendesk', ZENDESK)).body).toEqual({ made: 2, known: 0 });
  await expect
    .poll(async () => (await tickets()).find(one => one.subject === 'Printer'), { timeout: 20_000 })
    .toMatchObject({
      // Solved more than ten days before the mail ends.
      status: 'closed',
      severity: 'high',
      category: 'Question',
      channel: 'phone',
      tags: ['old', 'vip'],
      assignee: { name: 'Ben' },
      contact: { email: 'kim@north.test' },
      last_solved_at: '2026-03-02T09:00:00.000Z',
    });
  expect((await send('import?from=zendesk', ZENDESK)).body).toEqual({ made: 0, known: 2 });
});

test('comments of JSON say who spoke when; notes are not public', async () => {
  const ticket = {
    id: 21,
    subject: 'With comments',
    status: 'open',
    created_at: '2026-03-10T09:00:00Z',
    updated_at: '2026-03-10T12:00:00Z',
    requester_id: 5,
    requester: { id: 5, email: 'lee@north.test', name: 'Lee' },
    comments: [
      { author_id: 5, created_at: '2026-03-10T09:00:00Z', public: true },
      { author_id: 9, created_at: '2026-03-10T10:00:00Z', public: false },
      { author_id: 9, created_at: '2026-03-10T11:00:00Z', public: true },
      { author_id: 5, created_at: '2026-03-10T12:00:00Z', public: true },
    ],
  };
  expect((await send('import?from=zendesk', JSON.stringify({ tickets: [ticket] }))).body).toEqual({
    made: 1,
    known: 0,
  });
  await expect
    .poll(async () => (await tickets()).find(one => one.subject === 'With comments'), { timeout: 20_000 })
    .toMatchObject({
      status: 'open',
      replies: 1,
      customer_messages: 2,
      waiting_since: '2026-03-10T12:00:00.000Z',
    });
});

test.each([
  [
    'freshdesk',
    'Ticket ID,Subject,Status,Priority,Source,Created time,Resolved time,Agent,Email\n5,Hi,Resolved,Medium,Phone,2026-03-05 10:00,2026-03-05 12:00,Cleo,max@south.test',
  ],
  [
    'zammad',
    'Number,Title,State,Priority,Owner,Customer,Created at,Close at\n7001,Hi,closed,2 normal,Cleo,max@south.test,2026-03-05T09:00:00Z,2026-03-05T11:00:00Z',
  ],
])('an export of %s is understood', async (from, text) => {
  const { body } = await send(`import/preview?from=${from}`, text);
  expect(body).toMatchObject({ problems: [], new_tickets: 1, left_out: [] });
  const [first] = body.first as { events: { type: string; what: string | null; at: string }[] }[];
  expect(first?.events.map(one => [one.type, one.what])).toEqual([
    ['set', 'normal'],
    ['assign', null],
    ['message', 'customer'],
    ['status', 'solved'],
  ]);
});

test.each([
  ['id,created at\n1,2026-03-01', 'There is no column for status'],
  ['id,status,created at\n1,open,01/02/2026', 'Line 2, column “created at”: “01/02/2026” is no moment'],
  ['id,status,created at\n1,odd,2026-03-01', 'Line 2, column “status”: “odd” is no status'],
  [
    'id,status,created at\n1,open,2026-03-01\n1,open,2026-03-01',
    'Line 3, column “id”: Ticket 1 stands in the file twice, first in line 2',
  ],
  ['id,status,created at,solved at\n1,solved,2026-03-02,2026-03-01', 'It lies before the ticket began'],
  ['id,status,created at\n9,open,2026-03-01\n8,open,x\n7,odd,2026-03-01', 'More problems: 1'],
])('%j brings nothing in, and says why with the line', async (text, sentence) => {
  const before = (await tickets()).length;
  const { status, body } = await send('import?from=zendesk', text);
  expect(status).toBe(400);
  expect(body.detail).toContain(sentence);
  expect((await tickets()).length).toBe(before);
});

test('only an owner may', async () => {
  const manager = await joined(world, owner, 'boss@else.test', { role: 'manager' });
  expect((await send('import?from=zendesk', ZENDESK, manager)).status).toBe(403);
});
