/** What the board asks, and how its tickets stand in columns. Pure. */
import { TICKET_STATUSES } from '../../../src/derive/support/ticket.ts';
import type { TicketLine } from '../../api/tickets.ts';
import type { Ask } from '../../filters/use-filters.ts';

export const boardAsks = {
  now: { metrics: ['tickets_open', 'tickets_open.unassigned', 'breached_now', 'due_soon'] },
  began: { metrics: ['tickets'], compare: true },
  targets: {
    metrics: ['sla_attainment', 'sla_attainment.met', 'sla_attainment.breached', 'sla_attainment.running'],
    compare: true,
  },
  replies: { metrics: ['first_response_time', 'first_response_time.business'], compare: true },
  solved: {
    metrics: ['resolution_time', 'resolution_time.business', 'replies_to_resolve'],
    compare: true,
  },
  once: { metrics: ['fcr', 'fcr.gross', 'fcr.pending', 'reopen_rate'], compare: true },
} satisfies Record<string, Ask>;

/** Of what is solved nothing is due. */
export const OPEN_STATUSES = TICKET_STATUSES.filter(one => one !== 'solved' && one !== 'closed');

export interface BoardColumn {
  status: string;
  tickets: TicketLine[];
}

/** Each column keeps the order of the list. */
export const columnsOf = (tickets: readonly TicketLine[]): BoardColumn[] =>
  OPEN_STATUSES.map(status => ({ status, tickets: tickets.filter(one => one.status === status) }));
