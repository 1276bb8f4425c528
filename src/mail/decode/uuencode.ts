/** uuencode as a transfer encoding (`x-uuencode`, `x-uue`), as POSIX uudecode reads it. */

/** Decoded bytes of the lines between `begin` and `end`; without `begin` every line is read. */
export function decodeUuencode(bytes: Buffer): Uint8Array {
  const out = Buffer.allocUnsafe(bytes.length);
  return out.subarray(0, run(bytes, out));
}

/** How many bytes `decodeUuencode` would give. */
export function uuencodeSize(bytes: Buffer): number {
  return run(bytes, null);
}

function run(bytes: Buffer, out: Buffer | null): number {
  let at = firstLine(bytes);
  let size = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(10, at);
    const next = newline < 0 ? bytes.length : newline + 1;
    const count = sixBits(bytes[at]);
    if (bytes.toString('latin1', at, at + 3) === 'end' && next - at <= 5) break;
    // Each four characters carry three bytes; a line that is shorter than it claims carries what is there.
    const present = Math.floor(((next - at - 1) * 3) / 4);
    const take = Math.min(count, present);
    for (let index = 0; index < take && out !== null; index++) {
      const group = at + 1 + Math.floor(index / 3) * 4;
      const step = index % 3;
      const left = sixBits(bytes[group + step]);
      const right = sixBits(bytes[group + step + 1]);
      out[size + index] = ((left << (2 + 2 * step)) | (right >> (4 - 2 * step))) & 255;
    }
    size += take;
    at = next;
  }
  return size;
}

function sixBits(byte: number | undefined): number {
  return ((byte ?? 32) - 32) & 63;
}

function firstLine(bytes: Buffer): number {
  const begin = bytes.toString('latin1', 0, 6) === 'begin ' ? 0 : bytes.indexOf('\nbegin ');
  if (begin < 0) return 0;
  const newline = bytes.indexOf(10, begin + 1);
  return newline < 0 ? bytes.length : newline + 1;
}
