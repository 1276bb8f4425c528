/** Writes small .zip files for tests (APPNOTE 4.3), with what archives do wrong on request. */
import { crc32, deflateRawSync } from 'node:zlib';

interface Quirks {
  encrypted?: boolean;
  method?: number;
  /** Sizes and offset in a zip64 extra field. */
  zip64?: boolean;
}

export interface ZipEntry extends Quirks {
  name: string;
  packed: Uint8Array;
  size: number;
  crc: number;
}

export interface ZipFile extends Quirks {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  wrongCrc?: boolean;
}

export function writeZip(files: ZipFile[]): Buffer {
  return zipOf(
    files.map(({ name, content, stored, wrongCrc, ...quirks }) => {
      const bytes = Buffer.from(content);
      const crc = (crc32(bytes) ^ (wrongCrc ? 1 : 0)) >>> 0;
      const packed = stored ? bytes : deflateRawSync(bytes);
      return { name, packed, size: bytes.length, crc, ...(stored ? { method: 0 } : {}), ...quirks };
    }),
  );
}

export function zipOf(entries: ZipEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields(entry, false), name]);
    directory.push(directoryEntry(entry, name, offset));
    parts.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What the local header and the directory have in common: version … extra field length. */
function fields(entry: ZipEntry, zip64: boolean): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(45, 0);
  head.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 2);
  head.writeUInt16LE(entry.method ?? 8, 4);
  head.writeUInt32LE(entry.crc, 10);
  head.writeUInt32LE(zip64 ? 0xffffffff : entry.packed.length, 14);
  head.writeUInt32LE(zip64 ? 0xffffffff : entry.size, 18);
  head.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  head.writeUInt16LE(zip64 ? 28 : 0, 24);
  return head;
}

function directoryEntry(entry: ZipEntry, name: Buffer, offset: number): Buffer {
  const zip64 = entry.zip64 === true;
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(zip64 ? 0xffffffff : offset, 10);
  const extra = Buffer.alloc(zip64 ? 28 : 0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(entry.size), 4);
    extra.writeBigUInt64LE(BigInt(entry.packed.length), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  return Buffer.concat([
    Buffer.from('PK\x01\x02\x2d\x00', 'latin1'),
    fields(entry, zip64),
    rest,
    name,
    extra,
  ]);
}
