/** Quoted-printable (RFC 2045 §6.7), tolerant of what mailers write: bare `=`, lower-case hex, missing soft breaks. */

const HEX = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit++) {
  HEX[digit.toString(16).charCodeAt(0)] = digit;
  HEX[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}
const LF = 10;
const CR = 13;
const EQUALS = 61;
const SPECIAL = new Uint8Array(256);
SPECIAL[LF] = SPECIAL[CR] = SPECIAL[EQUALS] = 1;

/** Decoded bytes. Malformed escapes stand for themselves. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(bytes.length);
  return out.subarray(0, run(bytes, out));
}

/** How many bytes `decodeQuotedPrintable` would give, without making them. */
export function quotedPrintableSize(bytes: Uint8Array): number {
  return run(bytes, null);
}

function run(bytes: Uint8Array, out: Uint8Array | null): number {
  const length = bytes.length;
  let size = 0;
  let at = 0;
  /** Where the last run of bytes that stand for themselves began; blanks before a line end are cut off it. */
  let start = 0;
  while (at < length) {
    while (at < length && SPECIAL[bytes[at] as number] === 0) at++;
    const byte = at < length ? (bytes[at] as number) : 0;
    let end = at;
    // Blanks before a line end were added in transport (RFC 2045 §6.7 rule 3).
    if (byte !== EQUALS && at < length) while (end > start && isBlank(bytes[end - 1])) end--;
    if (out !== null) copy(bytes, start, end, out, size);
    size += end - start;
    start = at;
    if (at >= length) break;
    if (byte !== EQUALS) {
      if (out !== null) out[size] = byte;
      size++;
      start = ++at;
      continue;
    }
    const high = HEX[bytes[at + 1] ?? 0] as number;
    const low = HEX[bytes[at + 2] ?? 0] as number;
    const next = high >= 0 && low >= 0 ? at + 3 : softBreak(bytes, at + 1);
    if (next === 0) {
      // A bare `=` stands for itself.
      if (out !== null) out[size] = byte;
      size++;
      at++;
    } else {
      if (next === at + 3 && high >= 0 && low >= 0) {
        if (out !== null) out[size] = (high << 4) | low;
        size++;
      }
      at = next;
    }
    start = at;
  }
  return size;
}

/** Short runs byte by byte, which beats a native call; long ones natively. */
function copy(bytes: Uint8Array, start: number, end: number, out: Uint8Array, to: number): void {
  if (end - start > 60) out.set(bytes.subarray(start, end), to);
  else for (let at = start, put = to; at < end; at++, put++) out[put] = bytes[at] as number;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

/** Where the next line starts when `at` begins the rest of a soft line break, else 0. */
function softBreak(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === 32 || bytes[end] === 9) end++;
  if (end >= bytes.length) return bytes.length;
  if (bytes[end] === LF) return end + 1;
  if (bytes[end] === CR) return bytes[end + 1] === LF ? end + 2 : end + 1;
  return 0;
}
