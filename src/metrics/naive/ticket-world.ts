/** Made-up facts of tickets: every combination that the columns allow, not only those that rules can produce. */
import { TICKET_CHANNELS } from '../../derive/support/channels.data.ts';
import {
  type Fcr,
  type SlaVerdict,
  TICKET_STATUSES,
  type TicketClock,
  type TicketStatus,
} from '../../derive/support/ticket.ts';

/** What every fact of a ticket says of it. Instants are epoch seconds. */
interface OfTicket {
  ticket_id: number;
  mailbox_id: number | null;
  contact_id: number | null;
  teammate_id: number | null;
  channel: (typeof TICKET_CHANNELS)[number];
  severity: string | null;
  category: string | null;
  account: string | null;
  counted: boolean;
}
export interface Ticket extends OfTicket {
  number: number;
  created_at: number;
  first_solved_at: number | null;
  last_solved_at: number | null;
  waiting_since: number | null;
  requester_wait_seconds: number;
  agent_wait_seconds: number;
  on_hold_seconds: number;
  first_resolution_seconds: number | null;
  last_resolution_seconds: number | null;
  active_resolution_seconds: number | null;
  business_first_resolution_seconds: number | null;
  business_last_resolution_seconds: number | null;
  business_active_resolution_seconds: number | null;
  replies: number;
  customer_messages: number;
  reopenings: number;
  status: TicketStatus;
  fcr: Fcr;
  first_contact_category: boolean;
  started_by_us: boolean;
  feature: string | null;
  language: string | null;
  tags: string[];
}
export interface Span extends OfTicket {
  from_at: number;
  to_at: number | null;
  status: TicketStatus;
  elapsed_seconds: number | null;
  business_seconds: number | null;
}
export interface Change extends Omit<OfTicket, 'counted'> {
  at: number;
  delta: 1 | -1;
}
export interface Target extends OfTicket {
  opened_at: number;
  ended_at: number | null;
  ended_by: TicketClock['end'];
  kind: TicketClock['kind'];
  elapsed_seconds: number | null;
  business_seconds: number | null;
  policy_id: number | null;
  due_at: number | null;
  warn_at: number | null;
  verdict: SlaVerdict['verdict'] | null;
}
export interface TicketWorld {
  tickets: Ticket[];
  spans: Span[];
  targets: Target[];
  changes: Change[];
}

export const POLICIES = [
  { policy_id: 1, version: 1, name: 'Quick' },
  { policy_id: 2, version: 1, name: 'Slow once' },
  { policy_id: 2, version: 2, name: 'Slow' },
];
const TAGS = ['vip', 'a "tag"', 'ñ'];

/** `places`: ids to choose from. The same for the same random numbers. */
export function makeTickets(
  next: () => number,
  { from, to, count }: { from: number; to: number; count: number },
  places: { mailboxes: number[]; contacts: number[]; teammates: number[] },
): TicketWorld {
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const maybe = <T>(value: T): T | null => (next() < 0.7 ? value : null);
  const instant = () => from + below(to - from);
  const long = () => Math.floor(Math.exp(next() * 13));
  const world: TicketWorld = { tickets: [], spans: [], targets: [], changes: [] };
  for (let id = 1; id <= count; id++) {
    const of: OfTicket = {
      ticket_id: id,
      mailbox_id: maybe(pick(places.mailboxes)),
      contact_id: maybe(pick(places.contacts)),
      teammate_id: maybe(pick(places.teammates)),
      channel: pick(TICKET_CHANNELS),
      severity: maybe(pick(['low', 'high'])),
      category: maybe(pick(['billing', 'bug'])),
      account: maybe(pick(['North', 'South'])),
      counted: next() < 0.85,
    };
    const solved = maybe(instant());
    world.tickets.push({
      ...of,
      number: 100 + id,
      created_at: instant(),
      first_solved_at: solved,
      last_solved_at: solved === null ? null : solved + below(100_000),
      waiting_since: maybe(instant()),
      requester_wait_seconds: long(),
      agent_wait_seconds: long(),
      on_hold_seconds: long(),
      first_resolution_seconds: maybe(long()),
      last_resolution_seconds: maybe(long()),
      active_resolution_seconds: maybe(long()),
      business_first_resolution_seconds: maybe(long()),
      business_last_resolution_seconds: maybe(long()),
      business_active_resolution_seconds: maybe(long()),
      replies: below(4),
      customer_messages: below(4),
      reopenings: below(3),
      status: pick(TICKET_STATUSES),
      fcr: pick(['yes', 'no', 'pending', 'not_counted'] as const),
      first_contact_category: next() < 0.7,
      started_by_us: next() < 0.2,
      feature: maybe(pick(['export', 'import'])),
      language: maybe(pick(['en', 'es'])),
      tags: TAGS.filter(() => next() < 0.4),
    });
    for (let i = below(4); i > 0; i--) {
      const at = instant();
      const ended = next() < 0.8;
      const elapsed = long();
      world.spans.push({
        ...of,
        from_at: at,
        to_at: ended ? at + elapsed : null,
        status: pick(TICKET_STATUSES),
        elapsed_seconds: ended ? elapsed : null,
        business_seconds: ended ? maybe(Math.floor(elapsed / 3)) : null,
      });
    }
    const { counted: _, ...whose } = of;
    for (let i = below(4); i > 0; i--)
      world.changes.push({ ...whose, at: instant(), delta: next() < 0.6 ? 1 : -1 });
    for (let i = below(5); i > 0; i--) {
      const at = instant();
      const ended = next() < 0.7;
      const elapsed = long();
      const target = maybe(long());
      world.targets.push({
        ...of,
        opened_at: at,
        ended_at: ended ? at + elapsed : null,
        ended_by: ended ? pick(['reply', 'solved', 'dropped'] as const) : null,
        kind: pick(['first', 'next', 'resolution'] as const),
        elapsed_seconds: ended ? elapsed : null,
        business_seconds: ended ? maybe(Math.floor(elapsed / 3)) : null,
        policy_id: target === null ? null : pick([1, 2]),
        due_at: target === null ? null : maybe(at + target),
        warn_at: target === null ? null : maybe(at + Math.floor(target * 0.8)),
        verdict: target === null ? null : ended ? pick(['met', 'breached', 'none'] as const) : 'running',
      });
    }
  }
  return world;
}
