import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContentType, parseStructured } from './content-type.ts';

const read = (field: string) => {
  const { type, params } = parseContentType(field);
  return [type, { ...params }];
};

describe('Content-Type', () => {
  it.each([
    ['text/plain', ['text/plain', {}]],
    ['TEXT/HTML; Charset="UTF-8"', ['text/html', { charset: 'UTF-8' }]],
    ['text / plain (words); charset = us-ascii (old)', ['text/plain', { charset: 'us-ascii' }]],
    ['text/plain charset=utf-8', ['text/plain', { charset: 'utf-8' }]],
    ['multipart/mixed;boundary="a;b=c\\"d"', ['multipart/mixed', { boundary: 'a;b=c"d' }]],
    ['multipart/mixed; boundary="=?x?="', ['multipart/mixed', { boundary: '=?x?=' }]],
    ['a/b; x=1; x=2', ['a/b', { x: '1' }]],
    ['a/b;; ; x=1;', ['a/b', { x: '1' }]],
    ['a/b; name=my file (1).pdf; x=1', ['a/b', { name: 'my file (1).pdf', x: '1' }]],
    ['a/b; name="C:\\dir\\f.txt"', ['a/b', { name: 'C:\\dir\\f.txt' }]],
    ['a/b; name="=?utf-8?q?caf=C3=A9?="', ['a/b', { name: 'café' }]],
    ["a/b; name*=utf-8'en'caf%C3%A9", ['a/b', { name: 'café' }]],
    ["a/b; name*=iso-8859-1''caf%E9; name=x", ['a/b', { name: 'café' }]],
    ["a/b; name*0*=utf-8''%C3; name*1*=%A9", ['a/b', { name: 'é' }]],
    ['a/b; name*0="one "; name*1="two"', ['a/b', { name: 'one two' }]],
    ['a/b; x="unclosed', ['a/b', { x: 'unclosed' }]],
    ['text', ['text/plain', {}]],
    ['multipart; boundary=x', ['multipart/mixed', { boundary: 'x' }]],
    ['', ['text/plain', {}]],
    ['/', ['text/plain', {}]],
    ['nonsense', ['application/octet-stream', {}]],
  ])('%j', (field, expected) => expect(read(field)).toEqual(expected));

  it('hostile names do no harm', () => {
    const { params } = parseContentType('a/b; __proto__=x; constructor=y');
    expect(Object.getPrototypeOf(params)).toBeNull();
    expect(Object.entries(params)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('a disposition has parameters too', () => {
    const { value, params } = parseStructured('Attachment; FileName="a.pdf"; size=3');
    expect(value).toBe('attachment');
    expect({ ...params }).toEqual({ filename: 'a.pdf', size: '3' });
  });

  it('RFC 2231 gives back what was encoded, wherever it is split', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        (text, size) => {
          const bytes = Buffer.from(text);
          const pieces: string[] = [];
          for (let at = 0; at < bytes.length; at += size) {
            const hex = [...bytes.subarray(at, at + size)]
              .map(byte => `%${byte.toString(16).padStart(2, '0')}`)
              .join('');
            pieces.push(`filename*${pieces.length}*=${at === 0 ? "utf-8''" : ''}${hex}`);
          }
          expect(parseStructured(`attachment; ${pieces.join(';\r\n ')}`).params.filename).toBe(
            bytes.toString(),
          );
        },
      ),
    );
  });
});
