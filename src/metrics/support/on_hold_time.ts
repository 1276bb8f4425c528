import { ticketTime } from '../families/ticket-time.ts';

export const on_hold_time = ticketTime(
  {
    id: 'on_hold_time',
    title: { en: 'Time on hold', es: 'Tiempo en pausa' },
    question: {
      en: 'How long were solved tickets on hold?',
      es: '¿Cuánto estuvieron en pausa los tiques resueltos?',
    },
    fact: 'ticket_solved',
    better: 'down',
    emptyBecause: 'No ticket was solved in the selection.',
  },
  [
    {
      column: 'on_hold_seconds',
      prefix: '',
      of: 'the seconds in which a ticket was on hold, over the tickets solved',
      title: { en: '', es: '' },
    },
  ],
);
