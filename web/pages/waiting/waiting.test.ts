import { expect, test } from 'vitest';
import { without } from './change-list.ts';
import { thinned } from './waiting.data.ts';

test('a long line is thinned, and its last day stays', () => {
  const days = Array.from({ length: 1000 }, (_, i) => i);
  expect(thinned(days)).toHaveLength(334);
  expect(thinned(days).at(-1)).toBe(999);
  expect(thinned([1, 2])).toEqual([1, 2]);
});

test('a closed conversation leaves its page and the total at once', () => {
  const pages = [{ conversations: [{ id: 1 }, { id: 2 }], next: null, total: 9 }];
  expect(without(pages as never, 2)).toEqual([{ conversations: [{ id: 1 }], next: null, total: 8 }]);
});
