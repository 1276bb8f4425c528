import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems.data.ts';
import { parseHeaders } from './headers.ts';

const problemsOf = (text: string) => {
  const problems = new Set<Problem>();
  parseHeaders(Buffer.from(text, 'latin1'), problems);
  return [...problems];
};
const read = (text: string) => parseHeaders(Buffer.from(text, 'latin1'));

describe('header blocks', () => {
  it('names are case-insensitive and values unfolded, the white space kept', () => {
    const headers = read('Subject: one\r\n two\r\n\tthree\r\nX-A: 1\r\nx-a: 2\r\n');
    expect(headers.first('subject')).toBe('one two\tthree');
    expect(headers.all('x-a')).toEqual(['1', '2']);
    expect(headers.has('x-b')).toBe(false);
    expect(headers.first('x-b')).toBeNull();
  });

  it.each([
    ['X: a\nY: b', ['a', 'b']],
    ['X : a\nY\t: b\n', ['a', 'b']],
    ['X:a\n\nnot reached', ['a', null]],
    ['X:\nY: b\n', ['', 'b']],
  ])('%j', (text, [x, y]) => {
    const headers = read(text);
    expect(headers.first('x')).toBe(x);
    expect(headers.first('y')).toBe(y);
  });

  it('bytes above 127 are UTF-8 where valid, else windows-1252', () => {
    expect(read('X: caf\xc3\xa9').first('x')).toBe('café');
    expect(read('X: caf\xe9 \x80').first('x')).toBe('café €');
    expect(problemsOf('X: \xe9')).toEqual(['raw-8bit-header']);
  });

  it('lines that are no fields are skipped and reported', () => {
    expect(read('nonsense\nX: a\n').first('x')).toBe('a');
    expect(problemsOf('nonsense\nX: a\n')).toEqual(['bad-header']);
    expect(problemsOf('two words: a\n')).toEqual(['bad-header']);
    expect(problemsOf(': a\n')).toEqual(['bad-header']);
  });

  it('an mbox separator that was left on top is no defect', () => {
    expect(problemsOf('From a@b.test Mon Mar  3 10:00:00 2025\nX: a\n')).toEqual([]);
  });
});
