import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems.data.ts';
import { decodeWords } from './encoded-words.ts';

describe('encoded words', () => {
  it.each([
    ['no words', 'no words'],
    ['=?utf-8?Q?caf=C3=A9?=', 'café'],
    ['=?UTF-8?b?Y2Fmw6k=?= now', 'café now'],
    ['=?iso-8859-1?q?a_b?=', 'a b'],
    ['=?iso-8859-1*en?q?a?=', 'a'],
    ['=?utf-8?q?a?= =?utf-8?q?b?=', 'ab'],
    ['=?utf-8?q?a?=\r\n =?utf-8?q?b?=', 'ab'],
    ['=?utf-8?q?a?= b =?utf-8?q?c?=', 'a b c'],
    ['Re:=?utf-8?q?glued?=tail', 'Re:gluedtail'],
    // One character split between two words of a charset.
    ['=?utf-8?q?=C3?= =?utf-8?q?=A9?=', 'é'],
    ['=?utf-8?b?w6k=?= =?iso-8859-1?q?=E9?=', 'éé'],
    ['=?utf-8?Q??= x', ' x'],
    ['=?utf-8?Q?=3F=3D?=', '?='],
    // A raw byte inside a word is the byte it was.
    ['=?iso-8859-1?Q?J\xfcrgen?=', 'Jürgen'],
  ])('%j is %j', (value, expected) => expect(decodeWords(value)).toBe(expected));

  it.each(['=?', '=?utf-8?', '=?utf-8?q?open', '=?utf-8?x?a?=', '=??q?a?=', '=?a b?q?c?='])(
    'malformed %j stays as it is and is reported',
    value => {
      const problems = new Set<Problem>();
      expect(decodeWords(value, problems)).toBe(value);
      expect([...problems]).toEqual(['bad-encoded-word']);
    },
  );

  it('decoding gives back what was encoded, wherever the words are split', () => {
    const q = (bytes: Buffer) =>
      `=?utf-8?Q?${[...bytes].map(byte => `=${byte.toString(16).padStart(2, '0')}`).join('')}?=`;
    const b = (bytes: Buffer) => `=?utf-8?B?${bytes.toString('base64')}?=`;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (text, size, useQ) => {
          const bytes = Buffer.from(text);
          const words: string[] = [];
          for (let at = 0; at < bytes.length; at += size)
            words.push((useQ ? q : b)(bytes.subarray(at, at + size)));
          expect(decodeWords(words.join('\r\n '))).toBe(bytes.toString());
        },
      ),
    );
  });
});
