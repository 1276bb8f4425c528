/** Quoted-printable (RFC 2045 §6.7), tolerant of what mailers write: bare `=`, lower-case hex, missing soft breaks. */

const HEX = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit++) {
  HEX[digit.toString(16).charCodeAt(0)] = digit;
  HEX[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}
const LF = 10;
const CR = 13;
const EQUALS = 61;

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
  /** Spaces and tabs just written; those before a line end were added in transport (RFC 2045 §6.7 rule 3). */
  let blanks = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte > EQUALS || (byte > 32 && byte < EQUALS)) {
      if (out !== null) out[size] = byte;
      size++;
      blanks = 0;
    } else if (byte === EQUALS) {
      const high = HEX[bytes[at + 1] ?? 0] as number;
      const low = HEX[bytes[at + 2] ?? 0] as number;
      if (high >= 0 && low >= 0) {
        if (out !== null) out[size] = (high << 4) | low;
        size++;
        at += 2;
        blanks = 0;
        continue;
      }
      const next = softBreak(bytes, at + 1);
      if (next > 0) {
        at = next - 1;
      } else {
        if (out !== null) out[size] = byte;
        size++;
      }
      blanks = 0;
    } else if (byte === LF || byte === CR) {
      size -= blanks;
      blanks = 0;
      if (out !== null) out[size] = byte;
      size++;
    } else {
      blanks = byte === 32 || byte === 9 ? blanks + 1 : 0;
      if (out !== null) out[size] = byte;
      size++;
    }
  }
  return size;
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
