import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaCdf, betaQuantile, logGamma } from './beta-distribution.ts';

test('whole arguments agree with the binomial sum', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (a, b, x) => {
        // P(Beta(a, b) ≤ x) = P(Binomial(a + b − 1, x) ≥ a)
        const n = a + b - 1;
        let expected = 0;
        for (let k = a; k <= n; k++) {
          const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
          expected += Math.exp(choose + k * Math.log(x) + (n - k) * Math.log(1 - x));
        }
        expect(betaCdf(x, a, b)).toBeCloseTo(expected, 9);
      },
    ),
  );
});

test.each([
  [1, 0],
  [2, 0],
  [5, Math.log(24)],
  [0.5, Math.log(Math.PI) / 2],
  [101, 363.73937555556347],
])('ln Γ(%d)', (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 10);
});

test('Beta(1, 1) is uniform, and a quantile undoes the distribution', () => {
  expect(betaQuantile(0.05, 1, 1)).toBeCloseTo(0.05, 10);
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 3000, noNaN: true }),
      fc.double({ min: 0.5, max: 3000, noNaN: true }),
      fc.constantFrom(0.05, 0.5, 0.95),
      (a, b, p) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 5);
      },
    ),
  );
});
