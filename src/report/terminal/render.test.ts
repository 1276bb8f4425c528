import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../language.ts';
import { sampleReport } from '../sample.ts';
import { emptyReport } from '../sample-empty.ts';
import { paintWith, wantsColour } from './paint.ts';
import { renderTerminal } from './render.ts';
import { textWidth } from './text-width.ts';

test.each(LANGUAGES.flatMap(lang => [80, 95, 96, 100, 120].map(columns => [lang, columns] as const)))(
  'no line in %s is wider than a terminal of %i columns',
  (lang, columns) => {
    const lines = renderTerminal(sampleReport(lang), { columns, colour: false }).split('\n');
    expect(lines.filter(line => textWidth(line) > columns)).toEqual([]);
  },
);

test('colours change nothing but colours', () => {
  const plain = renderTerminal(sampleReport(), { columns: 100, colour: false });
  const coloured = renderTerminal(sampleReport(), { columns: 100, colour: true });
  expect(coloured).not.toBe(plain);
  expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(plain);
});

test('a hostile subject sends no control character', () => {
  const text = renderTerminal(sampleReport(), { columns: 100, colour: false });
  const controls = [...text].filter(char => char !== '\n' && /\p{Cc}/u.test(char));
  expect(controls).toEqual([]);
});

test('a mailbox without mail still gives a report, with unknowns as dashes', () => {
  const text = renderTerminal(emptyReport(), { columns: 80, colour: false });
  expect(text).toContain('–');
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{}, {}, false],
  [{}, { FORCE_COLOR: '1' }, true],
])('%j with %j has colours: %s', (stream, env, colours) => {
  expect(wantsColour(stream, env)).toBe(colours);
});

test('without colours every tone is plain', () => {
  expect(paintWith(false)('bad', 'x')).toBe('x');
});
