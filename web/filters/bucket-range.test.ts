import { expect, test } from 'vitest';
import { bucketRange } from './bucket-range.ts';

test.each([
  ['2026-03-02', 'week', '2026-03-02..2026-03-08'],
  ['2026-02-01', 'month', '2026-02-01..2026-02-28'],
  ['2026-12-31', 'day', '2026-12-31..2026-12-31'],
  ['2026-10-01', 'quarter', '2026-10-01..2026-12-31'],
  ['2024-01-01', 'year', '2024-01-01..2024-12-31'],
] as const)('the %s of %s is %s', (day, bucket, range) => {
  expect(bucketRange(day, bucket)).toBe(range);
});
