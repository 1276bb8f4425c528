import { expect, test } from 'vitest';
import { changeMany } from './change-many.ts';

test('all are changed, in their order', async () => {
  const done: number[] = [];
  expect(await changeMany([3, 1, 2], async id => done.push(id))).toBeNull();
  expect(done).toEqual([3, 1, 2]);
});

test('those that fail are told with the first reason; the others are changed', async () => {
  const done: number[] = [];
  const left = await changeMany([1, 2, 3, 4], async id => {
    if (id % 2 === 0) throw new Error(`no ${id}`);
    done.push(id);
  });
  expect([left, done]).toEqual([{ ids: [2, 4], why: 'no 2' }, [1, 3]]);
});
