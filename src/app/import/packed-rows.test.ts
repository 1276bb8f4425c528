import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPackedRows } from './packed-rows.ts';

const number = fc.oneof(
  fc.nat(300),
  fc.nat(2 ** 31 - 1),
  fc.integer({ min: 2 ** 31 - 2, max: 2 ** 33 }),
  fc.constantFrom(0, 127, 128, 2 ** 31, 2 ** 32 - 1, Number.MAX_SAFE_INTEGER),
);
const row = fc.record({
  numbers: fc.array(number, { maxLength: 6 }),
  bytes: fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ minLength: 900, maxLength: 1500 })),
});

test('rows are read as they were written, in any order, also while more are written', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 700, size: 'max' }), given => {
      const rows = createPackedRows();
      const check = (place: number) => {
        rows.open(place);
        for (const value of given[place]?.numbers ?? []) expect(rows.takeNumber()).toBe(value);
        const bytes = given[place]?.bytes ?? new Uint8Array(0);
        expect(Buffer.compare(rows.takeBytes(bytes.length), bytes)).toBe(0);
      };
      for (const [i, { numbers, bytes }] of given.entries()) {
        expect(rows.length).toBe(i);
        for (const value of numbers) rows.putNumber(value);
        rows.putBytes(bytes);
        rows.endRow();
        check((i * 7919) % (i + 1));
      }
      for (let place = given.length - 1; place >= 0; place--) check(place);
    }),
    { numRuns: 30 },
  );
});
