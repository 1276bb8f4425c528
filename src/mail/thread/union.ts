/** Union-find over 0 … n-1, each set with at most one thread number (0 = none yet). Numbers are positive, below 2³². */
import { release, widened } from './widened.ts';

export interface Union {
  /** Adds the next element, alone and without a thread. */
  push(): void;
  find(element: number): number;
  threadOf(element: number): number;
  setThread(element: number, thread: number): void;
  /** Joins two sets; the smaller thread number stays. Returns the number that is gone, or 0 when none is. */
  join(a: number, b: number): number;
  /** Has no elements any more, and has given its memory back. */
  clear(): void;
}

const FIRST_LENGTH = 1 << 12;

export function createUnion(): Union {
  let parent = new Int32Array(FIRST_LENGTH);
  let thread = new Uint32Array(FIRST_LENGTH);
  let size = 0;

  const find = (element: number): number => {
    let at = element;
    for (;;) {
      const up = parent[at] as number;
      if (up === at) return at;
      const upper = parent[up] as number;
      parent[at] = upper;
      at = upper;
    }
  };

  return {
    push() {
      if (size === parent.length) {
        parent = widened(parent, size + 1);
        thread = widened(thread, size + 1);
      }
      parent[size] = size;
      size++;
    },
    find,
    threadOf: element => thread[find(element)] as number,
    setThread(element, number) {
      thread[find(element)] = number;
    },
    join(a, b) {
      const [rootA, rootB] = [find(a), find(b)];
      if (rootA === rootB) return 0;
      // The older element leads: with path halving the trees stay flat enough, and no sizes need be kept.
      const [root, child] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
      const [one, other] = [thread[root] as number, thread[child] as number];
      parent[child] = root;
      if (other === 0) return 0;
      if (one === 0) {
        thread[root] = other;
        return 0;
      }
      thread[root] = Math.min(one, other);
      return Math.max(one, other);
    },
    clear() {
      release(parent);
      release(thread);
      parent = new Int32Array(FIRST_LENGTH);
      thread = new Uint32Array(FIRST_LENGTH);
      size = 0;
    },
  };
}
