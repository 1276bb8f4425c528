import { sql } from 'kysely';
import type { Metric } from '../define.ts';
import { sentByPeople } from '../families/conditions.ts';

export const after_hours_share: Metric = {
  id: 'after_hours_share',
  title: { en: 'Written outside working hours', es: 'Escritos fuera de horario' },
  question: {
    en: 'How much of our mail do we write outside working hours?',
    es: '¿Cuánto escribimos fuera de horario?',
  },
  unit: 'share',
  better: 'down',
  formula: 'Human messages sent in closed time of the calendar in force, divided by all human messages sent.',
  source: '§6',
  fact: 'message',
  where: sentByPeople,
  leavesOut: ['outbound'],
  emptyBecause: 'Nobody wrote in the selection.',
  value: over => over.ratio(over.count(sql`f.after_hours`), over.count()),
  n: over => over.count(),
};
