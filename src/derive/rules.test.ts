import { expect, test } from 'vitest';
import { type KindRule, kindByRules } from './rules.ts';

const message = { address: 'Robot@Shop.Test', subject: 'Your ORDER 17', labels: ['Inbox', 'Orders'] };
const rule = (field: KindRule['field'], op: KindRule['op'], value: string): KindRule => ({
  field,
  op,
  value,
  kind: 'notification',
});

test.each([
  [rule('address', 'is', 'robot@shop.test'), true],
  [rule('address', 'is', 'robot'), false],
  [rule('address', 'contains', 'robot'), true],
  [rule('domain', 'is', '@shop.test'), true],
  [rule('domain', 'is', 'test'), false],
  [rule('domain', 'contains', '.test'), true],
  [rule('domain', 'contains', 'robot'), false],
  [rule('subject', 'contains', 'order'), true],
  [rule('subject', 'is', 'order'), false],
  [rule('label', 'is', ' orders '), true],
  [rule('label', 'is', 'order'), false],
  [rule('label', 'contains', ''), false],
])('%o fits: %s', (given, fits) => {
  expect(kindByRules([given], message)).toBe(fits ? 'notification' : null);
});

test('the first rule that fits wins', () => {
  const rules: KindRule[] = [
    rule('subject', 'is', 'other'),
    { ...rule('label', 'is', 'orders'), kind: 'human' },
    rule('domain', 'is', 'shop.test'),
  ];
  expect(kindByRules(rules, message)).toBe('human');
});
