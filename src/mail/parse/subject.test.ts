import { describe, expect, it } from 'vitest';
import { unstructuredText } from './subject.ts';

describe('unstructured text', () => {
  it.each([
    ['plain', 'plain'],
    ['  ends  ', 'ends'],
    ['two  blanks', 'two  blanks'],
    ['folded\r\n here', 'folded here'],
    ['folded \n\t  here', 'folded here'],
    ['=?utf-8?q?one?=\n =?utf-8?q?two?=', 'onetwo'],
    ['=?utf-8?q?a_long?= story\n goes on', 'a long story goes on'],
    ['', ''],
  ])('%j is %j', (raw, expected) => expect(unstructuredText(raw)).toBe(expected));
});
