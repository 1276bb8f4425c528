import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflateRaw, createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { guardBomb } from './bomb-guard.ts';
import { readPaths } from './testing/read-all.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { SEPARATOR } from './testing/write-mbox.ts';
import { zipOf } from './testing/write-zip.ts';

const limits = { bombRatio: 200, bombBytes: 1000 };

describe('an archive is a bomb', () => {
  it.each([
    ['never below the size that matters', 1000, 1, false],
    ['not at twenty to one, as mail can be', 1_000_000, 50_000, false],
    ['not at the ratio itself', 200_000, 1000, false],
    ['above the ratio and the size', 200_001, 1000, true],
  ])('%s', (_, bytesOut, bytesIn, bomb) => {
    const guard = () => guardBomb('x.zip', bytesOut, bytesIn, limits);
    if (bomb) expect(guard).toThrow(expect.objectContaining({ code: 'archive-bomb', path: 'x.zip' }));
    else expect(guard).not.toThrow();
  });
});

/** A mailbox of one message with 1.2 GiB of zeros. */
function* huge(): Generator<Buffer> {
  yield Buffer.from(`${SEPARATOR}\nSubject: x\n\n`);
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  for (let i = 0; i < 150; i++) yield zeros;
}

describe('1.2 GiB of zeros', () => {
  it('in a .gz are refused', async () => {
    const packed = await buffer(Readable.from(huge()).pipe(createGzip({ level: 1, chunkSize: 1 << 20 })));
    const path = join(tempFolder({ 'a.gz': packed }), 'a.gz');
    await expect(readPaths([path])).rejects.toMatchObject({ code: 'archive-bomb', path });
  });

  it('in a .zip are refused', async () => {
    const packed = await buffer(
      Readable.from(huge()).pipe(createDeflateRaw({ level: 1, chunkSize: 1 << 20 })),
    );
    const archive = zipOf([
      { name: 'Takeout/Mail/a.mbox', packed, size: 150 * 8 * 1024 * 1024 + 62, crc: 0 },
    ]);
    const path = join(tempFolder({ 'a.zip': archive }), 'a.zip');
    await expect(readPaths([path])).rejects.toMatchObject({ code: 'archive-bomb', path });
  });
});
