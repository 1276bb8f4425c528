import { expect, test } from 'vitest';
import { readAddresses } from './address-list.ts';

test.each([
  ['ana@north.test', { email: 'ana@north.test' }],
  ['Ana Ruiz <Ana@North.test>', { email: 'ana@north.test', name: 'Ana Ruiz' }],
  ['ana@north.test, Ana Ruiz, es', { email: 'ana@north.test', name: 'Ana Ruiz', language: 'es' }],
  ['"Ana Ruiz";ana@north.test;DE', { email: 'ana@north.test', name: 'Ana Ruiz', language: 'de' }],
  ['ana@north.test\tAna', { email: 'ana@north.test', name: 'Ana' }],
])('%j is an address', (line, found) => {
  expect(readAddresses(line)).toEqual({ to: [found], wrong: [], twice: 0 });
});

test('a line without an address, or with two, is told by its number', () => {
  const { to, wrong } = readAddresses('ana@north.test\n\nAna Ruiz\r\na@b.test, c@d.test\nana@north');
  expect(to).toHaveLength(1);
  expect(wrong.map(one => one.line)).toEqual([3, 4, 5]);
});

test('an address that stands there twice is asked once', () => {
  expect(readAddresses('a@b.test\nA@B.test, Ana')).toEqual({
    to: [{ email: 'a@b.test' }],
    wrong: [],
    twice: 1,
  });
});
