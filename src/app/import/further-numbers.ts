/** Numbers that few rows have beside their own, in any order, a row's any number of times. */
import { widened } from '../../mail/thread/widened.ts';

export interface Further {
  add(place: number, value: number): void;
  of(place: number): ArrayLike<number> & Iterable<number>;
}

export function createFurther(): Further {
  let places = new Int32Array(64);
  let values = new Int32Array(64);
  let count = 0;
  /** Where each row's begin in `sorted`; null: something was added since. */
  let starts: Int32Array | null = null;
  let sorted = new Int32Array(0);

  const sort = (): Int32Array => {
    const all = places.subarray(0, count);
    const ends = new Int32Array(all.reduce((most, place) => Math.max(most, place), -1) + 2);
    for (const place of all) ends[place + 1] = (ends[place + 1] as number) + 1;
    for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] as number) + (ends[at - 1] as number);
    const next = ends.slice();
    sorted = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const place = places[at] as number;
      sorted[next[place] as number] = values[at] as number;
      next[place] = (next[place] as number) + 1;
    }
    return ends;
  };

  return {
    add(place, value) {
      if (count === places.length) {
        places = widened(places, count + 1);
        values = widened(values, count + 1);
      }
      places[count] = place;
      values[count++] = value;
      starts = null;
    },
    of(place) {
      if (count === 0) return [];
      starts ??= sort();
      return place + 1 < starts.length ? sorted.subarray(starts[place], starts[place + 1]) : [];
    },
  };
}
