import { expect, test } from 'vitest';
import { systemLanguage } from './language.ts';

test.each([
  [{}, 'en'],
  [{ LANG: 'es_ES.UTF-8' }, 'es'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'es_ES.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'es_ES.UTF-8', LC_ALL: '' }, 'es'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'es_MX.UTF-8' }, 'es'],
])('the language of a system with %j is %s', (env, language) => {
  expect(systemLanguage(env)).toBe(language);
});
