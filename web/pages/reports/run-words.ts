/** When a mail was sent, or will be. Pure. */
import type { Format } from '../../../src/report/format.ts';
import type { RunShown } from '../../api/reports.ts';
import type { ReportsWords } from './words.data.ts';

export function runWhen(
  run: Pick<RunShown, 'state' | 'attempts' | 'due_at' | 'sent_at' | 'next_attempt_at'>,
  words: ReportsWords['history'],
  format: Format,
): string {
  const { state, attempts, due_at, sent_at, next_attempt_at } = run;
  if (state === 'sent' && sent_at !== null) return words.sentAt(format.instant(sent_at));
  const tried = attempts === 0 ? null : words.attempts(attempts);
  const again =
    state === 'waiting' && attempts > 0 && next_attempt_at !== null
      ? words.againAt(format.instant(next_attempt_at))
      : null;
  return [words.dueAt(format.instant(due_at)), tried, again].filter(text => text !== null).join(' · ');
}
