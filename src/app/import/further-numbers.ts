/** Numbers that few rows have beside their own, in any order, a row's any number of times. */
import { inBuckets } from '../../mail/thread/buckets.ts';
import { widened } from '../../mail/thread/widened.ts';

export interface Further {
  add(place: number, value: number): void;
  of(place: number): ArrayLike<number> & Iterable<number>;
}

export function createFurther(): Further {
  let places = new Int32Array(64);
  let values = new Int32Array(64);
  let count = 0;
  /** Null: something was added since. */
  let sorted: { starts: Uint32Array; values: Int32Array } | null = null;

  const sort = () => {
    const most = places.subarray(0, count).reduce((most, place) => Math.max(most, place), 0);
    const { order, starts } = inBuckets(count, most + 1, at => places[at] as number);
    return { starts, values: Int32Array.from(order, at => values[at] as number) };
  };

  return {
    add(place, value) {
      if (count === places.length) {
        places = widened(places, count + 1);
        values = widened(values, count + 1);
      }
      places[count] = place;
      values[count++] = value;
      sorted = null;
    },
    of(place) {
      if (count === 0) return [];
      sorted ??= sort();
      const { starts, values } = sorted;
      return place + 1 < starts.length ? values.subarray(starts[place], starts[place + 1]) : [];
    },
  };
}
