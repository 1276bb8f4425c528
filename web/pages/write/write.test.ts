import { expect, test } from 'vitest';
import { slotGrid } from './write.data.ts';

const slot = (weekday: number, hour: number, share: number) => ({
  weekday,
  hour,
  share,
  n: 3,
  answered: 1,
  low: 0,
  high: 1,
});

test('the likeliest hour is darkest, the least likely lightest', () => {
  const { rows, most } = slotGrid([slot(1, 9, 0.4), slot(1, 10, 0.5), slot(1, 11, 0.6)]);
  expect(most).toBe(0.6);
  expect(rows[0]?.slice(9, 12).map(cell => cell.level)).toEqual([0, 50, 100]);
});

test('without estimates nothing is known', () => {
  expect(slotGrid([]).rows[3]?.[12]).toMatchObject({ value: null, level: 0 });
});
