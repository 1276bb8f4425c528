/** Puts small batches together, so that a folder of many small files costs no more than one large file. */
import type { Allocate, RawBatch, RawMessage } from './raw.ts';

/** Order and meaning stay; batches of at least half `batchBytes` pass through untouched. */
export async function* combine(
  batches: AsyncIterable<RawBatch>,
  batchBytes: number,
  allocate: Allocate,
): AsyncGenerator<RawBatch> {
  let bytes = Buffer.alloc(0);
  let used = 0;
  let messages: RawMessage[] = [];
  let last: RawBatch | null = null;
  for await (const batch of batches) {
    const size = batch.bytes.length;
    if (last !== null && used + size > bytes.length) {
      yield packed(last);
      last = null;
    }
    if (size * 2 >= batchBytes) {
      yield batch;
      continue;
    }
    if (last === null) {
      bytes = allocate(batchBytes);
      used = 0;
      messages = [];
    }
    bytes.set(batch.bytes, used);
    for (const message of batch.messages) {
      messages.push({ ...message, start: message.start + used, end: message.end + used });
    }
    used += size;
    last = batch;
  }
  if (last !== null) yield packed(last);

  function packed({ position, next }: RawBatch): RawBatch {
    return { bytes: new Uint8Array(bytes.buffer, 0, used), messages, position, next };
  }
}
