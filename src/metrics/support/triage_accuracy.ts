import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const triage_accuracy: Metric = {
  id: 'triage_accuracy',
  title: { en: 'Suggestions accepted', es: 'Sugerencias aceptadas' },
  question: {
    en: 'How often was what was suggested for a ticket right?',
    es: '¿Con qué frecuencia acertó lo que se sugirió para un tique?',
  },
  unit: 'share',
  better: 'up',
  formula:
    'Suggestions that were accepted as they stood, divided by all that were decided about (accepted, changed, refused); one decision for each field of a ticket, the last one. Suggestions that nobody decided about are in neither.',
  source: '§7',
  fact: 'triage',
  emptyBecause: 'Nobody has decided about a suggestion in the selection.',
  value: over => over.ratio(over.count(sql`f.outcome = 'accepted'`), over.count()),
  n: over => over.count(),
};
