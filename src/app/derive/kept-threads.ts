/** All threads of a store whose mail this very run has read: nothing has to be asked of the store. */
import type { KeptMessages } from '../import/kept-messages.ts';
import type { MessageRow } from './rows.ts';
import { THREADS_A_CHUNK, type ThreadSource } from './thread-source.ts';

/** The database has something to do while the first thousand are computed. */
const FIRST = 100;

export function keptThreads(kept: KeptMessages): ThreadSource {
  const { count, each } = kept.threads();
  const threads = each[Symbol.iterator]();
  let most = FIRST;
  return {
    count: async () => count,
    async next() {
      const messages: MessageRow[][] = [];
      const ids: number[] = [];
      while (messages.length < most) {
        const { value, done } = threads.next();
        if (done === true) break;
        messages.push(value);
        ids.push(value[0]?.thread_id ?? 0);
      }
      most = Math.min(2 * most, THREADS_A_CHUNK);
      const { mailboxesOf, labelsOf, subjectOf } = kept;
      return ids.length === 0 ? null : { threads: ids, messages, mailboxesOf, labelsOf, subjectOf };
    },
  };
}
