import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cesOf, csatOf, npsOf } from './scores.ts';

const times = (counts: Record<number, number>): number[] =>
  Object.entries(counts).flatMap(([score, count]) => Array<number>(count).fill(Number(score)));

describe('NPS', () => {
  test.each<[string, number[], number | null]>([
    ['70 promoters, 20 passives and 10 detractors are 60', times({ 10: 40, 9: 30, 8: 10, 7: 10, 0: 10 }), 60],
    ['10, 7, 3 and 9 are 25', [10, 7, 3, 9], 25],
    ['one 10 beside two who dismissed is 100', [10], 100],
    ['none who answered is unknown, not 0', [], null],
    ['6 detracts, 7 and 8 do neither, 9 promotes', [6, 7, 8, 9], 0],
  ])('%s', (_, scores, value) => {
    expect(npsOf(scores).value).toBe(value);
  });

  test('its three parts are everybody, and the value stays between −100 and 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), scores => {
        const { promoters, passives, detractors, n, value } = npsOf(scores);
        expect(promoters + passives + detractors).toBe(n);
        expect(Math.abs(value ?? 999)).toBeLessThanOrEqual(100);
        expect(npsOf(scores.toReversed())).toEqual(npsOf(scores));
      }),
    );
  });
});

describe('CSAT', () => {
  test('5, 4, 2 and 1 are half', () => expect(csatOf([5, 4, 2, 1], [4, 5]).value).toBe(0.5));
  test('which boxes are the top ones is a choice', () => {
    expect(csatOf([5, 4, 2, 1], [5]).value).toBe(0.25);
  });
  test('of nobody it is unknown', () => expect(csatOf([], [4, 5]).value).toBeNull());
});

describe('CES', () => {
  test('the published distribution has mean 4.08 and 46 % from 5 to 7', () => {
    const scores = times({ 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 });
    expect(cesOf(scores)).toEqual({ mean: 4.08, easy: 0.46, n: 1000 });
  });
  test('where low is easy, 1 and 2 are easy', () => {
    expect(cesOf([1, 2, 3, 5], true)).toEqual({ mean: 2.75, easy: 0.5, n: 4 });
  });
  test('of nobody it is unknown', () => expect(cesOf([])).toEqual({ mean: null, easy: null, n: 0 }));
});
