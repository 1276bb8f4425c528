/** Values that stand in mail after mail (the same correspondents, lists and media types) are taken apart once. */
import { Buffer } from 'node:buffer';

/** Twice as many are known at most: what was not asked for while so many others came is forgotten. */
const KNOWN = 1000;

/** `read`, remembering what it gave for a value of at most `longest` characters; nobody may change that. */
export function remembering<T>(longest: number, read: (value: string) => T): (value: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return value => {
    if (value.length > longest) return read(value);
    let known = young.get(value);
    if (known !== undefined) return known;
    // A value is a piece of its header block, and what is read from it a piece of the value: neither may keep the block.
    const own = ownCopy(value);
    known = old.get(own) ?? read(own);
    if (young.size >= KNOWN) {
      old = young;
      young = new Map();
    }
    young.set(own, known);
    return known;
  };
}

const ownCopy = (value: string): string => Buffer.from(value, 'utf16le').toString('utf16le');
