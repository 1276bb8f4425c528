/** From Message-IDs to message numbers: what was seen in this run, and what the store holds. */
import { sql } from 'kysely';
import { type Key, keyInto } from '../../mail/thread/key.ts';
import { createKeyTable } from '../../mail/thread/key-table.ts';
import type { Store } from '../../store/store.ts';

export interface MessageIds {
  /** Asks the store, once for all, which of these it has. */
  lookUp(db: Store['db'], rfcIds: string[]): Promise<void>;
  /** The message's number, and whether it is new (then the number has just been given). */
  numberOf(rfcId: string): { id: number; fresh: boolean };
  /** The signed 64-bit hash that stands for the id in the store. */
  hashOf(rfcId: string): string;
}

/** `empty`: the workspace has no message yet, so the store need not be asked. */
export function createMessageIds(workspaceId: number, firstId: number, empty: boolean): MessageIds {
  const table = createKeyTable();
  const key: Key = { high: 0, low: 0 };
  let numbers = new Float64Array(1 << 12);
  let next = firstId;
  const keep = (place: number, id: number) => {
    if (place >= numbers.length) {
      const wider = new Float64Array(numbers.length * 2);
      wider.set(numbers);
      numbers = wider;
    }
    numbers[place] = id;
  };
  const hash = () => BigInt.asIntN(64, (BigInt(key.high) << 32n) | BigInt(key.low));
  return {
    async lookUp(db, rfcIds) {
      if (empty) return;
      const unknown = new Map<string, string>();
      for (const rfcId of rfcIds) {
        keyInto(key, 'messageId', rfcId);
        if (table.find(key) < 0) unknown.set(hash().toString(), rfcId);
      }
      if (unknown.size === 0) return;
      const found = await sql<{ hash: string; message_id: number }>`
        select rfc_hash::text as hash, message_id from message
        where workspace_id = ${workspaceId} and rfc_hash = any(${`{${[...unknown.keys()].join(',')}}`}::bigint[])
      `.execute(db);
      for (const row of found.rows) {
        keyInto(key, 'messageId', unknown.get(row.hash) ?? '');
        keep(table.add(key), row.message_id);
      }
    },
    numberOf(rfcId) {
      keyInto(key, 'messageId', rfcId);
      const size = table.size;
      const place = table.add(key);
      if (place < size) return { id: numbers[place] ?? 0, fresh: false };
      keep(place, next);
      return { id: next++, fresh: true };
    },
    hashOf(rfcId) {
      keyInto(key, 'messageId', rfcId);
      return hash().toString();
    },
  };
}
