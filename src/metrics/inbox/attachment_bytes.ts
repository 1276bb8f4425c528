import type { Metric } from '../define.ts';

export const attachment_bytes: Metric = {
  id: 'attachment_bytes',
  title: { en: 'Size of attachments', es: 'Tamaño de los adjuntos' },
  question: { en: 'How large are the files sent around?', es: '¿Cuánto ocupan los archivos?' },
  unit: 'bytes',
  better: 'neutral',
  formula: 'Sum of the decoded sizes of attached files.',
  source: '§3',
  fact: 'attachment',
  none: 0,
  value: over => over.sum('size'),
  n: over => over.count(),
  parts: {
    mean: {
      title: { en: 'mean', es: 'media' },
      formula: 'Mean decoded size of a file.',
      value: over => over.mean('size'),
      n: over => over.count(),
    },
  },
};
