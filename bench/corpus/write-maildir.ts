/** The same mail as a Maildir, one file a message: what mu and notmuch read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSources } from '../../src/mail/readers/find-sources.ts';
import { readBatches } from '../../src/mail/readers/read-batches.ts';

/** Returns what was written; the bytes are those of the messages, without separators. */
export async function writeMaildir(
  mbox: string,
  folder: string,
): Promise<{ bytes: number; messages: number }> {
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  let bytes = 0;
  let messages = 0;
  for await (const batch of readBatches(await findSources([mbox]))) {
    for (const { start, end } of batch.messages) {
      messages++;
      bytes += end - start;
      writeFileSync(
        join(folder, 'cur', `${1_700_000_000 + messages}.bench:2,S`),
        batch.bytes.subarray(start, end),
      );
    }
  }
  return { bytes, messages };
}
