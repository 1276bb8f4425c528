import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findSources } from '../../src/mail/readers/find-sources.ts';
import type { RawMessage } from '../../src/mail/readers/raw.ts';
import { type ReadOptions, readBatches } from '../../src/mail/readers/read-batches.ts';
import { corpora, corporaPath } from './corpora.ts';

async function read(path: string, options?: ReadOptions): Promise<RawMessage[]> {
  const messages: RawMessage[] = [];
  for await (const batch of readBatches(await findSources([path]), options)) messages.push(...batch.messages);
  return messages;
}

describe.skipIf(corpora === null)('the archives', () => {
  it.each([
    ['openbmc-2024.mbox.gz', 1622],
    ['usrp-users-2025.mbox.gz', 889],
    ['takeout-usrp-2025.mbox.gz', 531],
  ])('%s holds %d messages, and every byte belongs to one', async (name, count) => {
    const messages = await read(corporaPath(name));
    expect(messages).toHaveLength(count);
    expect(messages.filter(message => message.cut || message.truncated)).toEqual([]);
    const mbox = gunzipSync(await readFile(corporaPath(name)));
    for (const [index, message] of messages.entries()) {
      const line = mbox.indexOf(10, message.offset) + 1;
      const next = messages[index + 1]?.offset ?? mbox.length;
      // Between the message and the next separator is the blank line of the mbox.
      expect(next - line - message.size).toBe(1);
      expect(message.receivedAt).not.toBeNull();
    }
  });

  it('are the same in batches of any size', async () => {
    const path = corporaPath('openbmc-2024.mbox.gz');
    const places = (messages: RawMessage[]) =>
      messages.map(({ offset, size, end, start }) => [offset, size, end - start]);
    expect(places(await read(path, { batchBytes: 100_000 }))).toEqual(places(await read(path)));
  });
});

describe.skipIf(corpora === null)('the small mailboxes', () => {
  const SISIMAI = ['fixtures', 'bounce-autoreply', 'sisimai'];
  const IMAPTEST = ['fixtures', 'threads', 'imaptest'];

  it.each([
    ['mbox-0', 37],
    ['mbox-1', 1],
  ])('sisimai/%s holds %d', async (name, count) => {
    expect(await read(corporaPath(...SISIMAI, 'mailbox', name))).toHaveLength(count);
  });

  it.each([
    ['size-0', 'empty'],
    ['size-1', 'empty'],
    ['size-2', 'not-a-mailbox'],
  ])('sisimai/%s is refused', async (name, code) => {
    await expect(read(corporaPath(...SISIMAI, 'mailbox', name))).rejects.toMatchObject({ code });
  });

  it.each(['bsd', 'dos', 'err', 'mac', 'not', 'tmp'])(
    'sisimai/%s gives a message for every file',
    async name => {
      const folder = corporaPath(...SISIMAI, 'maildir', name);
      expect(await read(folder)).toHaveLength((await readdir(folder)).length);
    },
  );

  it('files of the classic Mac come with LF', async () => {
    const sources = await findSources([corporaPath(...SISIMAI, 'maildir', 'mac')]);
    for await (const batch of readBatches(sources)) {
      for (const { start, end } of batch.messages) {
        const bytes = batch.bytes.subarray(start, end);
        expect([bytes.includes(13), bytes.includes(10)]).toEqual([false, true]);
      }
    }
  });

  it('imaptest: as many messages as separator lines', async () => {
    const folder = corporaPath(...IMAPTEST);
    for (const name of (await readdir(folder)).filter(file => file.endsWith('.mbox'))) {
      const text = await readFile(join(folder, name), 'latin1');
      expect([name, (await read(join(folder, name))).length]).toEqual([
        name,
        text.match(/^From user@/gm)?.length,
      ]);
    }
  });

  it('spamassassin: one message a file', async () => {
    const folder = corporaPath('fixtures', 'spamassassin');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(file =>
      file.isFile(),
    );
    const mail = files.filter(file => /^\d/.test(file.name));
    expect(await read(folder)).toHaveLength(mail.length);
  });
});
