import type { Metric } from '../define.ts';
import { received } from '../families/conditions.ts';

export const messages_received: Metric = {
  id: 'messages_received',
  title: { en: 'Messages received', es: 'Mensajes recibidos' },
  question: { en: 'How much mail reaches us from outside?', es: '¿Cuánto correo nos llega de fuera?' },
  unit: 'messages',
  better: 'neutral',
  formula: 'Number of messages whose author is external.',
  source: '§2',
  fact: 'message',
  countsMail: true,
  where: received,
  value: over => over.count(),
};
