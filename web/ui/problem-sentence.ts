/** What went wrong, as it is shown: the server has said it in the reader's language; that it is silent, the page says. */
import { Problem, UNREACHABLE } from '../api/problem.ts';
import type { Words } from '../words/en.data.ts';

/** Null where there is nothing to add. */
export function problemSentence(problem: unknown, { states }: Pick<Words, 'states'>): string | null {
  if (problem instanceof Problem && problem.code === UNREACHABLE) return states.offline;
  return problem instanceof Error ? problem.message : null;
}
