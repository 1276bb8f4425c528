/** Splits an address list into mailboxes: quoted strings, comments, angle brackets and groups taken apart. */

/** What stands between two commas. `phrase` is unquoted, `angle` null without `<…>`, `comment` '' without one. */
export interface Mailbox {
  phrase: string;
  angle: string | null;
  comment: string;
}

const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const LESS = 60;
const GREATER = 62;
const AT = 64;
const BACKSLASH = 92;

/** Which characters end a run of plain text. */
const SPECIAL = new Uint8Array(128);
for (const code of [QUOTE, OPEN, COMMA, COLON, SEMICOLON, LESS]) SPECIAL[code] = 1;

/** Calls `found` for each mailbox until it returns false. One pass; what is never closed is plain text. */
export function addressScan(value: string, found: (mailbox: Mailbox) => boolean): void {
  const length = value.length;
  let phrase = '';
  let angle: string | null = null;
  let comment = '';
  let at = 0;
  // Once a quote or a comment has no end, none later has: looking once keeps the scan linear.
  let quotesClose = true;
  let commentsClose = true;

  while (at <= length) {
    const start = at;
    let code = 0;
    while (at < length) {
      code = value.charCodeAt(at);
      if (code < 128 && SPECIAL[code] === 1) break;
      at++;
    }
    if (at > start) phrase = joined(phrase, value.slice(start, at), value.charCodeAt(start));
    if (at >= length || code === COMMA || code === SEMICOLON) {
      if (phrase !== '' || angle !== null || comment !== '') {
        if (!found({ phrase: trimmed(phrase), angle, comment })) return;
        phrase = '';
        angle = null;
        comment = '';
      }
      if (at >= length) return;
      at++;
    } else if (code === COLON) {
      at++;
      // A group's name ends here (§3.4); `mailto:` and routes outside brackets look the same and go too.
      if (angle === null && !phrase.includes('@')) {
        phrase = '';
        comment = '';
      } else phrase += ':';
    } else if (code === QUOTE) {
      const end = quotesClose ? closingQuote(value, at + 1) : -1;
      if (end < 0) {
        quotesClose = false;
        phrase += '"';
        at++;
      } else if (value.charCodeAt(end + 1) === AT) {
        // The local part of an addr-spec without brackets keeps its quotes.
        phrase = joined(phrase, value.slice(at, end + 1), QUOTE);
        at = end + 1;
      } else {
        phrase = joined(phrase, unescaped(value.slice(at + 1, end)), QUOTE);
        at = end + 1;
      }
    } else if (code === OPEN) {
      const end = commentsClose ? closingComment(value, at) : -1;
      if (end < 0) {
        commentsClose = false;
        phrase += '(';
        at++;
      } else {
        const text = unescaped(value.slice(at + 1, end)).trim();
        comment = comment === '' ? text : `${comment} ${text}`;
        at = end + 1;
      }
    } else {
      const end = closingAngle(value, at + 1);
      // Two addresses in one mailbox: a comma was forgotten.
      if (angle !== null) {
        if (!found({ phrase: trimmed(phrase), angle, comment })) return;
        phrase = '';
        comment = '';
      }
      angle = value.slice(at + 1, end);
      at = value.charCodeAt(end) === GREATER ? end + 1 : end;
    }
  }
}

/** A comment between two words leaves one space. */
function joined(phrase: string, text: string, first: number): string {
  if (first === QUOTE) return phrase + text;
  if (phrase === '' || phrase.charCodeAt(phrase.length - 1) === 32) return phrase + text.trimStart();
  return phrase + text;
}

function trimmed(phrase: string): string {
  return phrase.trimEnd();
}

function closingQuote(value: string, from: number): number {
  for (let at = from; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return -1;
}

function closingComment(value: string, from: number): number {
  let depth = 0;
  for (let at = from; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return at;
  }
  return -1;
}

/** The `>`, or where the mailbox ends without one: the next `<` or the end; quoted local parts are skipped. */
function closingAngle(value: string, from: number): number {
  let comma = -1;
  for (let at = from; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === LESS) return comma < 0 ? at : comma;
    if (code === COMMA && comma < 0 && value.charCodeAt(from) !== AT) comma = at;
    if (code === QUOTE) {
      const end = value.indexOf('"', at + 1);
      const close = value.indexOf('>', at + 1);
      if (end > 0 && (close < 0 || end < close || value.charCodeAt(end + 1) === AT)) at = end;
    }
  }
  return comma < 0 ? value.length : comma;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\([\s\S])/g, '$1');
}
