import type { Metric } from '../define.ts';
import { sent } from '../families/conditions.ts';

export const recipients_per_email: Metric = {
  id: 'recipients_per_email',
  title: { en: 'Recipients per email', es: 'Destinatarios por correo' },
  question: { en: 'To how many people do we write at once?', es: '¿A cuántas personas escribimos a la vez?' },
  unit: 'per_message',
  better: 'neutral',
  formula: 'Mean number of recipients (To, Cc and Bcc, inside and outside) of messages sent.',
  source: '§3',
  fact: 'message',
  where: sent,
  emptyBecause: 'Nothing was sent in the selection.',
  value: over => over.mean('recipients'),
  n: over => over.count(),
  parts: {
    median: {
      title: { en: 'median', es: 'mediana' },
      formula: 'Median number of recipients of messages sent.',
      value: over => over.percentile(0.5, 'recipients'),
      n: over => over.count(),
    },
    external: {
      title: { en: 'outside', es: 'de fuera' },
      formula: 'Mean number of external recipients of messages sent.',
      value: over => over.mean('external_recipients'),
      n: over => over.count(),
    },
  },
};
