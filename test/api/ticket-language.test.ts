/** In which language tickets are written: shown by kept texts, decided by people, and gone with the texts. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor, World } from './server-world.ts';
import { suggestedTo, triageWorld } from './triage-world.ts';

let world: World;
let owner: Visitor;
let open: { billing: number };

beforeAll(async () => {
  ({ world, owner, open } = await triageWorld());
});
afterAll(() => world.end());

const tickets = async (): Promise<unknown[]> => {
  const { body } = await owner.ask('POST', '/query', {
    metrics: ['tickets'],
    dimensions: ['language'],
    date_range: 'all',
  });
  return (body.results as { dimensions: unknown[]; metrics: number[] }[])
    .map(row => [...row.dimensions, ...row.metrics])
    .toSorted();
};
const decide = (outcome: string, chosen: string | null = null) =>
  owner.ask('POST', `/tickets/${open.billing}/triage/decisions`, {
    ...{ field: 'language', source: 'classifier', outcome, chosen },
  });

test('the language of each ticket is what its kept text shows', async () => {
  expect(await tickets()).toEqual([
    ['en', 40],
    ['es', 20],
  ]);
});

test('it is what somebody decided instead, and unknown where they refused', async () => {
  await suggestedTo(owner, open.billing);
  expect((await decide('changed', 'Portuguese')).body.code).toBe('bad-input');
  expect((await decide('changed', 'pt')).status).toBe(200);
  expect(await tickets()).toEqual([
    ['en', 39],
    ['es', 20],
    ['pt', 1],
  ]);
  await decide('refused');
  expect(await tickets()).toEqual([
    [null, 1],
    ['en', 39],
    ['es', 20],
  ]);
  await decide('accepted');
  expect(await tickets()).toEqual([
    ['en', 40],
    ['es', 20],
  ]);
});

test('switching off takes away at once what texts have shown; what somebody decided stays', async () => {
  await decide('changed', 'pt');
  expect((await owner.ask('PUT', '/privacy/content', { on: false })).body).toMatchObject({ messages: 0 });
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from ticket_fact where language in ('en', 'es')`.execute(
    world.server.context.store.db,
  );
  expect(rows).toEqual([{ n: 0 }]);
  await expect.poll(tickets, { timeout: 20_000 }).toEqual([
    [null, 59],
    ['pt', 1],
  ]);
});
