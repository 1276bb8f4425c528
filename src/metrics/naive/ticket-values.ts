/** Every metric of tickets a second time, in plain TypeScript over plain rows. */
import type { Settings } from '../define.ts';
import type { Row } from './facts.ts';
import { all, count, largest, mean, type Naive, over, quantile, share, sum } from './naive.ts';
import type { Target, Ticket } from './ticket-world.ts';

type Value = (row: Row) => number | null | undefined;

/** Median, p90 and mean, under the names of `families/ticket-time.ts`. */
function times(
  id: string,
  keep: (r: Row) => boolean,
  measured: Record<string, Value>,
): Record<string, Naive> {
  return Object.fromEntries(
    Object.entries(measured).flatMap(([prefix, value]) => {
      const named = (part: string) =>
        [id, [prefix, part].filter(p => p !== '').join('_')].filter(p => p !== '').join('.');
      return [
        [named(''), over(keep, value, quantile(0.5))],
        [named('p90'), over(keep, value, quantile(0.9))],
        [named('mean'), over(keep, value, mean)],
      ];
    }),
  );
}

const ofTicket =
  (column: { [K in keyof Ticket]: Ticket[K] extends number | null ? K : never }[keyof Ticket]): Value =>
  r =>
    r.ticket?.[column];
const elapsed: Value = r => r.target?.elapsed_seconds;
const business: Value = r => r.target?.business_seconds;
const kind = (wanted: Target['kind']) => (r: Row) => r.target?.kind === wanted;

const met = (r: Row) => r.target?.verdict === 'met';
const due = (r: Row) => r.target?.due_at ?? Number.POSITIVE_INFINITY;
const late = (r: Row, s: Settings) => r.target?.verdict === 'running' && due(r) <= s.now;
const breached = (r: Row, s: Settings) => r.target?.verdict === 'breached' || late(r, s);
const judged = (r: Row, s: Settings) => met(r) || breached(r, s);
const now =
  (keep: (r: Row, s: Settings) => boolean): Naive =>
  (rows, settings) => {
    const n = rows.filter(r => keep(r, settings)).length;
    return [n, n];
  };

const fcr =
  (...wanted: string[]) =>
  (r: Row) =>
    wanted.includes(r.ticket?.fcr ?? '');
const net = (r: Row) => r.ticket?.first_contact_category === true;

export const TICKET_VALUES: Record<string, Naive> = {
  tickets: count(r => r.ticket?.counted === true),
  'tickets.all': count(all),
  'tickets.started_by_us': count(r => r.ticket?.counted === true && r.ticket.started_by_us),
  'tickets.newest': (rows, { now: at }) => [
    rows.length === 0 ? null : at - Math.max(...rows.map(r => r.ticket?.created_at ?? 0)),
    rows.length,
  ],
  tickets_solved: count(all),
  'tickets_solved.without_reply': count(r => r.ticket?.replies === 0),
  tickets_open: count(all),
  'tickets_open.unassigned': count(r => r.ticket?.teammate_id === null),
  'tickets_open.waiting': count(r => r.ticket?.waiting_since !== null),
  'tickets_open.longest_wait': (rows, { now: at }) => {
    const waits = rows.flatMap(r => r.ticket?.waiting_since ?? []).map(since => Math.max(0, at - since));
    return [largest(waits), waits.length];
  },
  'tickets_open.age': over(all, r => r.amount, quantile(0.5)),
  'tickets_open.oldest': over(all, r => r.amount, largest),
  ticket_backlog: rows => {
    const level = sum(rows.map(r => r.amount));
    return [level, level];
  },
  ...times('first_response_time', kind('first'), { '': elapsed, business }),
  ...times('next_response_time', kind('next'), { '': elapsed, business }),
  ...times('resolution_time', all, {
    '': ofTicket('last_resolution_seconds'),
    business: ofTicket('business_last_resolution_seconds'),
    first: ofTicket('first_resolution_seconds'),
    first_business: ofTicket('business_first_resolution_seconds'),
    active: ofTicket('active_resolution_seconds'),
    active_business: ofTicket('business_active_resolution_seconds'),
  }),
  ...times('requester_wait', all, { '': ofTicket('requester_wait_seconds') }),
  ...times('agent_wait', all, { '': ofTicket('agent_wait_seconds') }),
  ...times('on_hold_time', all, { '': ofTicket('on_hold_seconds') }),
  time_in_status: over(all, r => r.span?.elapsed_seconds, sum),
  'time_in_status.mean': over(all, r => r.span?.elapsed_seconds, mean),
  'time_in_status.median': over(all, r => r.span?.elapsed_seconds, quantile(0.5)),
  'time_in_status.business': over(all, r => r.span?.business_seconds, sum),
  sla_attainment: share(judged, met),
  'sla_attainment.met': count(met),
  'sla_attainment.breached': now(breached),
  'sla_attainment.running': now((r, s) => r.target?.verdict === 'running' && !late(r, s)),
  ...Object.fromEntries(
    (['first', 'next', 'resolution'] as const).map(one => [
      `sla_attainment.${one}`,
      share((r, s) => kind(one)(r) && judged(r, s), met),
    ]),
  ),
  breached_now: now(late),
  'breached_now.longest': (rows, s) => {
    const lates = rows.map(r => s.now - due(r)).filter(seconds => seconds > 0);
    return [largest(lates), lates.length];
  },
  'breached_now.running': count(all),
  due_soon: now(
    (r, s) =>
      (r.target?.warn_at ?? Number.POSITIVE_INFINITY) <= s.now && r.target?.due_at != null && due(r) > s.now,
  ),
  fcr: share(r => fcr('yes', 'no')(r) && net(r), fcr('yes')),
  'fcr.gross': share(fcr('yes', 'no'), fcr('yes')),
  'fcr.pending': count(fcr('pending')),
  reopen_rate: share(all, r => (r.ticket?.reopenings ?? 0) > 0),
  'reopen_rate.reopenings': over(all, ofTicket('reopenings'), sum),
  replies_to_resolve: over(all, ofTicket('replies'), mean),
  'replies_to_resolve.median': over(all, ofTicket('replies'), quantile(0.5)),
  'replies_to_resolve.one': share(all, r => r.ticket?.replies === 1),
};
