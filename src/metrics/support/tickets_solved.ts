import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const tickets_solved: Metric = {
  id: 'tickets_solved',
  title: { en: 'Solved tickets', es: 'Tiques resueltos' },
  question: { en: 'How many tickets did we solve?', es: '¿Cuántos tiques resolvimos?' },
  unit: 'tickets',
  better: 'up',
  formula: 'Number of tickets that are solved or closed, each on the day it was solved last.',
  source: '§7',
  fact: 'ticket_solved',
  value: over => over.count(),
  parts: {
    without_reply: {
      title: { en: 'without a reply', es: 'sin respuesta' },
      better: 'neutral',
      formula: 'Those of them that no person of ours ever replied to.',
      value: over => over.count(sql`f.replies = 0`),
    },
  },
};
