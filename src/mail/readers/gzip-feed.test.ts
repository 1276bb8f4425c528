import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findSources } from './find-sources.ts';
import { readBatches } from './read-batches.ts';
import { messagesOf, readPaths } from './testing/read-all.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { SEPARATOR } from './testing/write-mbox.ts';

const mail = (index: number) =>
  `From: ada@example.test\nSubject: ${index}\n\n${Array.from({ length: 40 }, (_, i) => `${(index * 7919 + i * 104729) % 1e6}`).join(' ')}\n`;
const mbox = (count: number) =>
  Array.from({ length: count }, (_, i) => `${SEPARATOR}\n${mail(i)}\n`).join('');

describe('a .gz', () => {
  it('holds what was packed, whatever its name', async () => {
    const folder = tempFolder({ 'mail.txt': gzipSync(mbox(3)) });
    const messages = await readPaths([join(folder, 'mail.txt')]);
    expect(messages.map(message => message.text)).toEqual([mail(0), mail(1), mail(2)]);
  });

  it('may have several members', async () => {
    const folder = tempFolder({ 'a.gz': Buffer.concat([gzipSync(mbox(2)), gzipSync(mbox(1))]) });
    expect(await readPaths([join(folder, 'a.gz')])).toHaveLength(3);
  });

  it('tells progress in bytes on disk', async () => {
    const packed = gzipSync(mbox(2000));
    const sources = await findSources([join(tempFolder({ 'a.gz': packed }), 'a.gz')]);
    const positions: number[] = [];
    for await (const batch of readBatches(sources, { batchBytes: 50_000 })) positions.push(batch.position);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions.at(-1)).toBe(packed.length);
  });

  it('resumes at every message', async () => {
    const sources = await findSources([join(tempFolder({ 'a.gz': gzipSync(mbox(20)) }), 'a.gz')]);
    const whole = await readPaths(sources.map(source => source.path));
    for (const [index, { offset }] of whole.entries()) {
      const rest = [];
      for await (const batch of readBatches(sources, { resume: { source: 0, offset } }))
        rest.push(...messagesOf(batch));
      expect(rest.map(message => message.text)).toEqual(whole.slice(index).map(message => message.text));
    }
  });
});

describe('a damaged .gz', () => {
  const read = async (packed: Uint8Array) => {
    const path = join(tempFolder({ 'a.gz': packed }), 'a.gz');
    const found = [];
    let error: unknown = null;
    try {
      for await (const batch of readBatches(await findSources([path]), { batchBytes: 1000 })) {
        // A slow reader must not lose what is already unpacked.
        await new Promise(resolve => setTimeout(resolve, 1));
        found.push(...messagesOf(batch));
      }
    } catch (caught) {
      error = caught;
    }
    return { found, error, path };
  };

  it('that ends early gives what is there, says so of the last message, and is then reported', async () => {
    const { found, error, path } = await read(gzipSync(mbox(300)).subarray(0, -2000));
    expect(found.length).toBeGreaterThan(200);
    expect(found.map(message => message.truncated)).toEqual(
      found.map((_, index) => index === found.length - 1),
    );
    for (const [index, message] of found.slice(0, -1).entries()) expect(message.text).toBe(mail(index));
    expect(error).toMatchObject({
      code: 'bad-archive',
      path,
      message: expect.stringContaining('ends early'),
    });
  });

  it('with wrong bytes in it is never taken for whole', async () => {
    const packed = Buffer.from(gzipSync(mbox(300)));
    packed.fill(0x55, packed.length >> 1, (packed.length >> 1) + 40);
    const { found, error } = await read(packed);
    expect(found.length).toBeGreaterThan(50);
    expect(found.at(-1)?.truncated).toBe(true);
    expect(error).toMatchObject({ code: 'bad-archive', message: expect.stringContaining('damaged') });
  });

  it('of which nothing can be read is refused at once', async () => {
    const path = join(tempFolder({ 'a.gz': gzipSync(mbox(3)).subarray(0, 12) }), 'a.gz');
    await expect(findSources([path])).rejects.toMatchObject({ code: 'bad-archive', path });
  });
});

it('damage in one source does not keep the others from being read', async () => {
  const folder = tempFolder({ 'a.gz': gzipSync(mbox(300)).subarray(0, -2000), 'b.mbox': mbox(2) });
  const found: string[] = [];
  const reading = (async () => {
    for await (const batch of readBatches(await findSources([folder]))) {
      found.push(...messagesOf(batch).map(message => message.text));
    }
  })();
  await expect(reading).rejects.toMatchObject({ code: 'bad-archive' });
  expect(found.slice(-2)).toEqual([mail(0), mail(1)]);
});
