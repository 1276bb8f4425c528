import type { Metric } from '../define.ts';

export const conversations: Metric = {
  id: 'conversations',
  title: { en: 'Conversations', es: 'Conversaciones' },
  question: { en: 'How many conversations began?', es: '¿Cuántas conversaciones empezaron?' },
  unit: 'conversations',
  better: 'neutral',
  formula:
    'Number of conversations (pieces of a thread without a long pause), each on the day of its first message.',
  source: '§3',
  fact: 'conversation',
  value: over => over.count(),
  parts: {
    messages: {
      title: { en: 'messages in them', es: 'mensajes en ellas' },
      unit: 'messages',
      formula: 'Sum of the messages in these conversations; by conversation it finds the longest.',
      value: over => over.sum('messages'),
      n: over => over.count(),
      none: 0,
    },
  },
};
