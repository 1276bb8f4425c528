/** Answers to one request are held in memory until the last of them is there: so many rows of all together. */
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';

/** The function asks, and throws PulsoError `bad-query` once the answers before have `most` rows. */
export function rowsInAll(
  most: number,
): <T extends { results: unknown[] }>(ask: () => Promise<T>) => Promise<T> {
  let rows = 0;
  return async ask => {
    if (rows >= most) throw new PulsoError('bad-query', say.tooManyRows(most));
    const answer = await ask();
    rows += answer.results.length;
    return answer;
  };
}
