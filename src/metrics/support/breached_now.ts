import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const breached_now: Metric = {
  id: 'breached_now',
  title: { en: 'Late now', es: 'Con retraso ahora' },
  question: { en: 'How many targets are we past now?', es: '¿Cuántos objetivos se nos han pasado ya?' },
  unit: 'targets',
  better: 'down',
  formula: 'Number of clocks that run past their target, as of now.',
  source: '§7',
  fact: 'ticket_due',
  value: over => over.count(sql`f.due_at <= to_timestamp(${over.settings.now}::float8)`),
  emptyBecause: 'Nothing is late.',
  parts: {
    longest: {
      title: { en: 'longest', es: 'el mayor retraso' },
      unit: 'seconds',
      formula: 'Seconds from the oldest missed instant to now, of the clocks that run past their target.',
      value: over => over.max(sql`case when f.late_seconds > 0 then f.late_seconds end`),
      n: over => over.count(sql`f.late_seconds > 0`),
    },
    running: {
      title: { en: 'all that run', es: 'todos los que corren' },
      better: 'neutral',
      formula: 'Number of clocks with a target that run, late or not.',
      value: over => over.count(),
    },
  },
};
