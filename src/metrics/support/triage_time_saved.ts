import type { Metric } from '../define.ts';

export const triage_time_saved: Metric = {
  id: 'triage_time_saved',
  title: { en: 'Time saved by suggestions', es: 'Tiempo ahorrado por las sugerencias' },
  question: {
    en: 'How much time did suggestions save, by estimate?',
    es: '¿Cuánto tiempo ahorraron las sugerencias, según la estimación?',
  },
  unit: 'seconds',
  better: 'up',
  formula:
    'An estimate. A label that was accepted saves what choosing it takes (category 8 s, severity 6 s, language and sentiment 3 s, duplicate 60 s); each label costs a look of 2 s. A draft saves typing the words of it that were sent (40 a minute) and costs reading all of it (240 a minute). What was refused therefore counts below zero.',
  source: '§7',
  fact: 'triage',
  emptyBecause: 'Nobody has decided about a suggestion in the selection.',
  value: over => over.sum('seconds_saved'),
  n: over => over.count(),
  none: null,
};
