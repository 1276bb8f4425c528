/** One ticket's history in, its statuses, clocks and counts out. METRICS §7. */
import { firstContact } from './first-contact.ts';
import { leftAt, type Moment, momentsOf } from './moments.ts';
import { byItself } from './status-by-itself.ts';
import { isDone, meaningOf, statusAfter } from './status-flow.ts';
import { statusSpans } from './status-spans.ts';
import type { TicketEvent, TicketHistory, TicketSettings, TicketState, TicketStatus } from './ticket.ts';
import { ticketClocks } from './ticket-clocks.ts';
import { ticketFields } from './ticket-fields.ts';

/**
 * Pure, and linear in the events. Everything that happens within one second is one step: messages count in the order of the list, a
 * status that somebody set in that second wins over what they make of it, and of several set the last one counts.
 * A status that lasts no time was none.
 */
export function ticketStateOf(history: TicketHistory, settings: TicketSettings): TicketState {
  const moments = momentsOf(history, settings.now);
  const left = leftAt(moments);
  const { spans, put } = statusSpans(history.createdAt);
  const clocks = ticketClocks(history);
  const fields = ticketFields(history);
  const contact = firstContact(settings.fcrSeconds);
  const reopenedAt: number[] = [];
  /** The one that counts now, since when, and when we last wrote to the customer. */
  const stand = { status: 'new' as TicketStatus, since: history.createdAt, wroteAt: null as number | null };
  const seen = { replies: 0, customerMessages: 0, asked: history.startedBy === 'customer' };
  let firstReplyAt: number | null = null;
  let firstSolvedAt: number | null = null;
  let lastSolvedAt: number | null = null;
  let solvedBy: number | null = null;
  let replier: number | null = null;

  function take(moment: Moment): void {
    const set = moment.events.findLast(event => event.type === 'status');
    let flow = stand.status;
    for (const event of moment.events) {
      fields.take(event);
      const meaning = meaningOf(event);
      if (meaning === null) continue;
      flow = statusAfter(flow, meaning, settings.thanksSolve);
      if (event.type === 'message' && event.by === 'customer') seen.customerMessages++;
      if (meaning === 'reply') write(moment.at, event.type === 'message' ? event.teammate : null);
      // Asked of a closed ticket, the question waits in a ticket of its own, and not here.
      else if (meaning !== 'acknowledgement')
        ask(event, moment.at, flow !== 'closed' || !isDone(set?.status ?? flow));
    }
    if (moment.at === left) clocks.leave(moment.at);
    become(set?.status ?? flow, moment.at, set?.teammate ?? null);
  }

  function ask(event: TicketEvent, at: number, waits: boolean): void {
    seen.asked = true;
    contact.comeBack(at);
    const since = event.type === 'merged_in' ? (event.openSince ?? at) : at;
    if (waits) clocks.ask(Math.min(since, at));
  }

  /** Where we started it, what we write before they answer is no reply. */
  function write(at: number, teammate: number | null): void {
    stand.wroteAt = at;
    replier = teammate ?? replier;
    if (!seen.asked) return;
    seen.replies++;
    firstReplyAt ??= at;
    contact.reply(at);
    clocks.reply(at, teammate);
  }

  /** `by`: the teammate who set it; null: nobody did, or it is not known who. */
  function become(status: TicketStatus, at: number, by: number | null): void {
    const was = stand.status;
    const solver = by ?? fields.values.teammate ?? replier;
    if (status !== was) {
      stand.status = status;
      stand.since = at;
    }
    if (isDone(status) && !isDone(was)) {
      firstSolvedAt ??= at;
      lastSolvedAt = at;
      solvedBy = solver;
      contact.solve(at);
    }
    if (isDone(was) && !isDone(status)) {
      reopenedAt.push(at);
      contact.comeBack(at);
    }
    clocks.stand(at, status, solver);
    put(at, status, fields.values.teammate);
  }

  /** What happened by itself in between. At the very second of an event the event comes first: the customer did not stay silent. */
  function pass(isPast: (at: number) => boolean): void {
    for (let next = byItself(stand, settings); next !== null; next = byItself(stand, settings)) {
      if (!isPast(next.at)) return;
      become(next.status, next.at, null);
    }
  }

  for (const moment of moments) {
    pass(at => at < moment.at);
    take(moment);
  }
  pass(at => at <= settings.now);

  return {
    status: stand.status,
    ...fields.values,
    tags: [...fields.tags].sort(),
    spans,
    clocks: clocks.inOrder(),
    firstReplyAt,
    firstSolvedAt,
    lastSolvedAt,
    solvedBy,
    reopenedAt,
    replies: seen.replies,
    customerMessages: seen.customerMessages,
    fcr: left !== null || history.startedBy === 'agent' ? 'not_counted' : contact.verdict(settings.now),
    counted: left === null,
  };
}
