import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SourceError } from './raw.ts';
import { readPaths } from './testing/read-all.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { SEPARATOR } from './testing/write-mbox.ts';
import { writeZip } from './testing/write-zip.ts';

const mbox = Array.from(
  { length: 30 },
  (_, i) => `${SEPARATOR}\nSubject: ${i}\nTo: x\n\n${i * 7919}\n\n`,
).join('');
const zip = writeZip([
  { name: 'a.mbox', content: mbox },
  { name: 'b.eml', content: 'Subject: b\nTo: x\n\nb\n', zip64: true },
  { name: 'c.mbox', content: mbox, stored: true },
]);

const change = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  byte: fc.integer({ min: 0, max: 255 }),
  count: fc.integer({ min: 1, max: 8 }),
});

it.each([
  ['an mbox', Buffer.from(mbox)],
  ['a .gz', gzipSync(mbox)],
  ['a .zip', zip],
])('%s with any bytes changed or cut off is read or refused, never worse', async (_, whole) => {
  const path = join(tempFolder(), 'mail');
  const law = fc.asyncProperty(
    fc.array(change, { maxLength: 4 }),
    fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    async (changes, end) => {
      const bytes = Buffer.from(whole);
      for (const { at, byte, count } of changes) {
        const start = Math.floor(at * bytes.length);
        bytes.fill(byte, start, Math.min(start + count, bytes.length));
      }
      writeFileSync(path, end === null ? bytes : bytes.subarray(0, Math.floor(end * bytes.length)));
      const outcome = await readPaths([path]).catch(error => error);
      if (Array.isArray(outcome)) expect(outcome.length).toBeLessThan(100);
      else expect(outcome).toBeInstanceOf(SourceError);
    },
  );
  await fc.assert(law, { numRuns: 300 });
});
