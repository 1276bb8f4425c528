/** Histories as tests write them: who did what in which minute. */
import type { TicketEvent, TicketHistory, TicketSettings, TicketState, TicketStatus } from '../ticket.ts';
import { ticketStateOf } from '../ticket-state.ts';

export const DAY = 86_400;
export const [ANA, BEN] = [1, 2] as const;

type Message = Extract<TicketEvent, { type: 'message' }>;

const message = (at: number, given: Partial<Message>): TicketEvent => ({
  at,
  type: 'message',
  by: 'customer',
  public: true,
  acknowledgement: false,
  teammate: null,
  ...given,
});
/** The customer writes, and asks something. */
export const asks = (at: number): TicketEvent => message(at, {});
/** The customer writes "thanks" alone. */
export const thanks = (at: number): TicketEvent => message(at, { acknowledgement: true });
/** We write to the customer. */
export const replies = (at: number, teammate: number | null = ANA): TicketEvent =>
  message(at, { by: 'agent', teammate });
export const notes = (at: number): TicketEvent => message(at, { by: 'agent', public: false, teammate: ANA });
export const bounces = (at: number): TicketEvent => message(at, { by: 'machine' });
export const becomes = (status: TicketStatus, at: number): TicketEvent => ({ at, type: 'status', status });
export const assigns = (teammate: number | null, at: number): TicketEvent => ({
  at,
  type: 'assign',
  teammate,
});
export const mergedIn = (openSince: number | null, at: number): TicketEvent => ({
  at,
  type: 'merged_in',
  openSince,
});
export const mergedAway = (at: number): TicketEvent => ({ at, type: 'merged_away' });
export const spam = (on: boolean, at: number): TicketEvent => ({ at, type: 'spam', on });

/** Nothing by itself, unless a test says so. */
export const settings = (given: Partial<TicketSettings> = {}): TicketSettings => ({
  solveAfterSeconds: null,
  closeAfterSeconds: null,
  thanksSolve: true,
  fcrSeconds: 7 * DAY,
  now: 30_000 * DAY,
  ...given,
});

export const history = (events: TicketEvent[], given: Partial<TicketHistory> = {}): TicketHistory => ({
  createdAt: 0,
  startedBy: 'customer',
  events,
  severity: null,
  category: null,
  ...given,
});

/** The state of a ticket that a customer started at 0. */
export function stateOf(events: TicketEvent[], given: Partial<TicketSettings> = {}): TicketState {
  return ticketStateOf(history(events), settings(given));
}
