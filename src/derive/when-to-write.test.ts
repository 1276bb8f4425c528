import { describe, expect, test } from 'vitest';
import { type LevelCounts, type Slot, WEEK_HOURS, type WriteLevel, whenToWrite } from './when-to-write.ts';

type Hours = Record<number, [sent: number, answered: number]>;
function counts(level: WriteLevel, hours: Hours): LevelCounts {
  const sent = new Array<number>(WEEK_HOURS).fill(0);
  const answered = new Array<number>(WEEK_HOURS).fill(0);
  for (const [hour, [n, k]] of Object.entries(hours)) [sent[Number(hour)], answered[Number(hour)]] = [n, k];
  return { level, sent, answered };
}
const at = (slots: Slot[], hour: number): Slot => slots[hour] as Slot;
/** Tuesday 10:00. */
const TUE_10 = 34;

describe('who answers', () => {
  test('the narrowest level with 20 messages', () => {
    const found = whenToWrite([
      counts('all', { 10: [500, 100] }),
      counts('account', { 10: [30, 10] }),
      counts('contact', { 10: [20, 5] }),
    ]);
    expect(found).toMatchObject({ level: 'contact', n: 20, passedOver: [] });
  });

  test('with 19 the next level up, and it says so', () => {
    const found = whenToWrite([
      counts('contact', { 10: [19, 9] }),
      counts('account', { 10: [30, 10] }),
      counts('all', { 10: [50, 10] }),
    ]);
    expect(found).toMatchObject({ level: 'account', n: 30, passedOver: [{ level: 'contact', n: 19 }] });
  });

  test('nobody when even all have too few', () => {
    const found = whenToWrite([counts('contact', {}), counts('all', { 10: [19, 9] })]);
    expect(found).toMatchObject({ level: null, n: 19, slots: [], recommended: [] });
    expect(whenToWrite([])).toMatchObject({ level: null, n: 0 });
  });
});

describe('the estimate', () => {
  test('an hour without messages has the overall share', () => {
    const { slots } = whenToWrite([counts('all', { [TUE_10]: [98, 49] })]);
    expect(at(slots, 100).share).toBeCloseTo(0.5, 10);
    expect(at(slots, 100).n).toBe(0);
  });

  test('by hand: 40 sent and 40 answered in one hour, shrunk to the overall share', () => {
    const { slots } = whenToWrite([counts('all', { [TUE_10]: [40, 40], 100: [58, 9] })]);
    // Overall 50 / 100; the hour keeps 20 of its 40: (20 × 0.5 + 20) / (20 + 20).
    expect(at(slots, TUE_10).share).toBeCloseTo(0.75, 10);
    // Each neighbour gets 10: (10 + 10) / 30.
    expect(at(slots, TUE_10 - 1).share).toBeCloseTo(2 / 3, 10);
    expect(at(slots, TUE_10 + 1).share).toBeCloseTo(2 / 3, 10);
    expect(at(slots, TUE_10 + 2).share).toBeCloseTo(0.5, 10);
  });

  test('the last hour of Sunday lies beside the first of Monday', () => {
    const { slots } = whenToWrite([counts('all', { 0: [400, 400], 100: [400, 0] })]);
    expect(at(slots, 167).share).toBe(at(slots, 1).share);
    expect(at(slots, 167).share).toBeGreaterThan(0.6);
  });

  test('a narrow level moves away from its prior as it gathers messages', () => {
    const all = counts('all', { [TUE_10]: [1000, 200] });
    const shares = [20, 200, 2000].map(
      n => at(whenToWrite([counts('contact', { [TUE_10]: [n, n] }), all]).slots, TUE_10).share,
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.6);
    expect(shares[2]).toBeGreaterThan(0.9);
  });

  test('the interval holds the share and narrows with messages', () => {
    const few = at(whenToWrite([counts('all', { [TUE_10]: [40, 20] })]).slots, TUE_10);
    const many = at(whenToWrite([counts('all', { [TUE_10]: [4000, 2000] })]).slots, TUE_10);
    expect(few.low).toBeLessThan(few.share);
    expect(few.high).toBeGreaterThan(few.share);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 4);
  });
});

test('the surest hour is recommended first', () => {
  const found = whenToWrite([counts('all', { [TUE_10]: [300, 240], 60: [2, 2], 100: [300, 30] })]);
  expect(found.recommended[0]).toMatchObject({ weekday: 2, hour: 10, n: 300, answered: 240 });
  expect(found.recommended).toHaveLength(3);
});
