/**
 * Answers for a moment: a page that several people look at, or that is looked at again, asks the database once. What changes facts or
 * settings says so, and then nothing kept is given any more; what does not say so (another program writing to the same PostgreSQL) is seen a
 * few seconds later.
 */
import { PulsoError } from '../../errors.ts';
import type { Request } from '../../metrics/engine/request.ts';
import type { Result } from '../../metrics/engine/result.ts';
import type { View } from '../../metrics/engine/row-filter.ts';

export interface KeptAnswers {
  /** `ask` is called where nothing is kept; those who ask the same meanwhile wait for the same answer. */
  answer(
    who: { workspaceId: number; view: View },
    request: Request,
    ask: () => Promise<Result>,
  ): Promise<Result>;
  /** Of this workspace nothing is as it was. */
  forget(workspaceId: number): void;
}

const KEEP_MS = 5000;
/** A question that was too heavy is not tried again at once, whatever has changed. */
const REFUSE_MS = 60_000;
const MOST = 500;
const MOST_ROWS = 1000;

interface Kept {
  workspaceId: number;
  until: number;
  refused: boolean;
  result: Promise<Result>;
}

/** `clock`: milliseconds. */
export function createKeptAnswers(clock: () => number): KeptAnswers {
  const kept = new Map<string, Kept>();
  return {
    answer({ workspaceId, view }, request, ask) {
      // Rights are part of the question: nobody gets what was answered to somebody who sees more.
      const key = JSON.stringify([workspaceId, view, request]);
      const before = kept.get(key);
      if (before !== undefined && clock() < before.until) return before.result;
      const result = ask();
      const fresh: Kept = { workspaceId, until: clock() + KEEP_MS, refused: false, result };
      kept.delete(key);
      kept.set(key, fresh);
      const letGo = (): void => {
        if (kept.get(key) === fresh) kept.delete(key);
      };
      // Few large answers would fill the memory that many small ones are kept in.
      result.then(
        ({ results }) => {
          if (results.length > MOST_ROWS) letGo();
        },
        error => {
          if (!(error instanceof PulsoError && error.code === 'too-heavy')) return letGo();
          Object.assign(fresh, { refused: true, until: clock() + REFUSE_MS });
        },
      );
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST) break;
        kept.delete(oldest);
      }
      return result;
    },
    forget(workspaceId) {
      for (const [key, one] of kept) if (one.workspaceId === workspaceId && !one.refused) kept.delete(key);
    },
  };
}
