import { expect, test } from 'vitest';
import { terminalLanguage } from './language.ts';

test.each([
  [['report', 'mail.mbox', '--lang', 'es'], {}, 'es'],
  [['report', 'mail.mbox', '--lang=es'], {}, 'es'],
  [['report', '--lang', 'en', 'mail.mbox'], { LANG: 'es_ES.UTF-8' }, 'en'],
  [['import', 'mail.mbox'], { LANG: 'es_ES.UTF-8' }, 'es'],
  [['report', '--lang', 'xx'], {}, 'en'],
  [['report', '--lang'], {}, 'en'],
])('%j with %j is answered in %s', (args, env, language) => {
  expect(terminalLanguage(args, env)).toBe(language);
});
