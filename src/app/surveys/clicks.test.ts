import { expect, test } from 'vitest';
import { createClicks } from './clicks.ts';

test.each<[string, number | null, boolean, string | null]>([
  ['a second after the page was made', 1000, false, null],
  ['sooner than a person reads', 999, false, 'fast'],
  ['without a page of ours', null, false, 'no_page'],
  ['with the hidden field filled in', 60_000, true, 'trap'],
])('%s', (_, age, trapped, flag) => {
  const now = 10_000_000;
  expect(createClicks().flagOf('t', age === null ? null : now - age, trapped, now)).toBe(flag);
});

test('several clicks from one mail within a second are no person’s; another mail’s are its own', () => {
  const clicks = createClicks();
  const flags = [0, 400, 1300, 2400].map(ms => clicks.flagOf('t', -60_000, false, ms));
  expect(flags).toEqual([null, 'many', 'many', null]);
  expect(clicks.flagOf('other', -60_000, false, 2401)).toBeNull();
});

test('what is remembered stays small however many come', () => {
  const clicks = createClicks();
  for (let i = 0; i < 25_000; i++) clicks.flagOf(`t${i}`, -60_000, false, i);
  expect(clicks.flagOf('t24999', -60_000, false, 25_000)).toBe('many');
  expect(clicks.flagOf('t1', -60_000, false, 25_000)).toBeNull();
});
