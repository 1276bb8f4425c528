import { expect, test } from 'vitest';
import { LANGUAGES } from '../report/language.ts';
import { textWidth } from '../report/terminal/text-width.ts';
import { flagsOf } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpPage, overview } from './help.ts';

const WORDS = { en: 'Usage', es: 'Uso' };

test.each(LANGUAGES)('the list of commands in %s names each in a terminal of 80 cells', lang => {
  const page = overview(COMMANDS, lang, 80);
  expect(page).toContain(`${WORDS[lang]}: pulso `);
  for (const { name } of COMMANDS) expect(page).toMatch(new RegExp(`^  ${name} {2,}\\S`, 'm'));
  for (const line of page.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80);
});

test.each(LANGUAGES.flatMap(lang => COMMANDS.map(command => [command.name, lang, command] as const)))(
  'the help of %s in %s fits into 80 cells, tells every flag, and --lang too',
  (name, lang, command) => {
    const page = helpPage(command, lang, 80);
    expect(page).toContain(`\n${WORDS[lang]}: pulso ${name} `);
    for (const line of page.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80);
    const told = [...page.matchAll(/^ {2}--([\w-]+)/gm)].map(([, flag]) => flag);
    expect(told).toEqual(Object.keys(flagsOf(command)));
    expect(told).toContain('lang');
    expect(page).not.toContain('……');
  },
);

test('a value that is a word is a word of the language', () => {
  const report = COMMANDS[0];
  if (report === undefined) throw new Error('no commands');
  expect(helpPage(report, 'en', 100)).toContain('--html FILE ');
  expect(helpPage(report, 'es', 100)).toContain('--html ARCHIVO ');
  expect(helpPage(report, 'es', 100)).toContain('Uso: pulso report RUTA… [opciones]');
});

test('however narrow the terminal, words stay whole', () => {
  const [report] = COMMANDS;
  if (report === undefined) throw new Error('no commands');
  expect(helpPage(report, 'en', 10)).toContain('your address (again for each alias);');
});
