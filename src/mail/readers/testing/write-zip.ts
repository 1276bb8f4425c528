/** Writes small .zip files for tests (APPNOTE 4.3), with what archives do wrong on request. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  name: string;
  content: Uint8Array;
  stored?: boolean;
  encrypted?: boolean;
  method?: number;
  /** Sizes and offset in a zip64 extra field. */
  zip64?: boolean;
  wrongCrc?: boolean;
}

export function writeZip(files: ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const data = file.stored ? Buffer.from(file.content) : deflateRawSync(file.content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(45, 0);
    head.writeUInt16LE(0x800 | (file.encrypted ? 1 : 0), 2);
    head.writeUInt16LE(file.method ?? (file.stored ? 0 : 8), 4);
    head.writeUInt32LE(
      crc32(file.content) ^ 0 ? (crc32(file.content) + (file.wrongCrc ? 1 : 0)) >>> 0 : 0,
      10,
    );
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(file.content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, data]);
    directory.push(
      file.zip64 ? entry64(head, name, data.length, file.content.length, offset) : entry(head, name, offset),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function entry(head: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x2d\x00'), head, rest, name]);
}

function entry64(head: Buffer, name: Buffer, packed: number, size: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  const own = Buffer.from(head);
  own.writeUInt32LE(0xffffffff, 14);
  own.writeUInt32LE(0xffffffff, 18);
  own.writeUInt16LE(extra.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(0xffffffff, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x2d\x00'), own, rest, name, extra]);
}
