import { ticketTime } from '../families/ticket-time.ts';

export const resolution_time = ticketTime(
  {
    id: 'resolution_time',
    title: { en: 'Resolution time', es: 'Tiempo de resolución' },
    question: {
      en: 'How long does it take to solve a ticket?',
      es: '¿Cuánto se tarda en resolver un tique?',
    },
    fact: 'ticket_solved',
    better: 'down',
    emptyBecause: 'No ticket was solved in the selection.',
  },
  [
    {
      column: 'last_resolution_seconds',
      prefix: '',
      of: 'the seconds from the start of a ticket to when it was solved last',
      title: { en: '', es: '' },
    },
    {
      column: 'business_last_resolution_seconds',
      prefix: 'business',
      of: 'the open seconds from the start of a ticket to when it was solved last',
      title: { en: 'in working hours', es: 'en horario laboral' },
    },
    {
      column: 'first_resolution_seconds',
      prefix: 'first',
      of: 'the seconds from the start of a ticket to when it was solved for the first time',
      title: { en: 'first', es: 'primera' },
    },
    {
      column: 'business_first_resolution_seconds',
      prefix: 'first_business',
      of: 'the open seconds from the start of a ticket to when it was solved for the first time',
      title: { en: 'first, in working hours', es: 'primera, en horario laboral' },
    },
    {
      column: 'active_resolution_seconds',
      prefix: 'active',
      of: 'the seconds from the start of a ticket to when it was solved last, without times of pending and solved',
      title: { en: 'without pauses', es: 'sin pausas' },
    },
    {
      column: 'business_active_resolution_seconds',
      prefix: 'active_business',
      of: 'the open seconds of the same, without times of pending and solved',
      title: { en: 'without pauses, in working hours', es: 'sin pausas, en horario laboral' },
    },
  ],
);
