import { describe, expect, it } from 'vitest';
import { joinFlowed } from './flowed.ts';

describe('format=flowed', () => {
  it.each([
    ['one \ntwo\nthree', false, 'one two\nthree'],
    ['one \ntwo', true, 'onetwo'],
    ['> one \n> two\nthree', false, '> one two\nthree'],
    ['> one \nanswer', false, '> one \nanswer'],
    ['>> one \n>> two', false, '>> one two'],
    [' stuffed\n From here', false, 'stuffed\nFrom here'],
    ['text \n-- \nAna', false, 'text \n-- \nAna'],
    ['> a\n>  \n> b', false, '> a\n>  \n> b'],
    ['', false, ''],
  ])('%j (delsp %s)', (text, delSp, expected) => expect(joinFlowed(text, delSp)).toBe(expected));
});
