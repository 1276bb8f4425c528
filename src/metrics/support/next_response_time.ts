import { sql } from 'kysely';
import { ticketTime } from '../families/ticket-time.ts';

export const next_response_time = ticketTime(
  {
    id: 'next_response_time',
    title: { en: 'Next response', es: 'Respuestas siguientes' },
    question: {
      en: 'How long do further questions in a ticket wait?',
      es: '¿Cuánto esperan las siguientes preguntas de un tique?',
    },
    fact: 'ticket_reply',
    where: sql`f.kind = 'next'`,
    better: 'down',
    emptyBecause: 'No further question was answered in the selection.',
  },
  [
    {
      column: 'elapsed_seconds',
      prefix: '',
      of: 'the seconds from the oldest unanswered message of the customer after our first reply to our next reply, on the day of the reply',
      title: { en: '', es: '' },
    },
    {
      column: 'business_seconds',
      prefix: 'business',
      of: 'the open seconds of the calendar in force from such a message to our next reply',
      title: { en: 'in working hours', es: 'en horario laboral' },
    },
  ],
);
