/** What the command line says of itself: every command in a line, and one command with its flags. */
import type { Language } from '../report/language.ts';
import { textWidth } from '../report/terminal/text-width.ts';
import { wrap } from '../report/terminal/wrap.ts';
import { version } from '../version.ts';
import { type Command, flagsOf } from './command.ts';
import { say } from './help.data.ts';

/** However narrow the terminal: a column of text, not of words. */
const LEAST_COLUMNS = 40;

/** Two columns, the right one broken into lines of its own. */
function twoColumns(rows: readonly (readonly [left: string, text: string])[], columns: number): string[] {
  const width = Math.max(...rows.map(([left]) => textWidth(left)), 6) + 4;
  return rows.flatMap(([left, text]) =>
    wrap(text, Math.max(LEAST_COLUMNS, columns - width)).map((line, i) =>
      i === 0 ? `  ${left}${' '.repeat(width - 2 - textWidth(left))}${line}` : `${' '.repeat(width)}${line}`,
    ),
  );
}

const prose = (text: string, columns: number): string =>
  wrap(text, Math.max(LEAST_COLUMNS, columns)).join('\n');

/** The command's name is not repeated on further lines; what follows it hangs below. */
const usageLine = (text: string, columns: number): string =>
  wrap(text, Math.max(LEAST_COLUMNS, columns - 2)).join('\n  ');

export function overview(commands: readonly Command[], lang: Language, columns: number): string {
  return [
    prose(`Pulso ${version}: ${say.whatPulsoIs[lang]}`, columns),
    '',
    `${say.usage[lang]}: pulso ${say.command[lang]} …`,
    '',
    ...twoColumns(
      commands.map(({ name, summary }) => [name, summary[lang]]),
      columns,
    ),
    '',
    prose(say.moreAndTry[lang], columns),
    prose(say.otherLanguage[lang], columns),
    '',
  ].join('\n');
}

export function helpPage(command: Command, lang: Language, columns: number): string {
  const rows = Object.entries(flagsOf(command)).map(([name, { value, text }]): [string, string] => [
    value === undefined ? `--${name}` : `--${name} ${value[lang]}`,
    text[lang],
  ]);
  return [
    prose(command.summary[lang], columns),
    '',
    usageLine(`${say.usage[lang]}: pulso ${command.name} ${command.usage[lang]}`, columns),
    '',
    ...twoColumns(rows, columns),
    '',
  ].join('\n');
}
