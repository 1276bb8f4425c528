import { expect, test } from 'vitest';
import { contentLanguage } from './content-language.ts';
import { parseMessage } from './parse/parse-message.ts';

const said = (...lines: string[]): string | null =>
  contentLanguage(
    parseMessage(Buffer.from([...lines, 'From: a@b.test', '', 'x'].join('\n')), { headersOnly: true })
      .headers,
  );

test.each([
  ['one language, without its region', 'es-ES', 'es'],
  ['in whatever letters', 'EN-us', 'en'],
  ['a code of three letters', 'gsw', 'gsw'],
  ['with a comment', 'pt (Brazil)', 'pt'],
  ['one language of several places', 'en-US, en-GB', 'en'],
  ['several languages are none', 'en, es', null],
  ['what is no code', 'English', null],
  ['nothing', '', null],
  ['more than any list holds', `de${', x'.repeat(100_000)}`, null],
])('%s', (_, value, language) => {
  expect(said(`Content-Language: ${value}`)).toBe(language);
});

test('a mail that says nothing is of no known language; what language its author likes to read is another matter', () => {
  expect(said()).toBeNull();
  expect(said('Accept-Language: es-ES')).toBeNull();
});
