/** What people, rules and programs say about a ticket: whose it is, how bad, about what. The last word counts. */
import type { TicketEvent, TicketHistory, TicketState } from './ticket.ts';

export interface TicketFields {
  take(event: TicketEvent): void;
  values: Pick<TicketState, 'teammate' | 'severity' | 'category' | 'feature'>;
  tags: Set<string>;
}

export function ticketFields({ severity, category }: TicketHistory): TicketFields {
  const values: TicketFields['values'] = { teammate: null, severity, category, feature: null };
  const tags = new Set<string>();

  function take(event: TicketEvent): void {
    if (event.type === 'assign') values.teammate = event.teammate;
    if (event.type === 'set') values[event.field] = event.value;
    if (event.type === 'tag' && event.on) tags.add(event.tag);
    if (event.type === 'tag' && !event.on) tags.delete(event.tag);
  }

  return { take, values, tags };
}
