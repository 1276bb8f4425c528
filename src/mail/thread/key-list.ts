/** Keys in a row, and as the signed 64-bit integers a database keeps (bigint). */
import { type Key, keyInto } from './key.ts';

export interface KeyList {
  readonly length: number;
  push(key: Key): void;
  toBigInts(): BigInt64Array;
}

export function createKeyList(): KeyList {
  let halves = new Uint32Array(32);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push({ high, low }) {
      if (length * 2 === halves.length) {
        const wider = new Uint32Array(halves.length * 2);
        wider.set(halves);
        halves = wider;
      }
      halves[length * 2] = low;
      halves[length * 2 + 1] = high;
      length++;
    },
    // The low half first is what a BigInt64Array expects on little-endian machines, which all of Node's common ones are.
    toBigInts: () => new BigInt64Array(halves.slice(0, length * 2).buffer),
  };
}

export function splitInto(key: Key, value: bigint): void {
  key.low = Number(BigInt.asUintN(32, value));
  key.high = Number(BigInt.asUintN(32, value >> 32n));
}

/** What a store keeps to find a message by its Message-ID; the same key stands in `refs`. */
export function messageIdKey(id: string): bigint {
  const key: Key = { high: 0, low: 0 };
  keyInto(key, 'messageId', id);
  return toBigInt(key);
}

/** What a store keeps to find messages of one subject; null for an empty subject, which joins nothing. */
export function subjectKey(baseSubject: string): bigint | null {
  if (baseSubject === '') return null;
  const key: Key = { high: 0, low: 0 };
  subjectKeyInto(key, baseSubject);
  return toBigInt(key);
}

function toBigInt({ high, low }: Key): bigint {
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
}

/** Case and accents' encoding aside: a mail program may change both when it answers. */
export function subjectKeyInto(key: Key, baseSubject: string): void {
  keyInto(key, 'subject', baseSubject.normalize('NFC').toLowerCase());
}
