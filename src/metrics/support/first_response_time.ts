import { sql } from 'kysely';
import { ticketTime } from '../families/ticket-time.ts';

export const first_response_time = ticketTime(
  {
    id: 'first_response_time',
    title: { en: 'First response', es: 'Primera respuesta' },
    question: {
      en: 'How long does the first reply to a ticket take?',
      es: '¿Cuánto tarda la primera respuesta a un tique?',
    },
    fact: 'ticket_reply',
    where: sql`f.kind = 'first'`,
    better: 'down',
    emptyBecause: 'No ticket got its first reply in the selection.',
  },
  [
    {
      column: 'elapsed_seconds',
      prefix: '',
      of: 'the seconds from the start of a ticket to our first public reply by a person, on the day of the reply',
      title: { en: '', es: '' },
    },
    {
      column: 'business_seconds',
      prefix: 'business',
      of: 'the open seconds of the calendar in force from the start of a ticket to our first reply',
      title: { en: 'in working hours', es: 'en horario laboral' },
    },
  ],
);
