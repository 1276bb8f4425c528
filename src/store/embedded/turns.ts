/**
 * Who asks a database of one connection when. A statement that stands alone goes on its way behind the one before, without waiting for its
 * answer: the database has the next one while the last is being read. A transaction waits until all others are answered, and has it alone.
 */

export interface Turns {
  /** Runs `work` when it may; `begins`: it begins a transaction of `by`, which ends with `end`. */
  take<T>(by: object, begins: boolean, work: () => Promise<T>): Promise<T>;
  end(by: object): void;
}

export function openTurns(): Turns {
  let alone: object | null = null;
  let unanswered = 0;
  const waiting: { by: object; begins: boolean; go(): void }[] = [];

  const may = (by: object, begins: boolean): boolean =>
    alone === by || (alone === null && (!begins || unanswered === 0));
  const enter = (by: object, begins: boolean): void => {
    if (begins) alone = by;
    unanswered++;
  };
  const letIn = (): void => {
    for (let next = waiting[0]; next !== undefined && may(next.by, next.begins); next = waiting[0]) {
      waiting.shift();
      enter(next.by, next.begins);
      next.go();
    }
  };
  return {
    async take(by, begins, work) {
      // Whoever came first goes first, but for the one that has the database alone.
      if (may(by, begins) && (alone === by || waiting.length === 0)) enter(by, begins);
      else await new Promise<void>(go => waiting.push({ by, begins, go }));
      try {
        return await work();
      } finally {
        unanswered--;
        letIn();
      }
    },
    end(by) {
      if (alone !== by) return;
      alone = null;
      letIn();
    },
  };
}
