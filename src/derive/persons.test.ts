import { expect, test } from 'vitest';
import { personsOf } from './persons.ts';

test('one name is one person, however it is written', () => {
  expect(
    personsOf([
      { email: 'ana@acme.test', name: 'Ana Ruiz' },
      { email: 'a.ruiz@acme.test', name: 'RUIZ, Ana' },
    ]),
  ).toEqual([{ name: 'Ana Ruiz', addresses: ['ana@acme.test', 'a.ruiz@acme.test'] }]);
});

test('the same part before the @ is one person, also with a tag and without a name', () => {
  expect(
    personsOf([
      { email: 'ana@acme.test', name: '' },
      { email: 'ana+news@acme.example', name: 'Ana' },
    ]),
  ).toEqual([{ name: 'Ana', addresses: ['ana@acme.test', 'ana+news@acme.example'] }]);
});

test('colleagues whose mail lies in one mailbox stay apart', () => {
  expect(
    personsOf([
      { email: 'ana@acme.test', name: 'Ana Ruiz' },
      { email: 'bo@acme.test', name: 'Bo Lind' },
      { email: 'support@acme.test', name: '' },
    ]).map(person => person.name),
  ).toEqual(['Ana Ruiz', 'Bo Lind', 'support@acme.test']);
});
