import type { Metric } from '../define.ts';
import { internal } from '../families/conditions.ts';

export const messages_internal: Metric = {
  id: 'messages_internal',
  title: { en: 'Internal messages', es: 'Mensajes internos' },
  question: { en: 'How much mail stays inside?', es: '¿Cuánto correo se queda dentro?' },
  unit: 'messages',
  better: 'neutral',
  formula: 'Number of messages on which everybody is internal.',
  source: '§2',
  fact: 'message',
  countsMail: true,
  where: internal,
  value: over => over.count(),
};
