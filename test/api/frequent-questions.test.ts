/** What customers ask again and again, as somebody sees it who may see some of the tickets. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveTickets } from '../../src/app/tickets/derive-tickets.ts';
import { markAllTickets } from '../../src/app/tickets/mark-tickets.ts';
import type { FrequentQuestion, FrequentQuestions } from '../../src/app/triage/frequent-questions.ts';
import type { UsualAnswer } from '../../src/app/triage/usual-answer.ts';
import { joined, type Visitor, type World } from './server-world.ts';
import { triageWorld } from './triage-world.ts';

let world: World;
let owner: Visitor;
let idOf: (name: string) => number;
let ben: Visitor;
let dan: Visitor;
let viewer: Visitor;
const ALL = { date_range: ['2026-03-01', '2026-03-10'] };

beforeAll(async () => {
  ({ world, owner } = await triageWorld());
  const { rows } = await sql<{
    name: string;
    id: number;
  }>`select name, teammate_id as id from teammate`.execute(world.server.context.store.db);
  idOf = name => rows.find(one => one.name === name)?.id ?? 0;
  const { store } = world.server.context;
  await markAllTickets(store.db, 1);
  await deriveTickets(store, 1, { now: world.clock.now, signal: new AbortController().signal });
  ben = await joined(world, owner, 'ben@else.test', { role: 'member', teammate_id: idOf('Ben') });
  dan = await joined(world, owner, 'dan@else.test', { role: 'member', teammate_id: idOf('Dan') });
  viewer = await joined(world, owner, 'viewer@else.test', { role: 'viewer' });
});
afterAll(() => world.end());

const asked = async (body: object = ALL, who = owner): Promise<FrequentQuestions> =>
  (await who.ask('POST', '/triage/questions', body)).body as unknown as FrequentQuestions;
const answered = async (tickets: number[], who = owner): Promise<UsualAnswer> =>
  (await who.ask('POST', '/triage/questions/answer', { tickets })).body as unknown as UsualAnswer;
const about = ({ questions }: FrequentQuestions, word: string): FrequentQuestion | undefined =>
  questions.find(one => one.words.includes(word));

describe('groups', () => {
  test('the same question is one group, largest first, with its words, category and example', async () => {
    const found = await asked();
    expect(found).toMatchObject({ content: true, tickets: 60, sampled: 60, read: 60, compared: false });
    const sizes = found.questions.map(one => one.tickets);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const refund = about(found, 'refund');
    expect(refund).toMatchObject({ tickets: 5, share: 5 / 60, before: null });
    expect(refund?.category).toMatchObject({ name: 'billing' });
    expect(refund?.ids).toHaveLength(5);
    expect(refund?.ids).toContain(refund?.example.id);
    expect(refund?.example.subject).toMatch(/^Question/);
  });

  test('of the days asked alone, compared with as many days before', async () => {
    const now = await asked({ date_range: ['2026-03-04', '2026-03-05'], compare: true, least: 2 });
    const then = await asked({ date_range: ['2026-03-02', '2026-03-03'], least: 2 });
    expect(now.tickets + then.tickets).toBe(60);
    expect(now).toMatchObject({ compared: true });
    const [word = ''] = now.questions[0]?.words ?? [];
    expect(now.questions[0]?.before).toBe(about(then, word)?.tickets);
  });

  test('nothing is compared with days of which no texts are kept, nor with all time', async () => {
    expect(await asked({ ...ALL, compare: true })).toMatchObject({ compared: false });
    expect(await asked({ date_range: 'all', compare: true })).toMatchObject({ tickets: 60, compared: false });
  });

  test('narrowed like any figure; what was merged away or is spam is no question', async () => {
    const billing = await asked({ ...ALL, filters: [['is', 'category', ['billing']]] });
    expect(billing.questions.every(one => one.category?.name === 'billing')).toBe(true);
    expect(about(billing, 'refund')?.tickets).toBeGreaterThan(2);
    expect(about(billing, 'password')).toBeUndefined();
    const [spam] = about(await asked(), 'refund')?.ids ?? [];
    const { db } = world.server.context.store;
    await sql`update ticket_fact set counted = false where ticket_id = ${spam}`.execute(db);
    expect(about(await asked(), 'refund')?.ids).not.toContain(spam);
    await sql`update ticket_fact set counted = true where ticket_id = ${spam}`.execute(db);
  });
});

describe('the answer most often given', () => {
  test('stands without greeting and signature, with the ticket it comes from', async () => {
    const { ids = [] } = about(await asked(), 'refund') ?? {};
    const answer = await answered(ids);
    expect(answer).toMatchObject({ answered: 5, alike: 5 });
    expect(answer.answer?.text).toMatch(/^I corrected the invoice.*\n.*4711993\.$/);
    expect(ids).toContain(answer.answer?.ticket.id);
  });

  test('is none where each was answered otherwise', async () => {
    const [one = 0] = about(await asked(), 'refund')?.ids ?? [];
    expect(await answered([one])).toEqual({ answered: 1, alike: 0, answer: null });
  });
});

describe('rights', () => {
  test('a member sees what is asked in their own tickets, another member nothing, a viewer is refused', async () => {
    const { ids = [] } = about(await asked(), 'refund') ?? {};
    for (const id of ids.slice(0, 3)) await owner.ask('PATCH', `/tickets/${id}`, { assignee: idOf('Ben') });
    expect(await asked(ALL, ben)).toMatchObject({ tickets: 3, questions: [{ tickets: 3 }] });
    expect(await answered(ids, ben)).toMatchObject({ answered: 3 });
    expect(await asked(ALL, dan)).toMatchObject({ content: true, tickets: 0, questions: [] });
    expect((await viewer.ask('POST', '/triage/questions', ALL)).status).toBe(403);
    expect((await viewer.ask('POST', '/triage/questions/answer', { tickets: [1] })).status).toBe(403);
  });

  test('of tickets somebody does not see no answer is told', async () => {
    const { ids = [] } = about(await asked(), 'refund') ?? {};
    expect(await answered(ids, dan)).toEqual({ answered: 0, alike: 0, answer: null });
  });
});

describe('without texts', () => {
  test('what was erased is not grouped any more, though it was a moment ago', async () => {
    await sql`delete from ticket_text where message_id in (select message_id from ticket)`.execute(
      world.server.context.store.db,
    );
    expect(JSON.stringify((await asked()).questions)).not.toContain('refund');
  });

  test('where no content is kept, it says so', async () => {
    await owner.ask('PUT', '/privacy/content', { on: false });
    expect(await asked()).toEqual({
      content: false,
      tickets: 0,
      sampled: 0,
      read: 0,
      compared: false,
      questions: [],
    });
    expect(await answered([1])).toEqual({ answered: 0, alike: 0, answer: null });
  });
});
