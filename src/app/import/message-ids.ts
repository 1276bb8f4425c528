/** From Message-IDs to message numbers: what was seen in this run, and what the store holds. */
import { sql } from 'kysely';
import { messageIdKey } from '../../mail/thread/key-list.ts';
import { widened } from '../../mail/thread/widened.ts';
import type { Store } from '../../store/store.ts';

/** The threader's number for a message's id, and the id. */
export interface SeenId {
  element: number;
  rfcId: string;
}

export interface MessageIds {
  /** Asks the store, once for all, which of these it has. */
  lookUp(db: Store['db'], seen: SeenId[]): Promise<void>;
  /** The message's number, and whether it is new (then the number has just been given). */
  numberOf(element: number): { id: number; fresh: boolean };
}

/** Numbers stay below 2³². */
export function createMessageIds(workspaceId: number, firstId: number): MessageIds {
  /** By element; 0: none yet. */
  let numbers = new Uint32Array(1 << 12);
  let next = firstId;
  const keep = (element: number, id: number) => {
    if (element >= numbers.length) numbers = widened(numbers, element + 1);
    numbers[element] = id;
  };
  return {
    async lookUp(db, seen) {
      const unknown = new Map<string, number>();
      for (const { element, rfcId } of seen) {
        if ((numbers[element] ?? 0) === 0) unknown.set(messageIdKey(rfcId).toString(), element);
      }
      if (unknown.size === 0) return;
      const found = await sql<{ hash: string; message_id: number }>`
        select rfc_hash::text as hash, message_id from message
        where workspace_id = ${workspaceId} and rfc_hash = any(${`{${[...unknown.keys()].join(',')}}`}::bigint[])
      `.execute(db);
      for (const row of found.rows) keep(unknown.get(row.hash) as number, row.message_id);
    },
    numberOf(element) {
      const known = numbers[element] ?? 0;
      if (known > 0) return { id: known, fresh: false };
      keep(element, next);
      return { id: next++, fresh: true };
    },
  };
}
