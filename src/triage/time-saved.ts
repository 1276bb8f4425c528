/**
 * What a suggestion saved, as an estimate with open constants: choosing a label takes a moment, writing takes as long as typing, and
 * reading what is then thrown away costs. So a bad suggestion has a negative number.
 */

export const TRIAGE_FIELDS = [
  'category',
  'severity',
  'language',
  'sentiment',
  'duplicate',
  'answer',
] as const;
export type TriageField = (typeof TRIAGE_FIELDS)[number];
export const OUTCOMES = ['accepted', 'changed', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Seconds to find it out without help: open the list and choose; for duplicates, search and compare. */
export const SECONDS_BY_HAND: Readonly<Record<Exclude<TriageField, 'answer'>, number>> = {
  category: 8,
  severity: 6,
  language: 3,
  sentiment: 3,
  duplicate: 60,
};
/** A glance at a suggestion. */
export const SECONDS_TO_LOOK = 2;
/** People type about 40 words a minute (Dhakal et al. 2018: 52 words a minute in copying), and read about 240 (Brysbaert 2019). */
export const TYPED_A_MINUTE = 40;
export const READ_A_MINUTE = 240;

/** Words of the draft, and how many of them were sent. */
export interface DraftUse {
  words: number;
  kept: number;
}

export function secondsSaved(field: TriageField, outcome: Outcome, draft: DraftUse | null): number {
  if (field !== 'answer') {
    const byHand = SECONDS_BY_HAND[field];
    return (outcome === 'accepted' ? byHand : 0) - SECONDS_TO_LOOK;
  }
  if (draft === null) return 0;
  const kept = outcome === 'refused' ? 0 : draft.kept;
  return Math.round((kept * 60) / TYPED_A_MINUTE - (draft.words * 60) / READ_A_MINUTE);
}

/** How many words of the draft stand in what was sent, in any order, each as often as it stands there. */
export function keptWords(draft: string, sent: string): DraftUse {
  const words = draft.split(/\s+/).filter(word => word !== '');
  const left = new Map<string, number>();
  for (const word of sent.split(/\s+/)) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of words) {
    const n = left.get(word) ?? 0;
    if (n === 0) continue;
    left.set(word, n - 1);
    kept++;
  }
  return { words: words.length, kept };
}
