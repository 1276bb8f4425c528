import { sql } from 'kysely';
import type { Metric } from '../define.ts';

const yes = sql`f.fcr = 'yes'`;
const known = sql`f.fcr in ('yes', 'no')`;
const net = sql`f.first_contact_category`;

export const fcr: Metric = {
  id: 'fcr',
  title: { en: 'Solved at first contact', es: 'Resueltos al primer contacto' },
  question: {
    en: 'How many tickets does one reply solve?',
    es: '¿Cuántos tiques se resuelven con una sola respuesta?',
  },
  unit: 'share',
  better: 'up',
  formula:
    'Of the tickets solved for the first time in the period: those with exactly one public reply, no question after it and no reopening within the days of the setting fcr_days, divided by those of which that is known. Categories that cannot be solved at first contact are left out.',
  source: '§7',
  fact: 'ticket_first_solved',
  emptyBecause: 'No ticket was solved in the selection of which it is known yet.',
  value: over => over.ratio(over.count(sql`${yes} and ${net}`), over.count(sql`${known} and ${net}`)),
  n: over => over.count(sql`${known} and ${net}`),
  parts: {
    gross: {
      title: { en: 'with every category', es: 'con todas las categorías' },
      formula: 'The same share, with the categories that cannot be solved at first contact.',
      value: over => over.ratio(over.count(yes), over.count(known)),
      n: over => over.count(known),
    },
    pending: {
      title: { en: 'not yet known', es: 'aún sin saber' },
      unit: 'tickets',
      better: 'neutral',
      formula: 'Tickets that were solved less than fcr_days ago.',
      value: over => over.count(sql`f.fcr = 'pending'`),
    },
  },
};
