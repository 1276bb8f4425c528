import { expect, test } from 'vitest';
import { parseFilter } from './filter-text.ts';

test.each([
  ['mailbox is support@acme.test', ['is', 'mailbox', ['support@acme.test']]],
  ['kind is not bulk, bounce', ['is_not', 'kind', ['bulk', 'bounce']]],
  ['contact contains "Lopez, Ana"', ['contains', 'contact', ['Lopez, Ana']]],
  ['teammate is none', ['is', 'teammate', [null]]],
  ['hour is 9,10', ['is', 'hour', [9, 10]]],
  ['first is true', ['is', 'first', [true]]],
])('%j is understood', (text, filter) => {
  expect(parseFilter(text)).toEqual(filter);
});

test.each(['mailbox', 'mailbox = x', 'is x', ''])('%j is refused with an example', text => {
  expect(() => parseFilter(text)).toThrow(/like "mailbox is support@acme.test"/);
});
