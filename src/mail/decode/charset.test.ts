import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems.data.ts';
import { charsetName, decodeCharset } from './charset.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('charsets', () => {
  it.each([
    ['utf-8', '63 c3 a9', 'cé'],
    ['"UTF-8"', '63 c3 a9', 'cé'],
    ['utf8', 'ef bb bf 61', 'a'],
    ['iso-8859-1', '93 e9 94', '“é”'],
    ['ISO_8859-15', 'a4', '€'],
    ['cp-1252', '80', '€'],
    ['windows-1251', 'cf f0', 'Пр'],
    ['koi8-r', 'f0 d2', 'Пр'],
    ['big5', 'a4 a4 a4 e5', '中文'],
    ['gb2312', 'd6 d0 ce c4', '中文'],
    ['cp936', 'd6 d0 ce c4', '中文'],
    ['gb18030', '81 30 81 30', '\x80'],
    ['euc-kr', 'c7 d1 b1 db', '한글'],
    ['ks_c_5601-1987', 'c7 d1 b1 db', '한글'],
    ['cp949', 'c7 d1 b1 db', '한글'],
    ['shift_jis', '93 fa 96 7b', '日本'],
    ['euc-jp', 'c6 fc cb dc', '日本'],
    ['iso-2022-jp', '1b 24 42 46 7c 4b 5c 1b 28 42', '日本'],
    ['iso-2022-jp', '1b 24 42 46 7c 1b 28 42 1b 24 42 4b 5c 1b 28 42', '日本'],
    ['utf-7', '2b 5a 65 56 6e 4c 41 2d', '日本'],
    ['utf-16le', '61 00', 'a'],
    ['us-ascii', '63 c3 a9', 'cé'],
    ['ascii', '63 e9', 'cé'],
    [null, '63 e9', 'cé'],
  ])('%s %s is %s', (label, hex, text) => {
    const problems = new Set<Problem>();
    expect(decodeCharset(bytes(hex), label, problems)).toBe(text);
    expect(problems.size).toBe(0);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    '%s is a label like any other that nobody knows',
    label => {
      const problems = new Set<Problem>();
      expect(decodeCharset(bytes('63 e9'), label, problems)).toBe('cé');
      expect([...problems]).toEqual(['bad-charset']);
    },
  );

  it('an unknown label is reported when it matters; the bytes are UTF-8 or else windows-1252', () => {
    const problems = new Set<Problem>();
    expect(decodeCharset(Buffer.from('plain'), 'x-martian', problems)).toBe('plain');
    expect(problems.size).toBe(0);
    expect(decodeCharset(bytes('c3 a9'), 'x-martian', problems)).toBe('é');
    expect(decodeCharset(bytes('e9'), 'x-martian', problems)).toBe('é');
    expect([...problems]).toEqual(['bad-charset']);
  });

  it('labels are tidied before they are looked up', () => {
    expect(charsetName("'utf-8';")).toBe('utf-8');
    expect(charsetName('x-martian')).toBeNull();
  });
});
