/** Random histories on whole minutes, close enough together for everything to fall into one minute with everything. */
import fc from 'fast-check';
import { TICKET_STATUSES, type TicketEvent, type TicketHistory, type TicketSettings } from '../ticket.ts';

export const MINUTE = 60;
/** Minutes in which something happens. */
export const LAST_MINUTE = 200;

const minute = fc.integer({ min: 0, max: LAST_MINUTE }).map(minutes => minutes * MINUTE);
const teammate = fc.option(fc.integer({ min: 1, max: 3 }));

const message = fc.record({
  at: minute,
  type: fc.constant('message' as const),
  by: fc.constantFrom(
    'customer' as const,
    'customer' as const,
    'agent' as const,
    'agent' as const,
    'machine' as const,
  ),
  public: fc.constantFrom(true, true, true, false),
  acknowledgement: fc.constantFrom(false, false, false, true),
  teammate,
});
const status = fc.record({
  at: minute,
  type: fc.constant('status' as const),
  status: fc.constantFrom(...TICKET_STATUSES),
});
const assign = fc.record({ at: minute, type: fc.constant('assign' as const), teammate });
const mergedIn = fc.record({ at: minute, minutesBefore: fc.option(fc.integer({ min: 0, max: 60 })) }).map(
  ({ at, minutesBefore }): TicketEvent => ({
    at,
    type: 'merged_in',
    openSince: minutesBefore === null ? null : at - minutesBefore * MINUTE,
  }),
);
const leaving = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: minute, type: fc.constant('spam' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ at: minute, type: fc.constant('merged_away' as const) }) },
);

const event = fc.oneof(
  { weight: 12, arbitrary: message },
  { weight: 5, arbitrary: status },
  { weight: 2, arbitrary: assign },
  { weight: 1, arbitrary: mergedIn },
);
const events = fc.oneof(
  { weight: 4, arbitrary: fc.array(event, { maxLength: 25 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: event }, { weight: 1, arbitrary: leaving }), {
      maxLength: 25,
    }),
  },
);

export const anyHistory: fc.Arbitrary<TicketHistory> = fc.record({
  createdAt: fc.constant(0),
  startedBy: fc.constantFrom('customer' as const, 'customer' as const, 'agent' as const),
  events: events.map(list => list.toSorted((a, b) => a.at - b.at)),
  severity: fc.constant(null),
  category: fc.constant(null),
});

const minutes = (max: number) => fc.integer({ min: 0, max }).map(count => count * MINUTE);

export const anySettings: fc.Arbitrary<TicketSettings> = fc.record({
  solveAfterSeconds: fc.option(minutes(60)),
  closeAfterSeconds: fc.option(minutes(60)),
  thanksSolve: fc.boolean(),
  fcrSeconds: minutes(30),
  now: minutes(LAST_MINUTE + 60),
});
