import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const reopen_rate: Metric = {
  id: 'reopen_rate',
  title: { en: 'Reopened tickets', es: 'Tiques reabiertos' },
  question: { en: 'How many solved tickets come back?', es: '¿Cuántos tiques resueltos vuelven?' },
  unit: 'share',
  better: 'down',
  formula:
    'Tickets that were opened again after having been solved, divided by all that were solved for the first time in the period.',
  source: '§7',
  fact: 'ticket_first_solved',
  emptyBecause: 'No ticket was solved in the selection.',
  value: over => over.ratio(over.count(sql`f.reopenings > 0`), over.count()),
  n: over => over.count(),
  parts: {
    reopenings: {
      title: { en: 'reopenings', es: 'reaperturas' },
      unit: 'tickets',
      formula: 'How often those tickets were opened again.',
      value: over => over.sum('reopenings'),
      n: over => over.count(),
      none: 0,
    },
  },
};
