/** Answers for a moment: a page that several people look at, or that is looked at again, asks the database once. */
import { PulsoError } from '../../errors.ts';
import type { Request } from '../../metrics/engine/request.ts';
import type { Result } from '../../metrics/engine/result.ts';
import type { View } from '../../metrics/engine/row-filter.ts';
import { forAMoment, type Kept } from './for-a-moment.ts';

export interface KeptAnswers extends Pick<Kept<Result>, 'forget'> {
  answer(
    who: { workspaceId: number; view: View },
    request: Request,
    ask: () => Promise<Result>,
  ): Promise<Result>;
}

/** Few large answers would fill the memory that many small ones are kept in. */
const MOST_ROWS = 1000;

/** A question that was too heavy is not tried again at once, whatever has changed. */
const REFUSE_MS = 60_000;

/** `clock`: milliseconds. */
export function createKeptAnswers(clock: () => number): KeptAnswers {
  const kept = forAMoment<Result>({
    keepMs: 5000,
    most: 500,
    clock,
    worthKeeping: ({ results }) => results.length <= MOST_ROWS,
    keepFailureMs: error => (error instanceof PulsoError && error.code === 'too-heavy' ? REFUSE_MS : null),
  });
  return {
    // Rights are part of the question: nobody gets what was answered to somebody who sees more.
    answer: ({ workspaceId, view }, request, ask) => kept.get(workspaceId, [view, request], ask),
    forget: kept.forget,
  };
}
