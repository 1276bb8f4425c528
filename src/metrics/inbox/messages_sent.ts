import type { Metric } from '../define.ts';
import { sent } from '../families/conditions.ts';

export const messages_sent: Metric = {
  id: 'messages_sent',
  title: { en: 'Messages sent', es: 'Mensajes enviados' },
  question: { en: 'How much mail do we send outside?', es: '¿Cuánto correo enviamos fuera?' },
  unit: 'messages',
  better: 'neutral',
  formula: 'Number of messages by an internal author to at least one external recipient.',
  source: '§2',
  fact: 'message',
  countsMail: true,
  where: sent,
  value: over => over.count(),
};
