import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const time_in_status: Metric = {
  id: 'time_in_status',
  title: { en: 'Time in status', es: 'Tiempo por estado' },
  question: {
    en: 'How long are tickets in each status?',
    es: '¿Cuánto tiempo pasan los tiques en cada estado?',
  },
  unit: 'seconds',
  better: 'neutral',
  formula:
    'Sum of the times of tickets in a status, each on the day it ended; what goes on still has no length.',
  source: '§7',
  fact: 'ticket_span',
  none: 0,
  value: over => over.sum('elapsed_seconds'),
  n: over => over.count(),
  parts: {
    mean: {
      title: { en: 'mean', es: 'media' },
      formula: 'Mean length of a time in a status.',
      value: over => over.mean('elapsed_seconds'),
      n: over => over.count(),
    },
    median: {
      title: { en: 'median', es: 'mediana' },
      formula: 'Median length of a time in a status.',
      value: over => over.percentile(0.5, 'elapsed_seconds'),
      n: over => over.count(),
    },
    business: {
      title: { en: 'in working hours', es: 'en horario laboral' },
      formula: 'The sum, of open seconds of the calendar in force.',
      value: over => over.sum('business_seconds'),
      n: over => over.count(sql`f.business_seconds is not null`),
      none: 0,
    },
  },
};
