import { expect, test } from 'vitest';
import { withinQuota } from './quota.ts';

test.each([
  ['without quotas everybody is asked', null, null, 'North', 999, 999, true],
  ['the last of the day', 10, null, 'North', 9, 0, true],
  ['the day is full', 10, null, 'North', 10, 0, false],
  ['the account is full', null, 2, 'North', 0, 2, false],
  ['who belongs to no account fills none', null, 2, null, 0, 2, true],
] as const)('%s', (_, perDay, perAccount, account, today, ofAccount, may) => {
  expect(withinQuota({ perDay, perAccount }, account, { today, ofAccount })).toBe(may);
});
