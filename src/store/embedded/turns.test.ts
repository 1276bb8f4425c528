import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStore } from '../open.ts';
import { openTurns } from './turns.ts';

it('statements that stand alone follow each other at once, and never fall between those of a transaction', async () => {
  const turns = openTurns();
  const order: string[] = [];
  let running = 0;
  let most = 0;
  const say = (by: object, begins: boolean, name: string) =>
    turns.take(by, begins, async () => {
      order.push(name);
      most = Math.max(most, ++running);
      await setTimeout(1);
      running--;
    });
  const alone = (name: string) => say({}, false, name);
  const transaction = async (name: string) => {
    const by = {};
    await say(by, true, `${name} begin`);
    expect(running).toBe(0);
    await say(by, false, `${name} 1`);
    await say(by, false, `${name} 2`);
    turns.end(by);
  };
  const failing = turns.take({}, false, () => Promise.reject(new Error('no such table')));
  await Promise.all([
    expect(failing).rejects.toThrow('no such table'),
    alone('a'),
    alone('b'),
    transaction('x'),
    alone('c'),
    transaction('y'),
    alone('d'),
    alone('e'),
  ]);
  expect(order).toEqual(['a', 'b', 'x begin', 'x 1', 'x 2', 'c', 'y begin', 'y 1', 'y 2', 'd', 'e']);
  expect(most).toBe(2);
});

it('nobody sees half of a transaction in a database in memory, whoever asks meanwhile', async () => {
  const store = await openStore('memory');
  try {
    await sql`create table pair (n int not null)`.execute(store.db);
    const count = async (): Promise<number> => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from pair`.execute(store.db);
      return rows[0]?.n ?? -1;
    };
    const add = (n: number) =>
      store.transaction(async ({ db }) => {
        await sql`insert into pair values (${n})`.execute(db);
        await sql`insert into pair values (${n})`.execute(db);
        if (n % 3 === 0) throw new Error('taken back');
      });
    const numbers = Array.from({ length: 30 }, (_, n) => n);
    const seen = await Promise.all(
      numbers.map(async n => {
        const adding = add(n).catch((error: Error) => expect(error.message).toBe('taken back'));
        const counted = await Promise.all([count(), count()]);
        await adding;
        return counted;
      }),
    );
    for (const n of seen.flat()) expect(n % 2).toBe(0);
    expect(await count()).toBe(40);
  } finally {
    await store.close();
  }
});
