/** Threads of the Takeout file against its X-GM-THRID. */

import { readMessage } from '../../src/mail/read-message.ts';
import { findSources } from '../../src/mail/readers/find-sources.ts';
import { readBatches } from '../../src/mail/readers/read-batches.ts';
import { createThreader } from '../../src/mail/thread/threads.ts';

export interface TakeoutThread {
  /** X-GM-THRID. */
  name: string;
  /** Our numbers of its messages, each once. */
  ours: number[];
}

/** One entry a thread of the provider. */
export async function takeoutThreads(path: string): Promise<TakeoutThread[]> {
  const threader = createThreader(1);
  const idsByThread = new Map<string, string[]>();
  for await (const batch of readBatches(await findSources([path]))) {
    const messages = batch.messages.map(raw =>
      readMessage(raw, batch.bytes.subarray(raw.start, raw.end), {
        withText: false,
        headersOnly: true,
        believable: { from: 0, to: 4e9 },
      }),
    );
    threader.assign(
      messages.map(one => ({ ...one, participants: [one.author, ...one.to].map(({ email }) => email) })),
    );
    for (const { id, providerThread } of messages) {
      const name = providerThread ?? 'none';
      idsByThread.set(name, [...(idsByThread.get(name) ?? []), id]);
    }
  }
  threader.settle();
  return [...idsByThread].map(([name, ids]) => ({
    name,
    ours: [...new Set(ids.map(id => threader.threadOf(id) ?? -1))],
  }));
}
