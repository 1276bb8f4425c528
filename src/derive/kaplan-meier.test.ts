import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Observation, shareAnswered, shareAnsweredRows } from './kaplan-meier.ts';

const answered = (seconds: number): Observation => ({ seconds, answered: true });
const waiting = (seconds: number): Observation => ({ seconds, answered: false });
const shares = (observations: Observation[], at: number[]) =>
  shareAnswered(observations, at).map(({ share }) => share);

test('by hand: 6, 6, 6, 6+, 7, 9+, 10, 10+, 11+, 13, 16, 17+ … (the 6-MP arm of Freireich 1963)', () => {
  const observed = [
    ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(answered),
    ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(waiting),
  ];
  const expected: [number, number][] = [
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
  ];
  const found = shareAnswered(
    observed,
    expected.map(([at]) => at),
  );
  found.forEach(({ share }, index) => {
    expect(1 - (share ?? Number.NaN)).toBeCloseTo(expected[index]?.[1] ?? Number.NaN, 3);
  });
  // Greenwood's standard error at 23 is 0.135; log(−log) limits 0.188 and 0.680 of those who wait.
  expect(1 - (found[6]?.high ?? Number.NaN)).toBeCloseTo(0.188, 2);
  expect(1 - (found[6]?.low ?? Number.NaN)).toBeCloseTo(0.68, 2);
});

describe('what the data do not say is null', () => {
  test('nothing observed', () => {
    expect(shareAnswered([], [60])).toEqual([{ seconds: 60, share: null, low: null, high: null, atRisk: 0 }]);
  });

  test('later than anybody was observed, while some still waited', () => {
    expect(shares([answered(10), waiting(20)], [20, 21])).toEqual([0.5, null]);
  });

  test('later than anybody was observed, when all were answered, is everybody', () => {
    expect(shares([answered(10), answered(20)], [21])).toEqual([1]);
  });
});

test('an answer at exactly the limit is within it', () => {
  expect(shares([answered(60), answered(61)], [59, 60, 61])).toEqual([0, 0.5, 1]);
});

test('who was last seen waiting in the second of an answer was under observation', () => {
  expect(shares([answered(60), waiting(60)], [60])).toEqual([0.5]);
});

describe('laws', () => {
  const seconds = fc.integer({ min: 0, max: 500 });
  const observations = fc.array(fc.record({ seconds, answered: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  });

  test('nobody censored: the plain share', () => {
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 60 }), seconds, (times, at) => {
        const plain = times.filter(time => time <= at).length / times.length;
        expect(shares(times.map(answered), [at])[0]).toBeCloseTo(plain, 12);
      }),
    );
  });

  test('grows with time and stays within 0–1, its interval around it', () => {
    fc.assert(
      fc.property(observations, fc.array(seconds, { minLength: 2 }), (observed, at) => {
        let last = 0;
        for (const { share, low, high } of shareAnswered(
          observed,
          at.toSorted((a, b) => a - b),
        )) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(last);
          expect(share).toBeLessThanOrEqual(1);
          if (low !== null) expect(low).toBeLessThanOrEqual(share);
          if (high !== null) expect(high).toBeGreaterThanOrEqual(share);
          last = share;
        }
      }),
    );
  });

  test('the product over seconds, one by one', () => {
    fc.assert(
      fc.property(observations, seconds, (observed, at) => {
        let still = 1;
        for (let second = 0; second <= at; second++) {
          const atRisk = observed.filter(o => o.seconds >= second).length;
          const events = observed.filter(o => o.seconds === second && o.answered).length;
          if (atRisk > 0) still *= 1 - events / atRisk;
        }
        const [share] = shares(observed, [at]);
        if (share !== null && share !== undefined) expect(share).toBeCloseTo(1 - still, 10);
      }),
    );
  });

  test('rows say the same as single observations', () => {
    fc.assert(
      fc.property(observations, fc.array(seconds), (observed, at) => {
        const rows = [...new Set(observed.map(o => o.seconds))]
          .sort((a, b) => a - b)
          .map(time => {
            const there = observed.filter(o => o.seconds === time);
            const events = there.filter(o => o.answered).length;
            return { seconds: time, events, censored: there.length - events };
          });
        expect(shareAnsweredRows(rows, at)).toEqual(shareAnswered(observed, at));
      }),
    );
  });
});
