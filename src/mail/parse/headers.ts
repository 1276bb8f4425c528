/** A header block to fields: one pass notes where each stands; a value is unfolded only when asked for. */
import { Buffer } from 'node:buffer';
import { decodeUnlabelled } from '../decode/charset.ts';
import type { Problem } from '../problems.data.ts';
import type { Headers } from './parsed.ts';

/**
 * Fields of a header block (RFC 5322 §2.2) given as latin1 text, one char a byte. A line that is no field is
 * skipped and reported. Bytes above 127 are UTF-8 (RFC 6532) where valid, else windows-1252.
 * The strings given out may share memory with the block: copy those that outlive the message.
 */
export class HeaderBlock implements Headers {
  /** Fields read. */
  count = 0;
  private readonly text: string;
  private readonly eightBit: boolean;
  private readonly hashes: number[] = [];
  /** A bit for each hash there is, by its last six bits: most of what is asked for is not there. */
  private low = 0;
  private high = 0;
  /** For each field: where its name starts, where it ends, where the value starts, where it ends. */
  private readonly places: number[] = [];

  constructor(text: string, eightBit: boolean, problems?: Set<Problem>) {
    this.text = text;
    this.eightBit = eightBit;
    if (eightBit) problems?.add('raw-8bit-header');
    this.scan(problems);
  }

  private scan(problems: Set<Problem> | undefined): void {
    const { text, places } = this;
    const length = text.length;
    let colon = -1;
    for (let at = 0; at < length; ) {
      let end = text.indexOf('\n', at);
      while (end >= 0 && isBlank(text.charCodeAt(end + 1))) end = text.indexOf('\n', end + 1);
      if (end < 0) end = length;
      if (colon < at) {
        colon = text.indexOf(':', at);
        // Without this, a block of lines without a colon would be searched to its end once a line.
        if (colon < 0) colon = length;
      }
      const name = colon < end ? this.hashName(at, colon) : -1;
      if (name < 0) {
        if (end > at && text.charCodeAt(at) !== 13 && !(at === 0 && isSeparator(text)))
          problems?.add('bad-header');
      } else {
        let nameEnd = colon;
        while (isBlank(text.charCodeAt(nameEnd - 1))) nameEnd--;
        this.hashes.push(name);
        if ((name & 32) === 0) this.low |= 1 << name;
        else this.high |= 1 << name;
        places.push(at, nameEnd, colon + 1, end);
        this.count++;
      }
      at = end + 1;
    }
  }

  /** Hash of the lower-cased name in [start, end), -1 when it is no field name (§3.6.8; blanks before `:` are §4.5). */
  private hashName(start: number, end: number): number {
    let hash = 0;
    let stop = end;
    while (stop > start && isBlank(this.text.charCodeAt(stop - 1))) stop--;
    if (stop === start) return -1;
    for (let at = start; at < stop; at++) {
      const code = this.text.charCodeAt(at);
      if (code <= 32 || code === 127) return -1;
      hash = (hash * 31 + (code | 32)) & 0x3fffffff;
    }
    return hash;
  }

  private find(name: string, from: number): number {
    const hash = hashOfName(name);
    if ((((hash & 32) === 0 ? this.low : this.high) & (1 << hash)) === 0) return -1;
    const { hashes } = this;
    for (let index = from; index < hashes.length; index++) {
      if (hashes[index] === hash && this.isNamed(index, name)) return index;
    }
    return -1;
  }

  private isNamed(index: number, name: string): boolean {
    const start = this.places[index * 4] as number;
    if ((this.places[index * 4 + 1] as number) - start !== name.length) return false;
    for (let at = 0; at < name.length; at++) {
      const code = this.text.charCodeAt(start + at);
      if ((code >= 65 && code <= 90 ? code | 32 : code) !== name.charCodeAt(at)) return false;
    }
    return true;
  }

  nameAt(index: number): string {
    if (index >= this.count) return '';
    return this.text.slice(this.places[index * 4], this.places[index * 4 + 1]).toLowerCase();
  }

  /** Value with its folds, blanks at both ends removed, bytes above 127 read as text. */
  rawAt(index: number): string {
    const value = this.text.slice(this.places[index * 4 + 2], this.places[index * 4 + 3]).trim();
    return this.eightBit && hasEightBit(value) ? decodeUnlabelled(Buffer.from(value, 'latin1')) : value;
  }

  /** Value of the first field of that name with its folds still in it, or null. */
  firstRaw(name: string): string | null {
    const index = this.find(name, 0);
    return index < 0 ? null : this.rawAt(index);
  }

  first(name: string): string | null {
    const index = this.find(name, 0);
    return index < 0 ? null : unfold(this.rawAt(index));
  }

  all(name: string): string[] {
    return this.allRaw(name).map(unfold);
  }

  /** Values of all fields of that name with their folds still in them. */
  allRaw(name: string): string[] {
    const values: string[] = [];
    for (let index = this.find(name, 0); index >= 0; index = this.find(name, index + 1)) {
      values.push(this.rawAt(index));
    }
    return values;
  }

  has(name: string): boolean {
    return this.find(name, 0) >= 0;
  }
}

/** The names asked for are few, and the same for every message. */
const nameHashes = new Map<string, number>();

function hashOfName(name: string): number {
  let hash = nameHashes.get(name);
  if (hash === undefined) {
    hash = 0;
    for (let at = 0; at < name.length; at++) hash = (hash * 31 + (name.charCodeAt(at) | 32)) & 0x3fffffff;
    if (nameHashes.size < 500) nameHashes.set(name, hash);
  }
  return hash;
}

/** RFC 5322 §2.2.3: line ends before white space go, the white space stays. */
export function unfold(value: string): string {
  if (!value.includes('\n')) return value;
  return value.replaceAll('\r\n', '').replaceAll('\n', '');
}

/** Fields of a block given as bytes, for callers outside the MIME tree. */
export function parseHeaders(bytes: Uint8Array, problems?: Set<Problem>): HeaderBlock {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = view.toString('latin1');
  return new HeaderBlock(text, hasEightBit(text), problems);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the class is everything that is not ASCII
const EIGHT_BIT = /[^\x00-\x7f]/;

function hasEightBit(text: string): boolean {
  return EIGHT_BIT.test(text);
}

/** An mbox separator that was left, escaped or not, on top of a message. */
function isSeparator(text: string): boolean {
  return text.startsWith('From ') || text.startsWith('>From ');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
