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
  const ends = new Ends(value);
  const phrase = new Phrase();
  let angle: string | null = null;
  /** The phrase before the angle; what comes after it may be the next mailbox' name. */
  let name = '';
  let comment: string[] = [];
  let at = 0;
  const give = () => {
    const empty = phrase.isEmpty && angle === null && comment.length === 0;
    const rest = phrase.take();
    const goOn = empty || found({ phrase: name === '' ? rest : name, angle, comment: comment.join(' ') });
    angle = null;
    name = '';
    comment = [];
    return goOn;
  };

  while (at < length) {
    const start = at;
    let code = 0;
    while (at < length) {
      code = value.charCodeAt(at);
      if (code < 128 && SPECIAL[code] === 1) break;
      at++;
    }
    if (at > start) phrase.add(value.slice(start, at));
    if (at >= length) break;
    if (code === COMMA || code === SEMICOLON) {
      if (!give()) return;
      at++;
    } else if (code === COLON) {
      // A group's name ends here (§3.4).
      if (angle === null && !phrase.hasAt) {
        phrase.take();
        comment = [];
      } else phrase.add(':');
      at++;
    } else if (code === QUOTE) {
      const end = ends.quote(at + 1);
      // The local part of an addr-spec without brackets keeps its quotes.
      if (end < 0) phrase.add('"');
      else if (value.charCodeAt(end + 1) === AT) phrase.addQuoted(value.slice(at, end + 1));
      else phrase.addQuoted(unescaped(value.slice(at + 1, end)));
      at = end < 0 ? at + 1 : end + 1;
    } else if (code === OPEN) {
      const end = ends.comment(at);
      if (end < 0) phrase.add('(');
      else comment.push(unescaped(value.slice(at + 1, end)).trim());
      at = end < 0 ? at + 1 : end + 1;
    } else {
      const end = ends.angle(at + 1);
      const before = phrase.take();
      // Two addresses in one mailbox: a comma was forgotten.
      if (angle !== null && !give()) return;
      name = before;
      angle = value.slice(at + 1, end);
      at = value.charCodeAt(end) === GREATER ? end + 1 : end;
    }
  }
  give();
}

/** The words of a phrase. Pieces are joined once, at the end: a long phrase is not copied for each of its pieces. */
class Phrase {
  hasAt = false;
  private pieces: string[] = [];
  private endsBlank = true;

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** Plain text; a comment between two words leaves one space. */
  add(text: string): void {
    const piece = this.endsBlank ? text.trimStart() : text;
    if (piece !== '') this.push(piece);
  }

  addQuoted(text: string): void {
    this.push(text);
    this.endsBlank = false;
  }

  take(): string {
    const text = this.pieces.length === 1 ? (this.pieces[0] as string) : this.pieces.join('');
    this.pieces = [];
    this.endsBlank = true;
    this.hasAt = false;
    return text.trimEnd();
  }

  private push(piece: string): void {
    this.pieces.push(piece);
    this.endsBlank = piece.charCodeAt(piece.length - 1) === 32;
    this.hasAt ||= piece.includes('@');
  }
}

/** Finds closing characters. Once one is missing, none later has it either: looking once keeps the scan linear. */
class Ends {
  private readonly value: string;
  private quotes = true;
  private comments = true;
  private greater = -1;

  constructor(value: string) {
    this.value = value;
  }

  /** The closing quote of a string that starts at `from`, or -1. */
  quote(from: number): number {
    for (let at = from; this.quotes && at < this.value.length; at++) {
      const code = this.value.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) return at;
    }
    this.quotes = false;
    return -1;
  }

  /** The `)` of a comment that opens at `from`, or -1. */
  comment(from: number): number {
    let depth = 0;
    for (let at = from; this.comments && at < this.value.length; at++) {
      const code = this.value.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === OPEN) depth++;
      else if (code === CLOSE && --depth === 0) return at;
    }
    this.comments = false;
    return -1;
  }

  /** The `>` of an address; without one, the comma, the next `<` or the end. Quoted local parts are stepped over. */
  angle(from: number): number {
    const { value } = this;
    const isRoute = value.charCodeAt(from) === AT;
    let comma = -1;
    for (let at = from; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === LESS) return comma < 0 ? at : comma;
      if (code === COMMA && comma < 0 && !isRoute) comma = at;
      if (code === QUOTE && at === from) {
        const end = this.quote(at + 1);
        if (end >= 0 && (end < this.nextGreater(at) || value.charCodeAt(end + 1) === AT)) at = end;
      }
    }
    return comma < 0 ? value.length : comma;
  }

  private nextGreater(from: number): number {
    if (this.greater < from) {
      const next = this.value.indexOf('>', from);
      this.greater = next < 0 ? Infinity : next;
    }
    return this.greater;
  }
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\([\s\S])/g, '$1');
}
