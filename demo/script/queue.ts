/** Planned messages in order of time: a binary heap, so that a year of mail is never in memory at once. */
import type { Step } from './step.ts';

export interface StepQueue {
  add(step: Step): void;
  /** The earliest, if it is before `at`. */
  takeBefore(at: number): Step | null;
  size(): number;
}

/** Time, then the order in which threads and their messages were planned: the same on every run. */
function comesBefore(a: Step, b: Step): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.thread.number !== b.thread.number ? a.thread.number < b.thread.number : a.index < b.index;
}

export function stepQueue(): StepQueue {
  const heap: Step[] = [];

  function add(step: Step): void {
    let i = heap.length;
    heap.push(step);
    while (i > 0) {
      const up = (i - 1) >> 1;
      const parent = heap[up];
      if (parent === undefined || !comesBefore(step, parent)) break;
      heap[i] = parent;
      i = up;
    }
    heap[i] = step;
  }

  function takeBefore(at: number): Step | null {
    const top = heap[0];
    if (top === undefined || top.at >= at) return null;
    const last = heap.pop();
    if (last !== undefined && last !== top) sink(last);
    return top;
  }

  function sink(step: Step): void {
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      let child = heap[down];
      if (child === undefined) break;
      const right = heap[down + 1];
      if (right !== undefined && comesBefore(right, child)) {
        child = right;
        down++;
      }
      if (!comesBefore(child, step)) break;
      heap[i] = child;
      i = down;
    }
    heap[i] = step;
  }

  return { add, takeBefore, size: () => heap.length };
}
