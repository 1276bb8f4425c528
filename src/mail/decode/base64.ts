/** Base64 bodies (RFC 2045 §6.8): line ends and stray characters skipped, padding in the middle allowed. */

const LF = 10;
const CR = 13;
const DASH = 45;
const PAD = 61;
const UNDERSCORE = 95;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_';
const IN_ALPHABET = new Uint8Array(256);
/** Value of each character, -1 outside the alphabet; `-` and `_` are those of the URL-safe alphabet (RFC 4648 §5). */
const SIX_BITS = new Int8Array(256).fill(-1);
for (const [index, char] of [...ALPHABET].entries()) {
  IN_ALPHABET[char.charCodeAt(0)] = 1;
  SIX_BITS[char.charCodeAt(0)] = index < 64 ? index : index - 2;
}

/**
 * Decoded bytes; pieces that were encoded apart and joined (`aGk=aGk=`) are decoded apart. Stray characters are
 * ignored (§6.8), but text that is no base64 at all, such as a footer a list put after it, is kept as it is.
 */
export function decodeBase64(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1');
  const stray = text.search(STRAY);
  if (stray < 0) return decodeRuns(bytes);
  const rest = text.lastIndexOf('\n', stray) + 1;
  if (looksEncoded(bytes.subarray(rest))) return decodeRuns(bytes);
  return Buffer.concat([decodeRuns(bytes.subarray(0, rest)), bytes.subarray(rest)]);
}

/** Not what base64 lines usually hold; whether it matters is counted then. */
const STRAY = /[^A-Za-z0-9+/=\r\n\t]/;

/** Fewer than one character in seven is foreign to base64; line ends count as neither, LF and CRLF say the same. */
function looksEncoded(bytes: Uint8Array): boolean {
  let foreign = 0;
  let characters = 0;
  for (const byte of bytes) {
    if (byte === LF || byte === CR) continue;
    characters++;
    const usual = IN_ALPHABET[byte] === 1 && byte !== UNDERSCORE && byte !== DASH;
    if (!usual && byte !== PAD) foreign++;
  }
  return foreign * 7 < characters;
}

function decodeRuns(bytes: Buffer): Uint8Array {
  const first = bytes.indexOf(PAD);
  if (first < 0 || !hasData(bytes, first)) return Buffer.from(bytes.toString('latin1'), 'base64');
  const out = Buffer.allocUnsafe(bytes.length);
  let size = 0;
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    const value = SIX_BITS[byte] as number;
    if (value >= 0) {
      held = ((held << 6) | value) & 0xffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out[size++] = held >> bits;
      }
    } else if (byte === PAD) bits = 0;
  }
  return out.subarray(0, size);
}

/** Whether anything stands after the padding that is not padding or a line end. */
function hasData(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at++) {
    if (IN_ALPHABET[bytes[at] as number] === 1) return true;
  }
  return false;
}

/**
 * Decoded size without decoding. Regular lines are counted by arithmetic after one look at each line's end;
 * anything else is counted byte by byte. Stray characters inside regular lines are taken as data.
 */
export function base64Size(bytes: Buffer): number {
  const regular = regularLines(bytes);
  let characters = regular.characters;
  let size = 0;
  for (let at = regular.end; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (IN_ALPHABET[byte] === 1) characters++;
    else if (byte === PAD) {
      size += Math.floor((characters * 3) / 4);
      characters = 0;
    }
  }
  return size + Math.floor((characters * 3) / 4);
}

/** The leading lines that are all as long as the first; the last two lines are left to the careful count. */
function regularLines(bytes: Buffer): { end: number; characters: number } {
  const none = { end: 0, characters: 0 };
  const first = bytes.indexOf(LF);
  if (first < 4) return none;
  const width = bytes[first - 1] === CR ? first - 1 : first;
  const stride = first + 1;
  if (width % 4 !== 0) return none;
  let end = 0;
  while (end + 2 * stride < bytes.length && bytes[end + first] === LF && bytes[end + width - 1] !== PAD) {
    // A shorter line hides an earlier line end inside the stride; its last bytes are no base64 then.
    if (width !== first && bytes[end + width] !== CR) break;
    if (IN_ALPHABET[bytes[end + (width >> 1)] as number] !== 1) break;
    end += stride;
  }
  return { end, characters: (end / stride) * width };
}
