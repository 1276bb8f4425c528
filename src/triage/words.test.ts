import { expect, test } from 'vitest';
import { featuresOf, shownFeature } from './features.ts';
import { stemOf, wordsOf } from './words.ts';

test.each([
  [
    'accents and case make no difference',
    'SINCRONIZACIÓN sincronização',
    ['sincronizacion', 'sincronizacao'],
  ],
  ['numbers are one and the same word', 'Invoice 4711 of 2025-01-03', ['invoice', '#', 'of', '#', '#', '#']],
  ['what holds a digit is a number', 'error E42', ['error', '#']],
  ['single letters are none', 'a b plan', ['plan']],
  ['a script without white space is cut into words', '予約の変更', ['予約', 'の', '変更']],
  ['Cyrillic and Greek are words like others', 'Календарь ημερολόγιο', ['календарь', 'ημερολογιο']],
  ['a very long run of letters is no word', `${'x'.repeat(40)} calendar`, ['calendar']],
  ['an apostrophe parts', 'doesn’t', ['doesn']],
])('%s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('forms of a word have a stem in common', () => {
  expect(new Set(['syncing', 'synced'].map(stemOf))).toEqual(new Set(['synci', 'synce']));
  expect(
    new Set(['calendar', 'calendars', 'calendarios', 'calendário'.normalize('NFD').slice(0, 5)].map(stemOf))
      .size,
  ).toBe(1);
});

test('words that carry no matter are no features; pairs go across them', () => {
  const features = featuresOf({ subject: null, text: 'The invoice is not correct' });
  expect([...features.keys()]).toEqual(['w:invoice', 's:invoi', 'w:correct', 's:corre', 'p:invoice correct']);
  expect([...features.keys()].map(shownFeature)).toEqual([
    'invoice',
    'invoi-',
    'correct',
    'corre-',
    'invoice correct',
  ]);
});

test('subject and text are no neighbours', () => {
  expect(featuresOf({ subject: 'Refund', text: 'Calendar' }).has('p:refund calendar')).toBe(false);
});
