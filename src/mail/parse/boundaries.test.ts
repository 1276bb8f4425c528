import { describe, expect, it } from 'vitest';
import { findSections } from './boundaries.ts';

const sections = (text: string, boundary: string | undefined = 'b', limit = 100) => {
  const bytes = Buffer.from(text);
  const found = findSections(bytes, 0, bytes.length, boundary, limit);
  if (found === null) return null;
  const texts: string[] = [];
  for (let at = 0; at < found.places.length; at += 2)
    texts.push(text.slice(found.places[at], found.places[at + 1]));
  return texts;
};

describe('boundaries', () => {
  it.each([
    ['--b\none\n--b\ntwo\n--b--\n', ['one', 'two']],
    ['--b\r\none\r\n--b--\r\n', ['one']],
    ['preamble\n--b\none\n--b--\nepilogue', ['one']],
    ['--b  \none\n--b--  \n', ['one']],
    ['--b\none\n', ['one\n']],
    ['--b\n--b\ntwo\n--b--', ['', 'two']],
    ['--b\none --b\n--bc\n--b--', ['one --b\n--bc']],
    // The boundary of an inner multipart closed the outer one too early.
    ['--b\none\n--b--\n\n--b\ntwo\n--b--', ['one', 'two']],
    ['no boundary at all', null],
    ['', null],
  ])('%j', (text, expected) => expect(sections(text)).toEqual(expected));

  it('an empty, missing or endless boundary finds nothing', () => {
    expect(sections('--\nx', '')).toBeNull();
    expect(sections('--b\nx', 'b'.repeat(10_000))).toBeNull();
    expect(findSections(Buffer.from('--undefined\nx'), 0, 13, undefined, 10)).toBeNull();
  });

  it('stops at the number of sections asked for', () => {
    expect(sections('--b\n1\n--b\n2\n--b\n3\n--b--', 'b', 2)).toEqual(['1', '2']);
  });
});
