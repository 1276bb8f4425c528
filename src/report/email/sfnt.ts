/** WOFF 1.0 (W3C Recommendation, 2012) → the TrueType font inside it: the tables, each perhaps deflated, under another head. */
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f_4646;
const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
/** No font of ours comes near; a broken length must not ask for gigabytes. */
const MOST_TABLE_BYTES = 16 << 20;

/** Throws a RangeError for bytes that are no WOFF. */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new RangeError('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const [offset, packed, length] = [4, 8, 12].map(more => woff.readUInt32BE(at + more)) as [
      number,
      number,
      number,
    ];
    if (length > MOST_TABLE_BYTES) throw new RangeError('a table of the font is too long');
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes,
    };
  });
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  // OpenType, "Table Directory": the largest power of two, for binary search.
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  let place = head.length;
  const body = tables.map(({ tag, checksum, bytes }, i) => {
    const at = 12 + i * 16;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(place, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    place += bytes.length + padding.length;
    return Buffer.concat([bytes, padding]);
  });
  return Buffer.concat([head, ...body]);
}
