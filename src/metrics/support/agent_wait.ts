import { ticketTime } from '../families/ticket-time.ts';

export const agent_wait = ticketTime(
  {
    id: 'agent_wait',
    title: { en: 'Agent wait', es: 'Espera nuestra' },
    question: {
      en: 'How long did we wait for customers in a solved ticket?',
      es: '¿Cuánto esperamos a los clientes en un tique resuelto?',
    },
    fact: 'ticket_solved',
    better: 'down',
    emptyBecause: 'No ticket was solved in the selection.',
  },
  [
    {
      column: 'agent_wait_seconds',
      prefix: '',
      of: 'the seconds in which a ticket was pending, over the tickets solved',
      title: { en: '', es: '' },
    },
  ],
);
