import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

const ANA = { userId: 'ana', scopes: null };
const never = new AbortController().signal;

/** Questions that are answered when told to. */
function asking() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string) => () => {
    begun.push(name);
    return new Promise<string>(resolve => ends.set(name, () => resolve(name)));
  };
  return { begun, ask, end: (name: string) => ends.get(name)?.() };
}
const settled = () => new Promise(resolve => setTimeout(resolve));

test('of one person so many questions are asked at a time, the others in their order; others do not wait for them', async () => {
  const turn = inTurn(2);
  const { begun, ask, end } = asking();
  const all = ['a', 'b', 'c', 'd'].map(name => turn(ANA, never, ask(name)));
  void turn({ userId: 'ben', scopes: null }, never, ask('of ben'));
  void turn({ userId: 'ana', scopes: ['figures'] }, never, ask('of a key'));
  await settled();
  expect(begun).toEqual(['a', 'b', 'of ben', 'of a key']);
  end('b');
  await settled();
  expect(begun.slice(4)).toEqual(['c']);
  for (const name of ['a', 'c']) end(name);
  await settled();
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('a question that fails gives its place to the next, and one that nobody waits for is not asked', async () => {
  const turn = inTurn(1);
  const { begun, ask, end } = asking();
  const gone = new AbortController();
  const first = turn(ANA, never, () => Promise.reject(new Error('no')));
  const second = turn(ANA, gone.signal, ask('second'));
  const third = turn(ANA, never, ask('third'));
  gone.abort();
  await expect(first).rejects.toThrow('no');
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  await settled();
  expect(begun).toEqual(['third']);
  end('third');
  expect(await third).toBe('third');
});

test('more than a person can wait for is refused at once', async () => {
  const turn = inTurn(1);
  const { ask } = asking();
  void turn(ANA, never, ask('first'));
  for (let i = 0; i < 200; i++) void turn(ANA, never, ask(`${i}`));
  await expect(turn(ANA, never, ask('last'))).rejects.toMatchObject({ code: 'not-available' });
});
