/** Values that stand in mail after mail (the same correspondents, lists and media types) are taken apart once. */
import { Buffer } from 'node:buffer';
import type { Problem } from '../problems.data.ts';

/**
 * Twice as much is known at most, some thousands of values: what was not asked for while so many characters of others came is forgotten.
 * Counted in characters because a list of 300 addresses takes a hundred times the memory of one.
 */
const KNOWN_CHARACTERS = 300_000;
/** What an entry takes beside its characters, as so many more of them. */
const ENTRY = 150;

/** `read`, remembering what it gave for a value of at most `longest` characters; nobody may change that. */
export function remembering<T>(longest: number, read: (value: string) => T): (value: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let characters = 0;
  return value => {
    if (value.length > longest) return read(value);
    let known = young.get(value);
    if (known !== undefined) return known;
    // A value is a piece of its header block, and what is read from it a piece of the value: neither may keep the block.
    const own = ownCopy(value);
    known = old.get(own) ?? read(own);
    characters += own.length + ENTRY;
    if (characters > KNOWN_CHARACTERS) {
      old = young;
      young = new Map();
      characters = own.length + ENTRY;
    }
    young.set(own, known);
    return known;
  };
}

/** The same for a reader that reports problems: they are told each time. */
export function rememberingProblems<T>(
  longest: number,
  read: (value: string, problems: Set<Problem>) => T,
): (value: string, problems?: Set<Problem>) => T {
  const remembered = remembering(longest, value => {
    const problems = new Set<Problem>();
    return { result: read(value, problems), told: [...problems] };
  });
  return (value, problems) => {
    const { result, told } = remembered(value);
    if (problems !== undefined) for (const problem of told) problems.add(problem);
    return result;
  };
}

const ownCopy = (value: string): string => Buffer.from(value, 'utf16le').toString('utf16le');
