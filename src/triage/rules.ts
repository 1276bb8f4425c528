/** What a workspace says itself: these words, this label. */

import type { TicketText } from './features.ts';
import { folded } from './words.ts';

export interface TriageRule {
  field: 'category' | 'severity';
  value: string;
  /** Any of them suffices; each a word or a few. */
  words: readonly string[];
  in: 'subject' | 'text' | 'both';
}

export interface Ruled {
  value: string;
  /** The words that were found. */
  found: string[];
}

/** The first rule that fits decides. Words are found whole, without regard to case and accents. */
export function ruled(
  rules: readonly TriageRule[],
  field: TriageRule['field'],
  ticket: TicketText,
): Ruled | null {
  const subject = spaced(ticket.subject ?? '');
  const text = spaced(ticket.text);
  for (const rule of rules) {
    if (rule.field !== field) continue;
    const found = rule.words.filter(words => {
      const wanted = spaced(words);
      if (wanted.trim() === '') return false;
      return (
        (rule.in !== 'text' && subject.includes(wanted)) || (rule.in !== 'subject' && text.includes(wanted))
      );
    });
    if (found.length > 0) return { value: rule.value, found };
  }
  return null;
}

/** Words with one blank around each: what is found between blanks is found whole. */
const spaced = (text: string): string =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
