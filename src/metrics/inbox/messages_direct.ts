import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const messages_direct: Metric = {
  id: 'messages_direct',
  title: { en: 'Received directly', es: 'Recibidos directamente' },
  question: {
    en: 'How much of the mail from outside is addressed to us in To?',
    es: '¿Cuánto correo de fuera nos pone en Para?',
  },
  unit: 'messages',
  better: 'neutral',
  formula: 'Number of messages received with an internal address in To, not only in Cc, Bcc or by a list.',
  source: '§3',
  fact: 'message',
  where: sql`f.direction = 'inbound' and f.direct`,
  value: over => over.count(),
};
