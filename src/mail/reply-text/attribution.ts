/** Finds the lines that introduce a quote: "On …, … wrote:" in its many languages, on one line or wrapped over several. */
import { CLOSING_VERBS, INNER_VERBS, OPENING_WORDS } from './attribution.data.ts';
import { firstInk, inkEnd, lineEnd, previousLine } from './line.ts';
import { alternatives, wordList } from './word-list.ts';

/** `start` is the first line's start. A `certain` one needs no quote mark on the next line to be believed. */
export interface Attribution {
  start: number;
  certain: boolean;
}

/** Mail programs wrap at 76 characters and names are short: longer introductions do not occur. */
const MAX_LINES = 5;
const MAX_LENGTH = 500;
/** A line that could stand above the introduction's last one, holding the name and address. */
const MAX_NAME_LINE = 120;

const VERBS = alternatives(CLOSING_VERBS);
const CLOSING = new RegExp(
  `(?:^|[\\s>"'”»\\])、,，]|(?<=[\\d年月日時秒分]))(?:${VERBS})\\s?[:：]?\\s*$|(?:のメール|のメッセージ|写道|寫道|님이 작성)\\s?[:：]?\\s*$`,
  'u',
);
/** No closing verb is longer than this, its colon and white space included. */
const MAX_CLOSING = 80;
/** How the last word of each ends, in two characters or the only one: most texts are told by that. */
const ENDS = new Set(
  [...wordList(CLOSING_VERBS), 'のメール', 'のメッセージ', '写道', '寫道', '작성'].map(
    verb => verb.split(' ').at(-1)?.slice(-2) ?? '',
  ),
);
const ANYWHERE = new RegExp(`(?:^|\\s)(?:${VERBS})[\\s(]`, 'u');
const INNER = new RegExp(`\\s(?:${alternatives(INNER_VERBS)})\\s`, 'u');
const OPENING = new RegExp(`^[^\\p{L}]{0,3}(?:${alternatives(OPENING_WORDS)})\\s`, 'u');
const ADDRESS = /[^\s<>@]@[^\s<>@]|<\s*mailto:|&lt;/;
const FULL_DATE = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/;
const TIME = /(?<!\d)\d{1,2}\s?[:.h時点]\s?\d{2}(?!\d)/;
/** A date at the head of the line, after a few words at most ("On Tue, ", "Il giorno ven ", "понедельник, "). */
const DATE_LEAD = /^[^\d<>@:]{0,32}\d/;
/** "Ana María Gil:", "Ana Gil exclaimed:": two to five words of a name, perhaps one more. */
const NAME = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4}(?: \p{Ll}+)?\s?:$/u;
/** How a line goes on that was wrapped: no capital letter. */
const CONTINUED = /^[\p{Ll}\p{Lo}\d]/u;
const SENTENCE_END = /[.!?:;,。！？：]$/;
/** ISO date, zone and name or address, but no colon: what Gmail once wrote in some languages. */
const ISO_LEAD =
  /^(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d\d)?(?: GMT[+-]\d{1,2}:\d\d \S| [^<>\n]{1,60}<[^\s<>@]+@[^\s<>@]+>:?$)/;

function closes(text: string): boolean {
  const isSpace = (at: number): boolean => /\s/.test(text.charAt(at));
  let end = text.length;
  while (end > 0 && isSpace(end - 1)) end--;
  if (text.endsWith(':', end) || text.endsWith('：', end)) end--;
  if (isSpace(end - 1)) end--;
  const last = text.slice(Math.max(0, end - 2), end);
  return (ENDS.has(last) || ENDS.has(last.slice(-1))) && CLOSING.test(text);
}

/**
 * Does the joined introduction read like one? true: certainly; false: only if a quote mark follows; null: no. "He said at
 * 10:30:" must not swallow what follows, so without an address a full date and a closing verb are asked for.
 */
function certainty(joined: string): boolean | null {
  const low = joined.toLowerCase();
  const address = ADDRESS.test(joined);
  const fullDate = FULL_DATE.test(joined);
  const lead = DATE_LEAD.test(joined);
  const date = fullDate || TIME.test(joined);
  const closing = closes(low.slice(-MAX_CLOSING));
  if (closing && (address || (fullDate && TIME.test(joined)))) return true;
  if (address && date && (ANYWHERE.test(low) || INNER.test(low))) return joined.length < 300;
  if (address && date && lead) return joined.length < 200 && !joined.includes('://');
  if (fullDate && lead && INNER.test(low)) return true;
  if (OPENING.test(low)) return address;
  if (closing) return joined.length < 100 || date ? false : null;
  return address && joined.length < 100 ? false : null;
}

/** The last word of each closing verb; others end in a name or a date. */
const LAST_WORDS = new Set(wordList(CLOSING_VERBS).map(verb => verb.split(' ').at(-1)));
const MAX_WORD = 16;
/** A name alone on its line. */
const MAX_ALONE = 50;

/** Does the range hold a digit, an address or a character above ASCII? */
function telling(text: string, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || code === 64 || code === 62 || code > 127) return true;
  }
  return false;
}

/** Most lines with a colon are told from introductions by their last word: the others need a digit or an address near. */
function mayEnd(text: string, start: number, stop: number, floor: number): boolean {
  if (telling(text, start, stop)) return true;
  const end = inkEnd(text, start, stop - 1);
  let word = end;
  while (word > start && end - word < MAX_WORD && text.charCodeAt(word - 1) !== 32) word--;
  if (LAST_WORDS.has(text.slice(word, end).toLowerCase())) return true;
  if (text.charCodeAt(start) <= 90 && end - start < MAX_ALONE) return true;
  const above = start > floor ? Math.max(floor, previousLine(text, start)) : start;
  return start - above < MAX_NAME_LINE && telling(text, above, start - 1);
}

/**
 * The introduction that ends with the line at `start` (its ink ends at `stop`), looking back to `floor` at most.
 * Called for lines that end with a colon or "wrote" only. null when the line is none.
 */
export function attributionEndingAt(
  text: string,
  start: number,
  stop: number,
  floor: number,
): Attribution | null {
  if (stop - start > MAX_LENGTH || !mayEnd(text, start, stop, floor)) return null;
  let at = start;
  let blankLines = 0;
  let joined = '';
  /** Found, but with a time only: the day may stand on the line above. */
  let partial: Attribution | null = null;
  const orphan = text.charCodeAt(firstInk(text, start, stop)) === 62;
  for (let lines = 0; lines < MAX_LINES; ) {
    const end = lineEnd(text, at);
    const ink = firstInk(text, at, end);
    if (ink === end) {
      // "On … Ana\n\n<\nmailto:…\n> wrote:": some programs leave one empty line inside.
      if (!orphan || ++blankLines > 1) break;
    } else {
      lines++;
      const line = text.slice(ink, inkEnd(text, ink, end));
      joined = joined === '' ? line : `${line} ${joined}`;
      if (joined.length > MAX_LENGTH) break;
      if (DATE_LEAD.test(line)) {
        const certain = certainty(joined);
        if (certain !== null && FULL_DATE.test(joined)) return withName(text, at, certain, joined, floor);
        if (certain !== null && TIME.test(joined)) partial ??= { start: at, certain };
      }
    }
    if (at <= floor) break;
    at = previousLine(text, at);
  }
  return nameFirst(text, start, stop, floor) ?? partial ?? alone(text, start, stop);
}

/** The line above `start`, when it is not blank, short, and holds an address: its start and text. */
function nameLine(text: string, start: number, floor: number): { start: number; line: string } | null {
  if (start <= floor) return null;
  const before = previousLine(text, start);
  const ink = firstInk(text, before, start - 1);
  const line = text.slice(ink, inkEnd(text, ink, start - 1));
  return line !== '' && line.length < MAX_NAME_LINE && ADDRESS.test(line) ? { start: before, line } : null;
}

/** "Ana <ana@…>\nschrieb am Mo., 5. Jan. 2026 um 10:15 Uhr:": the name stands on the line above the date. */
function withName(text: string, start: number, certain: boolean, joined: string, floor: number): Attribution {
  if (ADDRESS.test(joined) || !CONTINUED.test(joined)) return { start, certain };
  const above = nameLine(text, start, floor);
  return above === null || SENTENCE_END.test(above.line)
    ? { start, certain }
    : { start: above.start, certain: true };
}

/** "Ana <ana@…> schrieb am Fr., 28.\nApr. 2017 um 11:53 Uhr:": the name stands first, and the line is wrapped in the date. */
function nameFirst(text: string, start: number, stop: number, floor: number): Attribution | null {
  if (start <= floor) return null;
  const line = text.slice(firstInk(text, start, stop), stop);
  const before = previousLine(text, start);
  const opening = text.slice(before, Math.min(start - 1, before + MAX_NAME_LINE)).toLowerCase();
  // "Wiadomość napisana przez Ana\nGil <ana@…> w dniu …:": the address is on the last line, the opening words above.
  if (OPENING.test(opening)) return { start: before, certain: ADDRESS.test(line) };
  if (ADDRESS.test(line) && FULL_DATE.test(line)) return null;
  const above = nameLine(text, start, floor);
  const whole = above !== null && certainty(`${above.line} ${line}`) === true;
  return whole ? { start: above.start, certain: true } : null;
}

/** The last line by itself. With a date at its head or a name, whatever the verb, it is believed when a quote follows. */
function alone(text: string, start: number, stop: number): Attribution | null {
  const line = text.slice(firstInk(text, start, stop), stop);
  const certain = certainty(line);
  if (certain !== null) return { start, certain };
  const dated = line.length < MAX_NAME_LINE && FULL_DATE.test(line) && DATE_LEAD.test(line);
  return dated || NAME.test(line) ? { start, certain: false } : null;
}

/** "2016-03-03 17:21 GMT+01:00 Ana", "---- On Tue, … wrote ----": introductions that end without a colon. */
export function attributionWithoutColon(text: string, start: number, stop: number): boolean {
  if (stop - start > MAX_LENGTH) return false;
  const line = text.slice(start, stop);
  if (line.charCodeAt(0) !== 45) return ISO_LEAD.test(line);
  const bare = line.replace(/^-+\s*|\s*-+$/g, '');
  return line.endsWith('--') && bare.length < line.length - 6 && certainty(bare) === true;
}
