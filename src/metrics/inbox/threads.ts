import type { Metric } from '../define.ts';

export const threads: Metric = {
  id: 'threads',
  title: { en: 'Threads', es: 'Hilos' },
  question: { en: 'How many threads began?', es: '¿Cuántos hilos empezaron?' },
  unit: 'threads',
  better: 'neutral',
  formula: 'Number of threads, each on the day of its first message.',
  source: '§3',
  fact: 'thread',
  value: over => over.count(),
};
