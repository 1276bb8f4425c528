import { expect, test } from 'vitest';
import { responseRate } from './response-rate.ts';

test('answered of delivered; what reached nobody counts nowhere, partial and dismissed stand apart', () => {
  const states = [
    'answered',
    'answered',
    'partial',
    'dismissed',
    'delivered',
    'closed',
    'suppressed',
  ] as const;
  expect(responseRate([...states, 'failed', 'waiting', 'sending'])).toEqual({
    value: 2 / 6,
    delivered: 6,
    answered: 2,
    partial: 1,
    dismissed: 1,
  });
});

test('where nothing arrived the rate is unknown', () => {
  expect(responseRate(['suppressed', 'failed']).value).toBeNull();
});
