import type { Metric } from '../define.ts';

export const messages: Metric = {
  id: 'messages',
  title: { en: 'Messages', es: 'Mensajes' },
  question: { en: 'How much mail is there?', es: '¿Cuánto correo hay?' },
  unit: 'messages',
  better: 'neutral',
  formula:
    'Number of messages of every kind and direction, each once however many mailboxes or folders hold a copy.',
  source: '§3',
  fact: 'message',
  countsMail: true,
  value: over => over.count(),
};
