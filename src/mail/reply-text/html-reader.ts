/** Reads HTML as a row of texts and tags. Comments, declarations, scripts and styles are passed over. */
import { TAGS } from './html-tags.data.ts';

type Role = Exclude<keyof typeof TAGS, 'dropped'>;

export interface Tag {
  /** Lower case. */
  name: string;
  role: Role | null;
  closing: boolean;
  /** Never has content (<br>, <img> …), or is written `<x/>`. */
  empty: boolean;
  /** The inside of the tag behind its name, as written; '' for closing tags. */
  attributes: string;
}

export interface HtmlReader {
  /** A run of text ('' for what is passed over), a tag, or null at the end. */
  next(): string | Tag | null;
  /** Where the next call reads on. */
  offset(): number;
  goTo(offset: number): void;
  /** Does a closing tag follow at once? */
  closes(): boolean;
}

const ROLES = new Map<string, Role | 'dropped'>();
for (const role of Object.keys(TAGS) as (keyof typeof TAGS)[]) {
  for (const name of TAGS[role].split(' ')) ROLES.set(name, role);
}
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Names are short; only their first characters are looked at. */
const MAX_NAME = 20;

const OPEN = 60;
const CLOSE = 62;
const SLASH = 47;
const DOUBLE = 34;
const SINGLE = 39;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNameEnd(code: number): boolean {
  return code === CLOSE || code === SLASH || code <= 32;
}

/** Nearly all names are lower case or one of a few already: a look-up is quicker than changing case. */
const LOWER = new Map<string, string>();
const MAX_REMEMBERED = 500;

function lowerName(name: string): string {
  const known = LOWER.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  if (LOWER.size < MAX_REMEMBERED) LOWER.set(name, lower);
  return lower;
}

/** Every search looks at what is ahead once: what does not occur again is remembered. */
export function htmlReader(html: string): HtmlReader {
  const lastTagEnd = html.lastIndexOf('>');
  /** Quotes, comment ends and ends of dropped elements that do not occur again. */
  const endless = new Set<string>();
  let equals = -1;
  let at = 0;

  const nextEquals = (from: number): number => {
    if (equals < from) {
      const found = html.indexOf('=', from);
      equals = found < 0 ? html.length : found;
    }
    return equals;
  };

  /** The `>` that ends the tag, passing over quoted attribute values. There is one: `from` lies before the last `>`. */
  const tagEnd = (from: number): number => {
    const plain = html.indexOf('>', from);
    let end = plain;
    for (let sign = nextEquals(from); sign < end; ) {
      let value = sign + 1;
      while (html.charCodeAt(value) <= 32) value++;
      const code = html.charCodeAt(value);
      if (code === DOUBLE || code === SINGLE) {
        const quote = code === DOUBLE ? '"' : "'";
        value = endless.has(quote) ? -1 : html.indexOf(quote, value + 1);
        if (value < 0) endless.add(quote);
        if (value < 0 || value > lastTagEnd) return plain;
        if (value > end) end = html.indexOf('>', value);
      }
      sign = nextEquals(value + 1);
    }
    return end;
  };

  /** Passes over the content of an element that holds no text, if it ends at all. */
  const passOver = (name: string): void => {
    if (endless.has(name)) return;
    const close = new RegExp(`</${RegExp.escape(name)}\\b`, 'gi');
    close.lastIndex = at;
    const found = close.exec(html);
    if (found === null) endless.add(name);
    else at = found.index;
  };

  /** The tag at the `<` here; '' for what is passed over; null when it is text. */
  const tagHere = (): Tag | '' | null => {
    const from = at;
    if (from >= lastTagEnd) return null;
    const second = html.charCodeAt(from + 1);
    if (second === 33 || second === 63) {
      const comment =
        html.startsWith('<!--', from) && !endless.has('-->') ? html.indexOf('-->', from + 2) : -2;
      if (comment === -1) endless.add('-->');
      at = comment > 0 ? comment + 3 : html.indexOf('>', from) + 1;
      return '';
    }
    const closing = second === SLASH;
    const start = from + (closing ? 2 : 1);
    if (!isLetter(html.charCodeAt(start))) return null;
    let end = start + 1;
    while (end < start + MAX_NAME && !isNameEnd(html.charCodeAt(end))) end++;
    const name = lowerName(html.slice(start, end));
    const stop = tagEnd(end);
    const role = ROLES.get(name) ?? null;
    const closed = html.charCodeAt(stop - 1) === SLASH;
    at = stop + 1;
    if (role === 'dropped') {
      if (!closing && !closed) passOver(name);
      return '';
    }
    const empty = closed || EMPTY.has(name);
    return { name, role, closing, empty, attributes: closing ? '' : html.slice(end, stop) };
  };

  return {
    offset: () => at,
    closes: () => html.startsWith('</', at),
    goTo(offset) {
      at = offset;
      equals = -1;
    },
    next() {
      const from = at;
      if (from >= html.length) return null;
      if (html.charCodeAt(from) === OPEN) {
        const tag = tagHere();
        if (tag !== null) return tag;
      }
      // A `<` that opens no tag is text: look for the next one behind it.
      const open = from >= lastTagEnd ? -1 : html.indexOf('<', from + 1);
      at = open < 0 ? html.length : open;
      return html.slice(from, at);
    },
  };
}
