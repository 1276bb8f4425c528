import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlockStore } from './packed-files.ts';

const BLOCK = 131_072;
const at = fc.integer({ min: 0, max: 5 * BLOCK });
const work = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    file: fc.nat(1),
    at,
    length: fc.nat(2 * BLOCK),
    seed: fc.nat(255),
  }),
  fc.record({ do: fc.constant('truncate' as const), file: fc.nat(1), at }),
  fc.record({ do: fc.constant('read' as const), file: fc.nat(1), at, length: fc.nat(2 * BLOCK) }),
);

/** Some compresses well and some not at all. */
const bytesOf = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (seed % 2 === 0 ? seed : Math.imul(i + seed, 2_654_435_761) >>> 13));

test('files in blocks hold what plain memory would, however few blocks stay open', () => {
  fc.assert(
    fc.property(fc.array(work, { maxLength: 25 }), fc.integer({ min: 1, max: 3 }), (works, open) => {
      const store = createBlockStore(open * BLOCK);
      const files = [store.file(), store.file()];
      const plain = [new Uint8Array(8 * BLOCK), new Uint8Array(8 * BLOCK)];
      for (const one of works) {
        const [file, model] = [files[one.file], plain[one.file]];
        if (file === undefined || model === undefined) throw new Error('no such file');
        if (one.do === 'write') {
          const bytes = bytesOf(one.length, one.seed);
          file.write(bytes, one.at);
          model.set(bytes, one.at);
        } else if (one.do === 'truncate') {
          file.truncate(one.at);
          model.fill(0, one.at);
        } else {
          const got = new Uint8Array(one.length).fill(7);
          file.read(got, one.at);
          expect(Buffer.compare(got, model.subarray(one.at, one.at + one.length))).toBe(0);
        }
      }
      for (const [i, file] of files.entries()) {
        const all = new Uint8Array(8 * BLOCK).fill(7);
        file.read(all, 0);
        expect(Buffer.compare(all, plain[i] ?? all.subarray(0, 0))).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is not open takes little, and what is given up takes nothing', () => {
  const store = createBlockStore(2 * BLOCK);
  const file = store.file();
  for (let block = 0; block < 40; block++) file.write(new Uint8Array(BLOCK).fill(block), block * BLOCK);
  expect(store.heldBytes()).toBeLessThan(3 * BLOCK);
  const one = new Uint8Array(1);
  for (let block = 0; block < 40; block++) {
    file.read(one, block * BLOCK + 5);
    expect(one[0]).toBe(block);
  }
  file.truncate(0);
  expect(store.heldBytes()).toBe(0);
});
