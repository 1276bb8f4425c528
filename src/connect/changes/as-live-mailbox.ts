/** A provider's course of changes in the parts that mailboxes are read in, whatever their kind. */
import { isDeepStrictEqual } from 'node:util';
import type { RawBatch, Source } from '../../mail/readers/raw.ts';
import { realWorld, type World } from '../http/world.ts';
import type { LiveMailbox, Slice } from '../live-mailbox.ts';
import type { MailChanges, ProviderMailbox, Relabelled, Stored } from './changes.ts';

export interface ProviderSlice extends Slice {
  /** Messages given before that have other labels now: all of them, in place of the old ones. */
  relabelled: (Relabelled & { identity: string })[];
}

export interface ProviderLiveMailbox extends LiveMailbox {
  next(cursor: unknown, mostMessages: number): Promise<ProviderSlice | null>;
}

export interface LiveOptions {
  /** The same for as long as this mailbox is the same: `gmail\nana@acme.example`. One source holds all of it. */
  identity: string;
  name: string;
  /** Offsets that are known to lie in a live source. */
  placesIn(identity: string): Promise<Set<number>>;
  world?: Pick<World, 'wait'>;
}

/** Mail that one part holds at most, whatever the number of messages: all of it is in memory. */
const PART_BYTES = 32 * 1024 * 1024;
/** Providers are asked for news this often; a look that brings none costs three small requests. */
const ASK_AGAIN_MS = 60_000;

/** `open` is given what is stored, as places say. Parts are put together from what the provider tells at once. */
export function asLiveMailbox(
  open: (stored: Stored) => ProviderMailbox<unknown>,
  { identity, name, placesIn, world = realWorld }: LiveOptions,
): ProviderLiveMailbox {
  const closed = new AbortController();
  /** Stored, or given to be: asked for once a run, because there may be a million. */
  let places = new Set<number>();
  const mailbox = open({
    has: async offsets => new Set(offsets.filter(offset => places.has(offset))),
    async *all() {
      yield [...places];
    },
  });
  let running: AsyncGenerator<MailChanges<unknown>> | null = null;
  let ended = false;
  let last: unknown;
  let failure: unknown = null;

  async function nextParts(mostMessages: number): Promise<MailChanges<unknown>[]> {
    const parts: MailChanges<unknown>[] = [];
    let messages = 0;
    let bytes = 0;
    while (running !== null && messages < mostMessages && bytes < PART_BYTES) {
      try {
        const step = await running.next();
        if (step.done === true) {
          ended = true;
          running = null;
          break;
        }
        parts.push(step.value);
        messages += step.value.ids.length;
        bytes += step.value.batch.bytes.length;
        for (const { offset } of step.value.batch.messages) places.add(offset);
        for (const offset of step.value.removed) places.delete(offset);
      } catch (error) {
        running = null;
        // What came before is good; the next call says what went wrong.
        if (parts.length === 0) throw error;
        failure = error;
      }
    }
    return parts;
  }

  return {
    async next(cursor, mostMessages) {
      if (failure !== null) {
        const error = failure;
        failure = null;
        throw error;
      }
      if (ended && isDeepStrictEqual(cursor, last)) {
        ended = false;
        return null;
      }
      if (running === null || !isDeepStrictEqual(cursor, last)) {
        places = await placesIn(identity);
        running = mailbox.changes(cursor, closed.signal);
      }
      const parts = await nextParts(mostMessages);
      const slice = sliceOf(parts, identity, name);
      const nothing = slice === null || (isDeepStrictEqual(slice.cursor, cursor) && isEmpty(slice));
      if (nothing && ended) {
        ended = false;
        return null;
      }
      last = slice?.cursor;
      return slice;
    },
    wait: (milliseconds, signal) =>
      world.wait(Math.min(milliseconds, ASK_AGAIN_MS), AbortSignal.any([signal, closed.signal])),
    async close() {
      closed.abort(new Error(`${name} was closed`));
      await mailbox.close();
    },
  };
}

const isEmpty = ({ sources, gone, relabelled }: ProviderSlice): boolean =>
  sources.length === 0 && gone.length === 0 && relabelled.length === 0;

function sliceOf(parts: MailChanges<unknown>[], identity: string, name: string): ProviderSlice | null {
  const end = parts.at(-1);
  if (end === undefined) return null;
  const batches = parts.map(({ batch }) => batch).filter(({ messages }) => messages.length > 0);
  return {
    sources: batches.length === 0 ? [] : [sourceOf(batches, identity, name)],
    cursor: JSON.parse(JSON.stringify(end.cursor)),
    total: end.total,
    left: Math.max(0, end.total - end.done),
    gone: parts.flatMap(({ removed }) => removed.map(offset => ({ identity, from: offset, to: offset }))),
    folderKeys: null,
    relabelled: parts.flatMap(({ relabelled }) => relabelled.map(one => ({ ...one, identity }))),
  };
}

function sourceOf(batches: readonly RawBatch[], identity: string, name: string): Source {
  return {
    path: name,
    format: 'live',
    compression: 'none',
    bytes: batches.reduce((sum, { messages }) => sum + messages.length, 0),
    live: {
      identity,
      folderKey: identity,
      async *read({ source, allocate }) {
        let position = 0;
        for (const batch of batches) {
          position += batch.messages.length;
          // Whoever reads may give the memory away, and may read again.
          const bytes = allocate(batch.bytes.length);
          bytes.set(batch.bytes);
          const messages = batch.messages.map(message => ({ ...message, source }));
          yield { bytes, messages, position, next: { source, offset: 0 } };
        }
      },
      close: async () => {},
    },
  };
}
