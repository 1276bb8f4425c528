/** Messages as a provider gives them → batches of whole messages in one buffer. */
import type { Flag } from '../../mail/message.ts';
import { LIMITS } from '../../mail/readers/limits.data.ts';
import type { RawBatch, RawMessage } from '../../mail/readers/raw.ts';
import { stableNumber } from './stable-number.ts';

/** A message that was fetched. */
export interface Found {
  id: string;
  /** Our own header lines, to stand before the message. */
  before: string;
  bytes: Buffer;
  /** Bytes of the message as the provider has it. */
  size: number;
  /** Not all of its bytes are here, though they were asked for. */
  cut: boolean;
  /** Epoch seconds. */
  receivedAt: number | null;
  folder: string | null;
  flags: Flag[];
}

export interface Packer {
  add(found: Found): void;
  /** There is as much as a batch should have. */
  full(): boolean;
  /** What was added since the last time; may be nothing. */
  take(): { batch: RawBatch; ids: string[] };
}

export function openPacker(): Packer {
  let waiting: Found[] = [];
  let bytes = 0;
  return {
    add(found) {
      waiting.push(found);
      bytes += found.before.length + found.bytes.length;
    },
    full: () => bytes >= LIMITS.batchBytes,
    take() {
      const taken = { batch: packed(waiting), ids: waiting.map(({ id }) => id) };
      waiting = [];
      bytes = 0;
      return taken;
    },
  };
}

function packed(all: readonly Found[]): RawBatch {
  const parts = all.map(({ before, bytes }) => ({
    before: Buffer.from(before),
    body: bytes.subarray(0, LIMITS.messageBytes),
  }));
  const bytes = Buffer.allocUnsafeSlow(
    parts.reduce((sum, { before, body }) => sum + before.length + body.length, 0),
  );
  const messages: RawMessage[] = [];
  let at = 0;
  for (const [index, { before, body }] of parts.entries()) {
    const found = all[index] as Found;
    const start = at;
    at += before.copy(bytes, at);
    at += body.copy(bytes, at);
    messages.push({
      start,
      end: at,
      source: 0,
      offset: stableNumber(found.id),
      size: found.size,
      cut: found.cut || body.length < found.bytes.length,
      truncated: false,
      receivedAt: found.receivedAt,
      folder: found.folder,
      flags: found.flags,
    });
  }
  return { bytes, messages, position: 0, next: { source: 0, offset: 0 } };
}
