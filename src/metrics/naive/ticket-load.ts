/** Puts made-up tickets into a store. */
import { copyInstant, copyLocal } from '../../store/copy-text.ts';
import { toLocal } from '../../time/zone.ts';
import { POLICIES, type TicketWorld } from './ticket-world.ts';

type Cell = string | number | boolean | null;
type Put = (
  table:
    | 'ticket'
    | 'ticket_fact'
    | 'ticket_span'
    | 'ticket_change'
    | 'ticket_clock'
    | 'ticket_tag'
    | 'sla_policy',
  rows: Record<string, Cell>[],
) => Promise<void>;

export async function loadTickets(
  { tickets, spans, targets, changes }: TicketWorld,
  zone: string,
  put: Put,
): Promise<void> {
  const instant = (at: number | null) => (at === null ? null : copyInstant(at));
  const local = (at: number | null) => (at === null ? null : copyLocal(toLocal(at, zone)));
  await put(
    'ticket',
    tickets.map(({ ticket_id, number, channel, started_by_us, created_at }) => ({
      ...{ ticket_id, number, channel, started_by_us },
      created_at: instant(created_at),
    })),
  );
  await put(
    'ticket_fact',
    tickets.map(({ tags: _, ...one }) => ({
      ...one,
      created_at: instant(one.created_at),
      local_created_at: local(one.created_at),
      first_solved_at: instant(one.first_solved_at),
      local_first_solved_at: local(one.first_solved_at),
      last_solved_at: instant(one.last_solved_at),
      local_last_solved_at: local(one.last_solved_at),
      waiting_since: instant(one.waiting_since),
    })),
  );
  await put(
    'ticket_tag',
    tickets.flatMap(({ ticket_id, tags }) => tags.map(tag => ({ ticket_id, tag }))),
  );
  await put(
    'ticket_span',
    spans.map(one => ({
      ...one,
      from_at: instant(one.from_at),
      local_from_at: local(one.from_at),
      to_at: instant(one.to_at),
      local_to_at: local(one.to_at),
    })),
  );
  await put(
    'ticket_change',
    changes.map(one => ({ ...one, at: instant(one.at), local_at: local(one.at) })),
  );
  await put(
    'ticket_clock',
    targets.map(one => ({
      ...one,
      opened_at: instant(one.opened_at),
      local_opened_at: local(one.opened_at),
      ended_at: instant(one.ended_at),
      local_ended_at: local(one.ended_at),
      due_at: instant(one.due_at),
      warn_at: instant(one.warn_at),
    })),
  );
  await put(
    'sla_policy',
    POLICIES.map(one => ({ ...one, position: 0, definition: '{}', valid_from: copyInstant(0) })),
  );
}
