import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBuckets } from './buckets.ts';

test('every number lies in its bucket, ascending, and those of none are left out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 60 }), buckets => {
      const { order, starts } = inBuckets(buckets.length, 7, at => buckets[at] ?? -1);
      for (let b = 0; b < 7; b++) {
        const own = buckets.flatMap((bucket, at) => (bucket === b ? [at] : []));
        expect([...order.subarray(starts[b], starts[b + 1])]).toEqual(own);
      }
      expect(order.length).toBe(buckets.filter(bucket => bucket >= 0).length);
    }),
  );
});
