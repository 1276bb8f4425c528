import { expect, test } from 'vitest';
import { languageOf } from './reader-language.ts';

test.each([
  [undefined, 'en'],
  ['es', 'es'],
  ['es-AR,es;q=0.9,en;q=0.8', 'es'],
  ['en-GB,es;q=0.5', 'en'],
  ['fr,de', 'en'],
  ['en;q=0.2, es;q=0.7', 'es'],
  ['es;q=0, en', 'en'],
  [';;;,q=', 'en'],
])('a browser that asks for %s gets %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
