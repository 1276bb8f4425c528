/** METRICS §2 rule 2. */
import type { Headers, ParsedMessage } from '../parse/parsed.ts';
import { subjectOf } from '../thread/subject.ts';
import { AUTO_REPLY_FIELDS, AUTO_REPLY_PRECEDENCE, PRECEDENCE_FIELDS } from './auto-reply.data.ts';
import { isVacationSubject } from './vacation-subject.ts';

/** Keyword of Auto-Submitted (RFC 3834 §5), lower case, without parameters and comments; null when absent. */
export function autoSubmitted(headers: Headers): string | null {
  const value = headers.first('auto-submitted');
  if (value === null) return null;
  const keyword = value
    .slice(0, 80)
    .replace(/[;(].*$/s, '')
    .trim()
    .toLowerCase();
  return keyword === '' ? null : keyword;
}

/**
 * `auto-generated` is an automatic answer only on an answer (Exchange marks vacation notes that way); alone it is a
 * notification (rule 5). Every other keyword but `no` is an automatic answer.
 */
export function isAutoReply(parsed: ParsedMessage): boolean {
  const { headers } = parsed;
  const keyword = autoSubmitted(headers);
  if (keyword !== null && keyword !== 'no') {
    if (keyword !== 'auto-generated' || isAnswer(parsed)) return true;
  }
  for (const name of AUTO_REPLY_FIELDS) {
    const value = headers.first(name);
    if (value !== null && value.trim().toLowerCase() !== 'no') return true;
  }
  for (const name of PRECEDENCE_FIELDS) {
    const value = headers.first(name);
    if (value !== null && AUTO_REPLY_PRECEDENCE.has(value.trim().toLowerCase())) return true;
  }
  if (headers.has('x-auto-response-suppress') && isAnswer(parsed)) return true;
  if (isReadReceipt(parsed)) return true;
  return isVacationSubject(parsed.subject);
}

/** An answer refers to a message, or says so in its subject. */
function isAnswer(parsed: ParsedMessage): boolean {
  return (
    parsed.inReplyTo.length > 0 ||
    parsed.references.length > 0 ||
    subjectOf(parsed.subject).prefix === 'reply'
  );
}

/** A read receipt (RFC 8098 §3) answers a mail without a person writing anything. */
function isReadReceipt(parsed: ParsedMessage): boolean {
  return (
    parsed.root.type === 'multipart/report' &&
    parsed.root.params['report-type']?.toLowerCase() === 'disposition-notification'
  );
}
