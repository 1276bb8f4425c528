import { describe, expect, test } from 'vitest';
import {
  asks,
  becomes,
  bounces,
  DAY,
  history,
  mergedIn,
  notes,
  replies,
  settings,
  stateOf,
  thanks,
} from './testing/histories.ts';
import type { TicketEvent, TicketSettings, TicketState } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';

/** `status from`, one after the other. */
const course = ({ spans }: TicketState) => spans.map(({ status, from }) => `${status} ${from}`).join(', ');

describe('status', () => {
  const silent = { solveAfterSeconds: 3 * DAY, closeAfterSeconds: 7 * DAY, now: 5 };
  test.each<[what: string, events: TicketEvent[], settings: Partial<TicketSettings>, expected: string]>([
    ['is new until we reply, however often they ask', [asks(0), asks(5)], {}, 'new 0'],
    [
      'is pending after our reply, and after another',
      [asks(0), replies(5), replies(6)],
      {},
      'new 0, pending 5',
    ],
    [
      'is open when they write again',
      [asks(0), replies(5), asks(9), asks(10)],
      {},
      'new 0, pending 5, open 9',
    ],
    [
      'is not changed by notes and machines',
      [asks(0), notes(1), bounces(2), replies(5), bounces(6)],
      {},
      'new 0, pending 5',
    ],
    ['is solved by thanks while pending', [asks(0), replies(5), thanks(9)], {}, 'new 0, pending 5, solved 9'],
    [
      'is not solved by thanks where the setting is off',
      [asks(0), replies(5), thanks(9)],
      { thanksSolve: false },
      'new 0, pending 5',
    ],
    [
      'is not changed by thanks while new or open',
      [asks(0), thanks(1), becomes('open', 2), thanks(3)],
      {},
      'new 0, open 2',
    ],
    [
      'is opened again by a question when solved',
      [asks(0), becomes('solved', 5), asks(9)],
      {},
      'new 0, solved 5, open 9',
    ],
    ['is not opened again by thanks', [asks(0), becomes('solved', 5), thanks(9)], {}, 'new 0, solved 5'],
    [
      'is not opened again by our own mail',
      [asks(0), becomes('solved', 5), replies(6)],
      {},
      'new 0, solved 5',
    ],
    [
      'is opened by a question when on hold',
      [asks(0), becomes('on_hold', 5), asks(9)],
      {},
      'new 0, on_hold 5, open 9',
    ],
    [
      'is pending after our reply when on hold',
      [asks(0), becomes('on_hold', 5), replies(9)],
      {},
      'new 0, on_hold 5, pending 9',
    ],
    ['stays closed whatever they write', [asks(0), becomes('closed', 5), asks(9)], {}, 'new 0, closed 5'],
    [
      'is opened by hand when closed',
      [asks(0), becomes('closed', 5), becomes('open', 9)],
      {},
      'new 0, closed 5, open 9',
    ],
    [
      'is what somebody set in the second of a reply',
      [asks(0), replies(5), becomes('solved', 5)],
      {},
      'new 0, solved 5',
    ],
    [
      'is what somebody set, also where the list has it before the reply',
      [asks(0), becomes('solved', 5), replies(5)],
      {},
      'new 0, solved 5',
    ],
    [
      'is the last one set in a second',
      [asks(0), becomes('on_hold', 5), becomes('open', 5)],
      {},
      'new 0, open 5',
    ],
    ['follows the list in a second of messages', [asks(0), replies(5), asks(5)], {}, 'new 0, open 5'],
    [
      'is solved by silence at its moment, not when somebody looks',
      [asks(0), replies(5)],
      { ...silent, now: 4 * DAY },
      `new 0, pending 5, solved ${3 * DAY + 5}`,
    ],
    [
      'is not solved a second too early',
      [asks(0), replies(5)],
      { ...silent, now: 3 * DAY + 4 },
      'new 0, pending 5',
    ],
    [
      'counts silence from our last mail',
      [asks(0), replies(5), replies(DAY)],
      { ...silent, now: 4 * DAY },
      `new 0, pending 5, solved ${4 * DAY}`,
    ],
    [
      'counts silence from when it became pending, if that was later',
      [asks(0), replies(5), becomes('open', 6), becomes('pending', DAY)],
      { ...silent, now: 4 * DAY },
      `new 0, pending 5, open 6, pending ${DAY}, solved ${4 * DAY}`,
    ],
    [
      'is not solved when they write at the last moment',
      [asks(0), replies(5), asks(3 * DAY + 5)],
      { ...silent, now: 20 * DAY },
      `new 0, pending 5, open ${3 * DAY + 5}`,
    ],
    [
      'is solved and opened again when they write a second later',
      [asks(0), replies(5), asks(3 * DAY + 6)],
      { ...silent, now: 4 * DAY },
      `new 0, pending 5, solved ${3 * DAY + 5}, open ${3 * DAY + 6}`,
    ],
    [
      'is closed so long after it was solved, whatever comes later',
      [asks(0), becomes('solved', 5), asks(8 * DAY)],
      { ...silent, now: 9 * DAY },
      `new 0, solved 5, closed ${7 * DAY + 5}`,
    ],
    [
      'passes through both by itself',
      [asks(0), replies(5)],
      { ...silent, now: 30 * DAY },
      `new 0, pending 5, solved ${3 * DAY + 5}, closed ${10 * DAY + 5}`,
    ],
    [
      'lasts no time where nothing has to pass',
      [asks(0), replies(5)],
      { solveAfterSeconds: 0, closeAfterSeconds: 0 },
      'new 0, closed 5',
    ],
    [
      'is not changed by what is dated after now',
      [asks(0), replies(5), asks(9)],
      { now: 8 },
      'new 0, pending 5',
    ],
    [
      'is not changed by merging in a ticket that waits for nothing',
      [asks(0), replies(5), mergedIn(null, 9)],
      {},
      'new 0, pending 5',
    ],
    [
      'is open when a question is merged in, also when it was closed',
      [asks(0), becomes('closed', 5), mergedIn(3, 9)],
      {},
      'new 0, closed 5, open 9',
    ],
  ])('%s', (_, events, given, expected) => {
    expect(course(stateOf(events, given))).toBe(expected);
  });

  test('a ticket that we started is pending at once', () => {
    const ours = history([replies(0)], { startedBy: 'agent' });
    expect(course(ticketStateOf(ours, settings()))).toBe('pending 0');
  });

  test('what is dated before the ticket counts from its creation on', () => {
    const late = history([asks(0), replies(5)], { createdAt: 100 });
    const state = ticketStateOf(late, settings());
    expect(course(state)).toBe('pending 100');
    expect(state.firstReplyAt).toBe(100);
  });
});
