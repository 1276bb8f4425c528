/** UTF-7 (RFC 2152): ASCII with runs of base64-coded UTF-16 between `+` and `-`. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Bytes of UTF-7 as text. Never throws: bytes outside ASCII stand for themselves, a broken run ends where it breaks. */
export function decodeUtf7(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const plus = latin1.indexOf('+', at);
    if (plus < 0) break;
    pieces.push(latin1.slice(at, plus));
    let end = plus + 1;
    while (end < latin1.length && (VALUES[latin1.charCodeAt(end) & 255] ?? -1) >= 0) end++;
    if (end === plus + 1) {
      const empty = latin1[end] === '-';
      pieces.push('+');
      at = empty ? end + 1 : end;
      continue;
    }
    pieces.push(runText(latin1, plus + 1, end));
    at = latin1[end] === '-' ? end + 1 : end;
  }
  pieces.push(latin1.slice(at));
  return pieces.join('');
}

/** One base64 run as UTF-16, big-endian; left-over bits are padding. */
function runText(latin1: string, start: number, end: number): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (let at = start; at < end; at++) {
    held = ((held << 6) | (VALUES[latin1.charCodeAt(at)] as number)) & 0x3fffff;
    bits += 6;
    if (bits >= 16) {
      bits -= 16;
      text += String.fromCharCode((held >> bits) & 0xffff);
    }
  }
  return text;
}
