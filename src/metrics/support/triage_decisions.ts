import type { Metric } from '../define.ts';

export const triage_decisions: Metric = {
  id: 'triage_decisions',
  title: { en: 'Suggestions decided', es: 'Sugerencias decididas' },
  question: {
    en: 'About how many suggestions did people decide?',
    es: '¿Sobre cuántas sugerencias decidió alguien?',
  },
  unit: 'suggestions',
  better: 'neutral',
  formula: 'Number of fields of tickets for which somebody accepted, changed or refused what was suggested.',
  source: '§7',
  fact: 'triage',
  value: over => over.count(),
};
