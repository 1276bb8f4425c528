import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const replies_to_resolve: Metric = {
  id: 'replies_to_resolve',
  title: { en: 'Replies per solved ticket', es: 'Respuestas por tique resuelto' },
  question: { en: 'How many replies does it take?', es: '¿Cuántas respuestas hacen falta?' },
  unit: 'per_ticket',
  better: 'down',
  formula: 'Mean number of public replies by people of ours in a solved ticket.',
  source: '§7',
  fact: 'ticket_solved',
  emptyBecause: 'No ticket was solved in the selection.',
  value: over => over.mean('replies'),
  n: over => over.count(),
  parts: {
    median: {
      title: { en: 'median', es: 'mediana' },
      formula: 'Median number of public replies in a solved ticket.',
      value: over => over.percentile(0.5, 'replies'),
      n: over => over.count(),
    },
    one: {
      title: { en: 'with a single reply', es: 'con una sola respuesta' },
      unit: 'share',
      better: 'up',
      formula: 'Share of solved tickets with exactly one public reply.',
      value: over => over.ratio(over.count(sql`f.replies = 1`), over.count()),
      n: over => over.count(),
    },
  },
};
