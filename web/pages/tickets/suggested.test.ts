import { expect, test } from 'vitest';
import type { Suggestion } from '../../api/triage.ts';
import { isSo, suggestedValue } from './suggested.ts';
import { TICKETS_WORDS } from './words.data.ts';

const suggestion = (field: Suggestion['field'], value: string): Suggestion => ({
  ...{ field, value, source: 'classifier', confidence: 0.8, because: [], model_version: 1 },
});
const other = { id: 12, number: 7, subject: 'Twice', status: 'open', likeness: 0.9 };

test.each([
  [suggestion('category', 'billing'), 'billing'],
  [suggestion('language', 'es'), 'Spanish'],
  [suggestion('language', '?'), '?'],
  [suggestion('sentiment', 'negative'), 'unhappy'],
  [suggestion('duplicate', '12'), '#7'],
])('%j', (given, told) => {
  expect(suggestedValue(given, [other], TICKETS_WORDS.en, 'en')).toBe(told);
});

test('only fields of a ticket can be so already', () => {
  const ticket = { category: 'billing', severity: null };
  expect(isSo(suggestion('category', 'billing'), ticket)).toBe(true);
  expect(isSo(suggestion('severity', 'high'), ticket)).toBe(false);
  expect(isSo(suggestion('language', 'billing'), ticket)).toBe(false);
});
