import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRanges, byWindow, gapsBetween, WINDOW_UIDS, windowOf } from './uid-windows.ts';

const uids = fc
  .uniqueArray(fc.integer({ min: 1, max: 3 * WINDOW_UIDS }), { maxLength: 40 })
  .map(list => list.sort((a, b) => a - b));

test.each([
  [1, 1],
  [WINDOW_UIDS, 1],
  [WINDOW_UIDS + 1, WINDOW_UIDS + 1],
])('UID %i lies in the window from %i on', (uid, from) => {
  expect(windowOf(uid)).toEqual({ from, to: from + WINDOW_UIDS - 1 });
});

test('every UID is in the window it lies in, in order', () => {
  fc.assert(
    fc.property(uids, list => {
      const parts = byWindow(list);
      expect(parts.flatMap(part => part.uids)).toEqual(list);
      for (const { window, uids: inside } of parts) {
        expect(inside.every(uid => uid >= window.from && uid <= window.to)).toBe(true);
      }
    }),
  );
});

test('gaps and UIDs make up the whole range, and no gap crosses the edge of a window', () => {
  fc.assert(
    fc.property(uids, fc.integer({ min: 0, max: 3 * WINDOW_UIDS }), (list, to) => {
      const inside = list.filter(uid => uid <= to);
      const gaps = gapsBetween(inside, { from: 1, to });
      const count = gaps.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0);
      expect(count + inside.length).toBe(to);
      for (const gap of gaps) {
        expect(windowOf(gap.from)).toEqual(windowOf(gap.to));
        expect(inside.some(uid => uid >= gap.from && uid <= gap.to)).toBe(false);
      }
    }),
  );
});

test('single UIDs that follow each other are one range', () => {
  expect(asRanges([5, 3, 4, 9, 4])).toEqual([
    { from: 3, to: 5 },
    { from: 9, to: 9 },
  ]);
  expect(asRanges([WINDOW_UIDS, WINDOW_UIDS + 1])).toHaveLength(2);
});
