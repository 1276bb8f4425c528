import { ticketTime } from '../families/ticket-time.ts';

export const requester_wait = ticketTime(
  {
    id: 'requester_wait',
    title: { en: 'Requester wait', es: 'Espera del cliente' },
    question: {
      en: 'How long did customers wait for us in a solved ticket?',
      es: '¿Cuánto nos esperaron los clientes en un tique resuelto?',
    },
    fact: 'ticket_solved',
    better: 'down',
    emptyBecause: 'No ticket was solved in the selection.',
  },
  [
    {
      column: 'requester_wait_seconds',
      prefix: '',
      of: 'the seconds in which a ticket was new, open or on hold, over the tickets solved',
      title: { en: '', es: '' },
    },
  ],
);
