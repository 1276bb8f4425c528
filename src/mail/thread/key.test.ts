import { expect, test } from 'vitest';
import { type Key, keyInto, participantKey } from './key.ts';
import { messageIdKey, splitInto, subjectKey } from './key-list.ts';
import { createKeyTable } from './key-table.ts';

test('half a million similar ids have half a million keys, well spread in either half', () => {
  const table = createKeyTable();
  const halves = new Set<number>();
  const key: Key = { high: 0, low: 0 };
  const count = 500_000;
  for (let n = 0; n < count; n++) {
    keyInto(key, 'messageId', `2025.${n}@mail.example.org`);
    table.add(key);
    halves.add(key.high);
  }
  expect(table.size).toBe(count);
  // By chance about count²/2³³ = 29 of the halves fall together.
  expect(count - halves.size).toBeLessThan(100);
});

test('a table that was cleared is as good as new', () => {
  const table = createKeyTable();
  const add = (n: number) => table.add({ high: n, low: n * 7 });
  for (let n = 1; n <= 10_000; n++) add(n);
  table.clear();
  expect(table.size).toBe(0);
  expect(table.find({ high: 5, low: 35 })).toBe(-1);
  for (let n = 10_000; n >= 1; n--) expect(add(n)).toBe(10_000 - n);
  expect(table.find({ high: 5, low: 35 })).toBe(9995);
});

test('a key is the same number however it is kept', () => {
  const key: Key = { high: 0, low: 0 };
  splitInto(key, messageIdKey('a@b'));
  const other: Key = { high: 0, low: 0 };
  keyInto(other, 'messageId', 'a@b');
  expect(key).toEqual(other);
});

test('keys are stored, so they must never change', () => {
  expect(messageIdKey('a@b')).toMatchInlineSnapshot(`3058889223738640297n`);
  expect(subjectKey('Order 7')).toMatchInlineSnapshot(`5764022576980017220n`);
  expect(subjectKey('ORDER 7')).toBe(subjectKey('Order 7'));
  expect(subjectKey('')).toBeNull();
  expect(participantKey('ann@x.example')).not.toBe(participantKey('ann@y.example'));
});
