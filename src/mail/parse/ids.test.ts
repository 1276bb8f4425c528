import { describe, expect, it } from 'vitest';
import { parseIds } from './ids.ts';

describe('message ids', () => {
  it.each([
    ['<a@b>', ['a@b']],
    ['<a@b> <c@d>', ['a@b', 'c@d']],
    ['<a@b><c@d>', ['a@b', 'c@d']],
    ['<a@b>,<c@d>', ['a@b', 'c@d']],
    ['<a@b> <a@b>', ['a@b']],
    ['<a @\r\n b>', ['a@b']],
    ['Your message of "Mon, 3 Mar" <a@b>', ['a@b']],
    ['a@b', ['a@b']],
    ['a@b c@d', ['a@b', 'c@d']],
    ['bare', ['bare']],
    ['your mail of yesterday', []],
    ['<<a@b>>', ['a@b']],
    ['<a@b <c@d>', ['a@b', 'c@d']],
    ['<a@b', ['a@b']],
    ['<>', []],
    ['', []],
  ])('%j', (value, expected) => expect(parseIds(value)).toEqual(expected));
});
