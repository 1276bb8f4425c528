import { expect, test } from 'vitest';
import { bucketRange } from './time-series.data.ts';

test.each([
  ['2026-03-02', 'week', '2026-03-02..2026-03-08'],
  ['2026-02-01', 'month', '2026-02-01..2026-02-28'],
  ['2026-12-31', 'day', '2026-12-31..2026-12-31'],
] as const)('the %s of %s is %s', (day, bucket, range) => {
  expect(bucketRange(day, bucket)).toBe(range);
});
