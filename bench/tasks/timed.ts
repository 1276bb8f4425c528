/** Times one way of treating every message of an mbox: `node bench/tasks/TASK.ts FILE` prints a line of JSON. */
import { findSources } from '../../src/mail/readers/find-sources.ts';
import type { RawMessage } from '../../src/mail/readers/raw.ts';
import { readBatches } from '../../src/mail/readers/read-batches.ts';

/** 1980 to 2100: the archives' and the demo's dates are all believed. */
export const BELIEVABLE = { from: 315_532_800, to: 4_102_444_800 };

/** Reading and splitting the file are part of the time; starting the program is not. */
export async function timed(treat: (bytes: Uint8Array, raw: RawMessage) => unknown): Promise<void> {
  const started = performance.now();
  const sources = await findSources(process.argv.slice(2));
  let messages = 0;
  for await (const batch of readBatches(sources)) {
    for (const raw of batch.messages) {
      const done = treat(batch.bytes.subarray(raw.start, raw.end), raw);
      if (done instanceof Promise) await done;
      messages++;
    }
  }
  const seconds = (performance.now() - started) / 1000;
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  process.stdout.write(`${JSON.stringify({ seconds, bytes, messages })}\n`);
}
