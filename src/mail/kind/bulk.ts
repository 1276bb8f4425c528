/** METRICS §2 rule 4, and whether the bulk is a discussion between people. */
import type { Headers } from '../parse/parsed.ts';
import type { ListMarks } from './list-headers.ts';

const MARKS = ['list-id', 'list-unsubscribe', 'list-post', 'feedback-id'] as const;
const PRECEDENCE: ReadonlySet<string> = new Set(['bulk', 'list', 'junk']);

export function isBulk(headers: Headers): boolean {
  return (
    MARKS.some(name => headers.has(name)) ||
    PRECEDENCE.has(headers.first('precedence')?.trim().toLowerCase() ?? '')
  );
}

/**
 * With `lists: human`, list mail is conversation where people may post: List-Post with an address decides; without it
 * X-BeenThere, Mailing-List, a Google group, or `Precedence: list` with a List-Id do, unless a Feedback-ID says it is a
 * campaign. `List-Post: NO` and a mere List-Unsubscribe are a newsletter.
 */
export function isDiscussion(headers: Headers, marks: ListMarks): boolean {
  if (!marks.discussion) return false;
  return headers.has('list-post') || !headers.has('feedback-id');
}
