import type { Metric } from '../define.ts';
import { receivedFromPeople } from '../families/conditions.ts';

export const their_activity: Metric = {
  id: 'their_activity',
  title: { en: 'When they write', es: 'Cuándo escriben' },
  question: {
    en: 'At which hours do the people outside write to us?',
    es: '¿A qué horas nos escriben los de fuera?',
  },
  unit: 'messages',
  better: 'neutral',
  formula:
    'Number of human messages received; by weekday and hour it shows when our correspondents are at their mail.',
  source: '§5',
  fact: 'message',
  countsMail: true,
  where: receivedFromPeople,
  leavesOut: ['inbound'],
  value: over => over.count(),
};
