import type { Metric } from '../define.ts';

export const attachments: Metric = {
  id: 'attachments',
  title: { en: 'Attachments', es: 'Adjuntos' },
  question: { en: 'How many files are sent around?', es: '¿Cuántos archivos se envían?' },
  unit: 'files',
  better: 'neutral',
  formula: 'Number of attached files, pictures inside the text included.',
  source: '§3',
  fact: 'attachment',
  value: over => over.count(),
};
