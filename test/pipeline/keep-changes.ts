/** What a caller of a live mailbox does, in memory: keeps messages, labels and the cursor, and can be killed between batches. */
import type { MailChanges, ProviderMailbox, Stored } from '../../src/connect/changes/changes.ts';
import type { World } from '../../src/connect/http/world.ts';
import type { Message } from '../../src/mail/message.ts';
import { readMessage } from '../../src/mail/read-message.ts';

export interface Keeper {
  messages: Map<string, Message>;
  /** Ids in the order given, so that one given twice shows. */
  given: string[];
  /** As it would come back from a database. */
  cursor: unknown;
  stored: Stored;
  /** Reads to the end, or keeps only so many steps and goes away. */
  read(mailbox: ProviderMailbox<unknown>, steps?: number): Promise<MailChanges<unknown>[]>;
}

const BELIEVABLE = { from: 0, to: 4_000_000_000 };

export function openKeeper(headersOnly = false): Keeper {
  /** Offset → provider's id. */
  const places = new Map<number, string>();
  const keeper: Keeper = {
    messages: new Map(),
    given: [],
    cursor: null,
    stored: {
      has: async offsets => new Set(offsets).intersection(new Set(places.keys())),
      async *all() {
        yield [...places.keys()];
      },
    },
    async read(mailbox, steps = Number.POSITIVE_INFINITY) {
      const seen: MailChanges<unknown>[] = [];
      for await (const step of mailbox.changes(keeper.cursor, new AbortController().signal)) {
        // Killed before this one was stored.
        if (seen.length >= steps) break;
        const { batch, ids, removed, relabelled } = step;
        for (const [at, raw] of batch.messages.entries()) {
          const id = ids[at] ?? '';
          const bytes = batch.bytes.subarray(raw.start, raw.end);
          keeper.messages.set(
            id,
            readMessage(raw, bytes, { withText: true, headersOnly, believable: BELIEVABLE }),
          );
          keeper.given.push(id);
          places.set(raw.offset, id);
        }
        for (const { offset, labels } of relabelled) {
          const id = places.get(offset) ?? '';
          const known = keeper.messages.get(id);
          if (known !== undefined) keeper.messages.set(id, { ...known, labels });
        }
        for (const offset of removed) {
          keeper.messages.delete(places.get(offset) ?? '');
          places.delete(offset);
        }
        keeper.cursor = JSON.parse(JSON.stringify(step.cursor));
        seen.push(step);
      }
      return seen;
    },
  };
  return keeper;
}

/** Waits for nothing, and writes down how long it should have. */
export function quickWorld(): { world: Partial<World>; waits: number[] } {
  const waits: number[] = [];
  const wait = async (ms: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    waits.push(ms);
  };
  return { world: { wait, random: () => 0 }, waits };
}

export const mail = (n: number, more = ''): string =>
  `From: Kim <kim@north.test>\r\nTo: ana@acme.test\r\nDate: ${new Date(Date.UTC(2026, 1, 2) + n * 60_000).toUTCString()}\r\nMessage-ID: <m${n}@north.test>\r\nSubject: Order ${n}\r\nContent-Type: text/plain\r\n${more}\r\nWhere is order ${n}?\r\n`;
