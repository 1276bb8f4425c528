import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const tickets_open: Metric = {
  id: 'tickets_open',
  title: { en: 'Open tickets', es: 'Tiques abiertos' },
  question: { en: 'How many tickets are not solved now?', es: '¿Cuántos tiques están sin resolver?' },
  unit: 'tickets',
  better: 'down',
  formula: 'Number of tickets that are new, open, pending or on hold, as of now.',
  source: '§7',
  fact: 'ticket_open',
  emptyBecause: 'No ticket is open.',
  value: over => over.count(),
  parts: {
    unassigned: {
      title: { en: 'nobody’s', es: 'de nadie' },
      formula: 'Those of them that nobody has taken.',
      value: over => over.count(sql`f.teammate_id is null`),
    },
    waiting: {
      title: { en: 'awaiting our reply', es: 'esperan respuesta' },
      formula: 'Those of them in which a question of the customer waits for our reply.',
      value: over => over.count(sql`f.waiting_since is not null`),
    },
    longest_wait: {
      title: { en: 'longest wait', es: 'la espera más larga' },
      unit: 'seconds',
      formula: 'Seconds from the oldest question that waits for our reply to now.',
      value: over => over.max(sql`f.waited_seconds`),
      n: over => over.count(sql`f.waiting_since is not null`),
    },
    age: {
      title: { en: 'median age', es: 'antigüedad mediana' },
      unit: 'seconds',
      formula: 'Median of the seconds from when each began to now.',
      value: over => over.percentile(0.5, 'age_seconds'),
      n: over => over.count(),
    },
    oldest: {
      title: { en: 'oldest', es: 'el más antiguo' },
      unit: 'seconds',
      formula: 'Seconds from when the oldest of them began to now.',
      value: over => over.max(sql`f.age_seconds`),
      n: over => over.count(),
    },
  },
};
