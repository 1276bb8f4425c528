import type { Metric } from '../define.ts';

export const ticket_backlog: Metric = {
  id: 'ticket_backlog',
  title: { en: 'Ticket backlog', es: 'Tiques pendientes' },
  question: {
    en: 'How many tickets were not solved at the end of each day?',
    es: '¿Cuántos tiques quedaban sin resolver al final de cada día?',
  },
  unit: 'tickets',
  better: 'down',
  formula:
    'Tickets that had begun by the end of the day and were new, open, pending or on hold then; without days, at the end of the range.',
  source: '§7',
  fact: 'ticket_backlog',
  cumulative: true,
  value: over => over.sum('delta'),
};
