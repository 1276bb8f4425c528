/** Finds the lines that separate a mail from an earlier one below it, and rules made of one character. */
import { SEPARATORS } from './separator.data.ts';
import { wordList } from './word-list.ts';

const BETWEEN = new Set(wordList(SEPARATORS.between));
const ALONE = new Set(wordList(SEPARATORS.alone));

const MAX_LENGTH = 100;
/** "----- Forwarded by Ana Gil/Acme on 12/03/2020 10:15 AM -----", as Notes writes it. */
const FORWARDED_BY =
  /^(?:forwarded (?:by|message from)|weitergeleitet von|reenviado por|transféré par|inoltrato da) \S/;

/** "-----Original Message-----", "*-------- Weitergeleitete Nachricht --------*". The caller has seen the dashes. */
export function isSeparator(text: string, ink: number, stop: number): boolean {
  if (stop - ink > MAX_LENGTH) return false;
  const line = text.slice(ink, stop);
  if (!/^\*?\s?[-_=]{2,}/.test(line)) return false;
  const bare = line
    .replace(/^[-*_=\s<>|]+/, '')
    .replace(/[-*_=\s<>|:：]+$/, '')
    .toLowerCase(); // prettier-ignore
  return BETWEEN.has(bare) || FORWARDED_BY.test(bare);
}

const MAX_ALONE = 60;
const INITIALS = new Set([...ALONE].flatMap(line => [line.charAt(0), line.charAt(0).toUpperCase()]));

/** "Begin forwarded message:" on a line of its own; `stop` is behind the colon. */
export function isForwardLine(text: string, ink: number, stop: number): boolean {
  if (stop - ink > MAX_ALONE || !INITIALS.has(text.charAt(ink))) return false;
  const words = text.slice(ink, stop - 1).trim();
  return ALONE.has(words.toLowerCase());
}

/** A line of one repeated character (`-`, `_`, `=`, `*`, `~`, `#`, `+`): its length, 0 when it is something else. */
export function ruleLength(text: string, ink: number, stop: number): number {
  const code = text.charCodeAt(ink);
  for (let at = ink + 1; at < stop; at++) if (text.charCodeAt(at) !== code) return 0;
  return stop - ink;
}
