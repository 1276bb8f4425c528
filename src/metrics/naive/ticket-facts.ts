/** The facts of made-up tickets as plain rows. */
import type { DimensionValue } from '../engine/result.ts';
import type { Row } from './facts.ts';
import { type Change, POLICIES, type Span, type Target, type Ticket } from './ticket-world.ts';
import type { World } from './world.ts';

type Places = (of: {
  mailbox_id: number | null;
  contact_id: number | null;
  teammate_id: number | null;
}) => Row['values'];

const DONE = ['solved', 'closed'];

/** Null: no fact of tickets. `places`: mailbox, people and teams by their names. */
export function ticketRowsOf(world: World, fact: string, now: number, places: Places): Row[] | null {
  const { tickets, spans, targets, changes } = world.support;
  const tagsOf = new Map(tickets.map(one => [one.ticket_id, one.tags]));
  const common = (one: Ticket | Span | Target | Change): Row['values'] => ({
    ...places(one),
    ticket: [`#${100 + one.ticket_id}`],
    severity: [one.severity],
    category: [one.category],
    account: [one.account],
    channel: [one.channel],
    tag: tagsOf.get(one.ticket_id) ?? [],
  });
  const whole = (one: Ticket, at: number | null, amount = 1): Row => ({
    at,
    amount,
    ticket: one,
    values: {
      ...common(one),
      ticket_status: [one.status],
      feature: [one.feature],
      language: [one.language],
      solved_at_first_contact: [one.fcr],
      awaiting_reply: [one.waiting_since !== null],
    },
  });
  const clock = (one: Target, at: number | null): Row => ({
    at,
    amount: 1,
    target: one,
    values: { ...common(one), clock_kind: [one.kind], policy: [policyNamed(one.policy_id)] },
  });
  switch (fact) {
    case 'ticket':
      return tickets.map(one => whole(one, one.created_at));
    case 'ticket_first_solved':
      return tickets.flatMap(one =>
        one.counted && one.first_solved_at !== null ? [whole(one, one.first_solved_at)] : [],
      );
    case 'ticket_solved':
      return tickets.flatMap(one =>
        one.counted && one.last_solved_at !== null && DONE.includes(one.status)
          ? [whole(one, one.last_solved_at)]
          : [],
      );
    case 'ticket_open':
      return tickets
        .filter(one => one.counted && !DONE.includes(one.status))
        .map(one => whole(one, null, Math.max(0, now - one.created_at)));
    case 'ticket_reply':
      return targets.flatMap(one =>
        one.counted && one.ended_by === 'reply' && one.ended_at !== null ? [clock(one, one.ended_at)] : [],
      );
    case 'ticket_target':
      return targets.filter(one => one.counted && one.verdict !== null).map(one => clock(one, one.opened_at));
    case 'ticket_due':
      return targets
        .filter(one => one.counted && one.verdict === 'running')
        .map(one => {
          const row = clock(one, null);
          return { ...row, values: { ...row.values, due: [dueAt(one, now)] } };
        });
    case 'ticket_span':
      return spans.flatMap(one =>
        one.counted && one.to_at !== null
          ? [{ at: one.to_at, amount: 1, span: one, values: { ...common(one), ticket_status: [one.status] } }]
          : [],
      );
    case 'ticket_backlog':
      return changes.map(one => ({ at: one.at, amount: one.delta, values: common(one) }));
    default:
      return null;
  }
}

const policyNamed = (id: number | null): DimensionValue =>
  POLICIES.findLast(policy => policy.policy_id === id)?.name ?? null;

function dueAt({ due_at, warn_at }: Target, now: number): string {
  if (due_at !== null && due_at <= now) return 'late';
  return warn_at !== null && warn_at <= now ? 'soon' : 'on_time';
}
