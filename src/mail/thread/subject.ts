/**
 * What a subject says about its place in a thread. This is the reading for threads (METRICS §1): prefixes of many
 * languages, tags of lists, the wrapper `[Fwd: …]`. It is not the base subject of RFC 5256, which knows only Re, Fw and
 * Fwd, takes every `[tag]` off and is what IMAP servers sort by: that one is in `rfc5256-subject.ts`.
 */
import type { SubjectPrefix } from '../message.ts';
import { remembering } from '../parse/remembering.ts';
import { FORWARD_PREFIXES, REPLY_PREFIXES } from './prefixes.data.ts';

export interface SubjectParts {
  /** Without prefixes and list tags; white space collapsed; in the case it was written in. */
  readonly base: string;
  /** What the outermost prefix says. */
  readonly prefix: SubjectPrefix;
}

const PREFIXES: ReadonlyMap<string, SubjectPrefix> = new Map([
  ...REPLY_PREFIXES.map((text): [string, SubjectPrefix] => [text, 'reply']),
  ...FORWARD_PREFIXES.map((text): [string, SubjectPrefix] => [text, 'forward']),
]);
const LONGEST_PREFIX = Math.max(...[...PREFIXES.keys()].map(text => text.length));
/** `Re[12]:` and the colon: what may stand after the letters. */
const LONGEST_COUNTER = 8;
/** RFC 5322 §2.1.1 lets one line be 998 long; a longer subject is cut, which keeps hostile ones cheap. */
const LONGEST_SUBJECT = 2000;
const LONGEST_TAG = 60;

/** Longer ones are seldom answered. */
const LONGEST_REMEMBERED = 200;

/** `subject` is decoded (RFC 2047) and unfolded. Linear in its length. */
export const subjectOf = remembering(LONGEST_REMEMBERED, (subject): SubjectParts => {
  let rest = subject.slice(0, LONGEST_SUBJECT).replace(/\s+/g, ' ').trim();
  let prefix: SubjectPrefix = 'none';
  let kept = '';
  for (;;) {
    const found = prefixAt(rest);
    if (found !== null) {
      if (prefix === 'none') prefix = found.prefix;
      rest = rest.slice(found.length);
      continue;
    }
    if (rest.charCodeAt(0) !== 0x5b) break;
    const close = rest.indexOf(']');
    if (close < 0) break;
    const inside = rest.slice(1, close);
    const wrapped = rest.endsWith(']') ? prefixAt(inside.trimStart()) : null;
    if (wrapped !== null) {
      if (prefix === 'none') prefix = wrapped.prefix;
      rest = rest.slice(1, -1).trimStart().slice(wrapped.length);
      continue;
    }
    const after = rest.slice(close + 1).trimStart();
    if (after === '' || close > LONGEST_TAG) break;
    if (isTicket(inside)) kept += `[${inside}] `;
    rest = after;
  }
  return { base: (kept + rest).trim(), prefix };
});

/** A prefix with its counter and colon at the start of `text`; `length` reaches to the next word. */
function prefixAt(text: string): { prefix: SubjectPrefix; length: number } | null {
  const colon = colonIn(text);
  if (colon < 1) return null;
  const word = withoutCounter(text.slice(0, colon)).toLowerCase();
  const prefix = PREFIXES.get(word);
  if (prefix === undefined) return null;
  let length = colon + 1;
  while (text.charCodeAt(length) === 0x20) length++;
  return { prefix, length };
}

/** Place of the first colon, also the full-width one, where a prefix may end with it; -1 without. */
function colonIn(text: string): number {
  const end = Math.min(text.length, LONGEST_PREFIX + LONGEST_COUNTER);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0xff1a) return at;
  }
  return -1;
}

/** `Re[2]`, `Re(2)`, `Re^2`, `RE2`, `Re *2*`, `Re ` → `Re`. */
function withoutCounter(word: string): string {
  return word.replace(/ ?(?:\[\d{1,4}\]|\(\d{1,4}\)|\^\d{1,4}|\*\d{1,4}\*|\d{1,3})? ?$/, '');
}

/** `[Ticket#4711]` and `[2/3]` tell one subject from another; `[users]` and `[EXTERNAL]` do not. */
function isTicket(tag: string): boolean {
  return /#|\d{3}|\d\/\d/.test(tag);
}
