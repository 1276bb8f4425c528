import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const tickets: Metric = {
  id: 'tickets',
  title: { en: 'Tickets', es: 'Tiques' },
  question: { en: 'How many tickets began?', es: '¿Cuántos tiques empezaron?' },
  unit: 'tickets',
  better: 'neutral',
  formula: 'Number of tickets that began; without what was merged into another one, and without spam.',
  source: '§7',
  fact: 'ticket',
  value: over => over.count(sql`f.counted`),
  emptyBecause: 'No ticket began in the selection.',
  parts: {
    newest: {
      title: { en: 'the newest', es: 'el más nuevo' },
      unit: 'seconds',
      formula: 'Seconds from the beginning of the newest of them to now.',
      value: over =>
        sql`-(${over.max(sql`extract(epoch from f.created_at) - ${over.settings.now}::float8`)})::float8`,
      n: over => over.count(),
    },
    all: {
      title: { en: 'with merged ones and spam', es: 'con unidos y spam' },
      formula: 'Number of tickets that began, also those that are left out everywhere else.',
      value: over => over.count(),
    },
    started_by_us: {
      title: { en: 'started by us', es: 'iniciados por nosotros' },
      formula: 'Number of tickets that we began.',
      value: over => over.count(sql`f.counted and f.started_by_us`),
    },
  },
};
