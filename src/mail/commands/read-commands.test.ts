import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMAND_WORDS, STATUS_WORDS } from './commands.data.ts';
import { noteIn, readCommands } from './read-commands.ts';

const short = (text: string) => readCommands(text).map(({ command, value }) => [command, value]);

test.each([
  ['#solved', [['status', 'solved']]],
  ['#Resuelto', [['status', 'solved']]],
  ['#on-hold', [['status', 'on_hold']]],
  ['#on_hold', [['status', 'on_hold']]],
  ['#en-espera', [['status', 'on_hold']]],
  ['#cerrado.', [['status', 'closed']]],
  ['#assign ana@acme.test', [['assign', 'ana@acme.test']]],
  ['#assign: Ana María', [['assign', 'Ana María']]],
  ['#asignar <ana@acme.test>', [['assign', 'ana@acme.test']]],
  ['#assign ana@acme.test<mailto:ana@acme.test>', [['assign', 'ana@acme.test']]],
  ['#assign @Ana', [['assign', 'Ana']]],
  ['#unassign', [['unassign', '']]],
  ['#severity high', [['severity', 'high']]],
  ['#Gravedad: alta', [['severity', 'alta']]],
  ['#categoría Facturación', [['category', 'Facturación']]],
  ['#tag refund', [['tag', 'refund']]],
  ['#untag refund', [['untag', 'refund']]],
  ['#spam', [['spam', '']]],
  ['#no-spam', [['not_spam', '']]],
  ['#note they called', [['note', null]]],
  [
    '#solved #tag refund',
    [
      ['status', 'solved'],
      ['tag', 'refund'],
    ],
  ],
  [
    '\n  #solved\n\n\u00a0#tag a\nThanks, #open',
    [
      ['status', 'solved'],
      ['tag', 'a'],
    ],
  ],
  ['#note see #solved', [['note', null]]],
  ['#note\n#solved', [['note', null]]],
] as const)('%j asks for %j', (text, asked) => {
  expect(short(text)).toEqual(asked);
}); // prettier-ignore

test.each([
  '',
  'Please close it.\n#closed',
  'Hi,\n\n#solved',
  '# solved',
  '## solved',
  '#1 is solved',
  '#42',
  '#solved/closed',
  '#solved@acme.test',
  'see #solved',
  '> #solved',
])('%j asks for nothing', text => {
  expect(readCommands(text)).toEqual([]);
});

test('what is not understood keeps its word, and no more of the line', () => {
  expect(readCommands('#refnd 20 € to Kim\n#solved thanks to all\n#severity\n#sev1')).toEqual([
    { command: null, value: null, word: 'refnd' },
    { command: 'status', value: null, word: 'solved' },
    { command: 'severity', value: null, word: 'severity' },
    { command: null, value: null, word: 'sev1' },
  ]);
  expect(readCommands(`#${'x'.repeat(100)}`)).toEqual([{ command: null, value: null, word: 'x'.repeat(30) }]);
  expect(readCommands(`#tag ${'x'.repeat(100)}`)).toMatchObject([{ command: 'tag', value: null }]);
});

test('no word of the two languages means two things', () => {
  const words = [...Object.values(STATUS_WORDS), ...Object.values(COMMAND_WORDS)].flatMap(one =>
    one.split(', '),
  );
  expect(new Set(words).size).toBe(words.length);
});

test('a mail has twenty commands at most', () => {
  expect(readCommands('#tag a\n'.repeat(1000))).toHaveLength(20);
  expect(readCommands('#tag a '.repeat(1000)).length).toBeLessThanOrEqual(20);
});

test.each([
  ['#note They called.\nCall back on Monday.', 'They called.\nCall back on Monday.'],
  ['#solved\n\n #nota: Llamó.', 'Llamó.'],
  ['#solved #note see #open', 'see #open'],
  [`#note ${'long '.repeat(100)}end`, `${'long '.repeat(100)}end`],
  ['#note', null],
  ['#note\n\nBelow', 'Below'],
  ['#solved\nText #note', null],
])('the note in %j', (text, note) => {
  expect(noteIn(text)).toBe(note);
});

const piece = fc.oneof(
  fc.constantFrom(
    '#',
    '#solved',
    '#assign ',
    '#note',
    '#tag ',
    '\n',
    ' ',
    '<mailto:',
    '\ud83d',
    '\0',
    ':',
    '𝔸',
    '\u202e',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('whatever is written, commands come out bounded and as the database can keep them', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      const found = readCommands(text);
      expect(found.length).toBeLessThanOrEqual(20);
      for (const { value, word } of found) {
        expect(word).toMatch(/^[\p{L}\p{M}\p{N}_-]{1,30}$/u);
        expect((value ?? '').length).toBeLessThanOrEqual(80);
        expect(value ?? '').not.toMatch(/\p{C}/u);
      }
      const note = noteIn(text);
      if (note !== null) expect(text).toContain(note);
    }),
    { numRuns: 2000 },
  );
});

test('what stands below other text changes nothing', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      expect(readCommands(`#solved\nHello\n${pieces.join('')}`)).toEqual(readCommands('#solved'));
    }),
  );
});

test.each(['#', '#a', '#a ', ' #a', '#note', '#tag ', '\n', ' ', '<mailto:', '#tag <mailto:'])(
  'a megabyte of %j is read at once',
  unit => {
    const text = `#tag a\n${unit.repeat(1_000_000 / unit.length)}`;
    const start = performance.now();
    readCommands(text);
    noteIn(text);
    expect(performance.now() - start).toBeLessThan(500);
  },
);
