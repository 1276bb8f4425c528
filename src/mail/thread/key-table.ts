/** From 64-bit keys to small numbers 0, 1, 2 … in order of first sight: open addressing in typed arrays, no objects. */
import type { Key } from './key.ts';
import { release } from './widened.ts';

export interface KeyTable {
  readonly size: number;
  /** The number of the key, or -1. */
  find(key: Key): number;
  /** The number of the key; a new key gets the next one, which is `size` before the call. */
  add(key: Key): number;
  /** Knows nothing any more, and has given its memory back. */
  clear(): void;
}

const FIRST_CAPACITY = 1 << 12;
/** Fuller than this, runs of taken places get long. */
const FULLEST = 0.7;

export function createKeyTable(): KeyTable {
  let capacity = FIRST_CAPACITY;
  let keys = new Uint32Array(capacity * 2);
  let numbers = new Int32Array(capacity);
  let size = 0;

  /** Place of the key, or of the empty place where it belongs. */
  const placeOf = (high: number, low: number): number => {
    const mask = capacity - 1;
    let place = low & mask;
    for (;;) {
      const k = keys[place * 2] as number;
      const l = keys[place * 2 + 1] as number;
      if ((k === high && l === low) || (k === 0 && l === 0)) return place;
      place = (place + 1) & mask;
    }
  };

  const grow = (): void => {
    const [oldKeys, oldNumbers, oldCapacity] = [keys, numbers, capacity];
    capacity *= 2;
    keys = new Uint32Array(capacity * 2);
    numbers = new Int32Array(capacity);
    for (let from = 0; from < oldCapacity; from++) {
      const high = oldKeys[from * 2] as number;
      const low = oldKeys[from * 2 + 1] as number;
      if (high === 0 && low === 0) continue;
      const place = placeOf(high, low);
      keys[place * 2] = high;
      keys[place * 2 + 1] = low;
      numbers[place] = oldNumbers[from] as number;
    }
    release(oldKeys);
    release(oldNumbers);
  };

  return {
    get size() {
      return size;
    },
    find({ high, low }) {
      const place = placeOf(high, low);
      return keys[place * 2] === 0 && keys[place * 2 + 1] === 0 ? -1 : (numbers[place] as number);
    },
    add({ high, low }) {
      let place = placeOf(high, low);
      if (keys[place * 2] !== 0 || keys[place * 2 + 1] !== 0) return numbers[place] as number;
      if (size + 1 > capacity * FULLEST) {
        grow();
        place = placeOf(high, low);
      }
      keys[place * 2] = high;
      keys[place * 2 + 1] = low;
      numbers[place] = size;
      return size++;
    },
    clear() {
      release(keys);
      release(numbers);
      capacity = FIRST_CAPACITY;
      keys = new Uint32Array(capacity * 2);
      numbers = new Int32Array(capacity);
      size = 0;
    },
  };
}
