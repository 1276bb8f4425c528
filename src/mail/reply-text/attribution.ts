/** Finds the lines that introduce a quote: "On …, … wrote:" in its many languages, on one line or wrapped over several. */
import { CLOSING_VERBS, INNER_VERBS, OPENING_WORDS } from './attribution.data.ts';
import { firstInk, inkEnd, lineEnd, previousLine } from './line.ts';
import { alternatives } from './word-list.ts';

/** `start` is the first line's start. A `certain` one needs no quote mark on the next line to be believed. */
export interface Attribution {
  start: number;
  certain: boolean;
}

/** Mail programs wrap at 76 characters and names are short: longer introductions do not occur. */
const MAX_LINES = 5;
const MAX_LENGTH = 500;

const CLOSING = new RegExp(
  `(?:^|[\\s>"'”»\\])、,，]|(?<=[\\d年月日時秒分]))(?:${alternatives(CLOSING_VERBS)})\\s?[:：]?\\s*$|(?:のメール|のメッセージ|写道|寫道|님이 작성)\\s?[:：]?\\s*$`,
  'u',
);
const INNER = new RegExp(`(?:^|\\s)(?:${alternatives(INNER_VERBS)})\\s`, 'u');
const OPENING = new RegExp(`^\\W{0,3}(?:${alternatives(OPENING_WORDS)})\\s`, 'u');
const ADDRESS = /[^\s<>@]@[^\s<>@]|<\s*mailto:|&lt;/;
const TIME = /(?<!\d)\d{1,2}\s?[:.h時点]\s?\d{2}(?!\d)/;
const DATE =
  /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|(?<!\d)\d{1,2}[.:h]\d{2}(?!\d)/;
const FULL_DATE = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/;
/** A date at the head of the line, after a few words at most ("On Tue, ", "Il giorno ven ", "понедельник, "). */
const DATE_LEAD = /^[^\d<>@:]{0,32}\d/;
/** ISO date, zone and name or address, but no colon: what Gmail once wrote in some languages. */
const ISO_LEAD =
  /^(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d\d)?(?: GMT[+-]\d{1,2}:\d\d \S| [^<>\n]{1,60}<[^\s<>@]+@[^\s<>@]+>:?$)/;

/** Does the joined introduction read like one? null = no. */
function certainty(joined: string): boolean | null {
  const low = joined.toLowerCase();
  const closing = CLOSING.test(low);
  const verb = closing || INNER.test(low);
  const address = ADDRESS.test(joined);
  const date = DATE.test(joined);
  if (verb && (address || TIME.test(joined))) return true;
  if (verb && date) return false;
  if (address && date && DATE_LEAD.test(joined)) return joined.trimEnd().length < 200;
  if (OPENING.test(low)) return address;
  return closing && joined.length < 100 ? false : address && joined.length < 100 ? false : null;
}

/**
 * The introduction that ends with the line at `start` (its ink ends at `stop`), looking back to `floor` at most.
 * Called for lines that end with a colon only. null when the line is none.
 */
export function attributionEndingAt(
  text: string,
  start: number,
  stop: number,
  floor: number,
): Attribution | null {
  if (stop - start > MAX_LENGTH) return null;
  let at = start;
  let blankLines = 0;
  let joined = '';
  /** Found, but with a time only: the name and the day may stand on the line above. */
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
      if (DATE_LEAD.test(line) && (DATE.test(line) || lines > 1)) {
        const certain = certainty(joined);
        if (certain !== null && DATE.test(joined)) {
          if (FULL_DATE.test(joined) || ADDRESS.test(joined)) return { start: at, certain };
          partial ??= { start: at, certain };
        }
      }
    }
    if (at <= floor) break;
    at = previousLine(text, at);
  }
  return withoutDate(text, start, stop, floor, partial);
}

/** "Ana <ana@…> schrieb am Fr., 28.\nApr. 2017 um 11:53 Uhr:": the name stands first. One line, or two that are a paragraph. */
function withoutDate(
  text: string,
  start: number,
  stop: number,
  floor: number,
  partial: Attribution | null,
): Attribution | null {
  const line = text.slice(firstInk(text, start, stop), stop);
  if (start > floor) {
    const before = previousLine(text, start);
    const ink = firstInk(text, before, start - 1);
    const paragraph =
      before <= floor || firstInk(text, previousLine(text, before), before - 1) === before - 1;
    if (ink < start - 1 && paragraph && start - before < 120) {
      const joined = `${text.slice(ink, inkEnd(text, ink, start - 1))} ${line}`;
      if (certainty(joined) === true) return { start: before, certain: true };
    }
  }
  if (partial !== null) return partial;
  const certain = certainty(line);
  return certain === null ? null : { start, certain };
}

/** "2016-03-03 17:21 GMT+01:00 Ana", "---- On Tue, … wrote ----": introductions that end without a colon. */
export function attributionWithoutColon(text: string, start: number, stop: number): boolean {
  if (stop - start > MAX_LENGTH) return false;
  const line = text.slice(start, stop);
  if (line.charCodeAt(0) !== 45) return ISO_LEAD.test(line);
  const bare = line.replace(/^-+\s*|\s*-+$/g, '');
  return line.endsWith('--') && bare.length < line.length - 6 && certainty(bare) === true;
}
