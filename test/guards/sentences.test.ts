import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { allEntries, entriesOf, entriesOfCommand, printedInline, unlike } from './sentences.ts';
import { code } from './tree.ts';

test('every sentence of an error says the same in both languages, made with the same', async () => {
  const entries = await allEntries();
  expect(entries.length).toBeGreaterThan(200);
  expect(entries.flatMap(unlike)).toEqual([]);
});

test('whatever a sentence is made with stands in both languages', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 4 }), words => {
      const en = (...given: unknown[]) => `Not ${given.join(' nor ')} here.`;
      const es = (...given: unknown[]) => `Ni ${given.join(' ni ')} aquí.`;
      const one = (a: unknown, b: unknown) => ({ en: en(a, b, ...words), es: es(b, a, ...words) });
      expect(entriesOf('x', { one }).flatMap(unlike)).toEqual([]);
      const less = (a: unknown, b: unknown) => ({ en: en(a, b), es: es(a, ...words) });
      expect(entriesOf('x', { less }).flatMap(unlike)).toEqual(['x less: not made with the same']);
    }),
  );
});

test.each([
  ['says nothing', { en: 'There is no room.', es: ' ' }],
  ['is not translated', { en: 'There is no room.', es: 'There is no room.' }],
  ['was not filled in', { en: 'There is no room.', es: 'No hay undefined.' }],
  ['is not translated in one word', { en: 'No ticket.', es: 'Ningún ticket.' }],
  ['ends in another way', { en: 'There is no room.', es: 'No hay sitio' }],
])('the guard of sentences sees one that %s', (what, sentence) => {
  expect(unlike({ name: 'x', sentence })).toContain(`x: ${what}`);
});

/** A sentence of one's own where an error is thrown, or a message of a schema's check, is in one language. */
const INLINE =
  /new (?:PulsoError|SourceError|MailRefused|CalendarError|ZoneError|PeriodError)\([^;]{0,80}?\{\s*en:|\.(?:regex|refine|min|max|length)\([^;\n]*, ['"`][a-z]+ [a-z]|\bmessage: ['"`]/;

test('sentences of errors stand in their lists, and nowhere else', () => {
  const found = code()
    .filter(({ path }) => path.startsWith('src/') && !/\.(test|data)\.ts$/.test(path))
    // The report's own contract: what breaks it is a fault of ours.
    .filter(({ path }) => path !== 'src/report/values.schema.ts')
    .filter(({ text }) => INLINE.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
  expect("z.string().min(1, 'one letter')").toMatch(INLINE);
  expect("{ path: ['top'], message: 'scores of the scale' }").toMatch(INLINE);
  expect("new PulsoError('conflict', { en: 'No.', es: 'No.' })").toMatch(INLINE);
});

test('every command, and each of its flags, says the same in both languages', () => {
  const entries = COMMANDS.flatMap(entriesOfCommand);
  expect(entries.length).toBeGreaterThan(80);
  expect(entries.flatMap(unlike)).toEqual([]);
  // Whatever is short enough to be the same in both is no sentence of a help page.
  const same = entries.filter(({ sentence: { en, es } }) => en === es);
  expect(same.map(({ name }) => name)).toEqual([]);
});

test('nothing is printed in one language only', () => {
  const printing = code().filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'));
  // A developer's tool: what it measures is told in English.
  expect(printedInline(printing.filter(({ path }) => path !== 'src/cli/commands/bench.ts'))).toEqual([]);
});

test.each([
  ["process.stdout.write('There is nothing to do.\\n')", 'There is nothing to do.'],
  [`process.stderr.write(\`\${n} rows\\n\`)`, 'rows'],
  [`print(\`Pulso está en \${url}\`)`, 'Pulso está en'],
])('the guard sees what %s prints', (text, said) => {
  expect(printedInline([{ path: 'a.ts', text }])).toEqual([`a.ts: ${said}`]);
});

test('the guard lets printing of sentences, controls and the name be', () => {
  const text = [
    `process.stdout.write(\`\${say.done[lang]}\\n\`)`,
    "process.stderr.write('\\r\\x1b[K')",
    `process.stdout.write(\`pulso \${version}\\n\`)`,
  ];
  expect(printedInline([{ path: 'a.ts', text: text.join('\n') }])).toEqual([]);
});
