/** A suggestion in words, and whether the ticket is so already. Pure. */
import type { TicketPage } from '../../api/tickets.ts';
import type { SimilarTicket, Suggestion } from '../../api/triage.ts';
import type { TicketsWords } from './words.data.ts';

/** Those that are fields of a ticket; the others only say something about it. */
export const settable = (field: Suggestion['field']): field is 'category' | 'severity' =>
  field === 'category' || field === 'severity';

export const isSo = (
  { field, value }: Suggestion,
  ticket: Pick<TicketPage, 'category' | 'severity'>,
): boolean => settable(field) && ticket[field] === value;

export function suggestedValue(
  { field, value }: Suggestion,
  duplicates: readonly SimilarTicket[],
  words: TicketsWords,
  language: string,
): string {
  if (field === 'duplicate') {
    const other = duplicates.find(one => String(one.id) === value);
    return other === undefined ? value : words.number(String(other.number));
  }
  if (field === 'sentiment') return words.triage.sentiments[value] ?? value;
  if (field === 'language') return languageName(value, language);
  return value;
}

/** `es` → `Spanish`; what is no code stays as it is. */
function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
