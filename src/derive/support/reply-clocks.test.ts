import { describe, expect, test } from 'vitest';
import {
  asks,
  becomes,
  bounces,
  history,
  mergedAway,
  mergedIn,
  notes,
  replies,
  settings,
  spam,
  stateOf,
  thanks,
} from './testing/histories.ts';
import type { TicketEvent, TicketSettings } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';

describe('reply clocks', () => {
  const clocks = (events: TicketEvent[], given: Partial<TicketSettings> = {}) =>
    stateOf(events, given)
      .clocks.filter(({ kind }) => kind !== 'resolution')
      .map(({ kind, from, to, end }) => `${kind} ${from}–${to ?? ''} ${end ?? 'runs'}`);

  test.each<[what: string, events: TicketEvent[], expected: string[]]>([
    [
      'the first runs from the oldest question to our first reply',
      [asks(0), asks(3), replies(5)],
      ['first 0–5 reply'],
    ],
    [
      'every further question has the next',
      [asks(0), replies(5), asks(7), asks(8), replies(9), asks(11)],
      ['first 0–5 reply', 'next 7–9 reply', 'next 11– runs'],
    ],
    ['thanks ask nothing', [asks(0), replies(5), thanks(9)], ['first 0–5 reply']],
    ['notes and machines answer nothing', [asks(0), notes(2), bounces(3)], ['first 0– runs']],
    ['a further reply answers nothing', [asks(0), replies(5), replies(6)], ['first 0–5 reply']],
    ['a reply in the second of the question takes no time', [asks(0), replies(0)], ['first 0–0 reply']],
    ['solving without a reply drops it', [asks(0), becomes('solved', 5), replies(6)], ['first 0–5 dropped']],
    [
      'a reply in the second of solving is a reply',
      [asks(0), becomes('solved', 5), replies(5)],
      ['first 0–5 reply'],
    ],
    [
      'after reopening it starts at the new question, and is the first until we reply',
      [asks(0), becomes('solved', 5), asks(9), replies(11)],
      ['first 0–5 dropped', 'first 9–11 reply'],
    ],
    [
      'reopening by hand asks nothing',
      [asks(0), replies(5), becomes('solved', 6), becomes('open', 8)],
      ['first 0–5 reply'],
    ],
    [
      'nor where it was solved without a reply: the clock starts at the new message',
      [asks(0), becomes('solved', 5), becomes('open', 8), asks(10), replies(11)],
      ['first 0–5 dropped', 'first 10–11 reply'],
    ],
    [
      'a reply before there is a new message answers no clock, and what is asked after it is the next',
      [asks(0), becomes('solved', 5), becomes('open', 8), replies(9), asks(10), replies(12)],
      ['first 0–5 dropped', 'next 10–12 reply'],
    ],
    [
      'a question to a closed ticket waits elsewhere',
      [asks(0), replies(5), becomes('closed', 6), asks(8)],
      ['first 0–5 reply'],
    ],
    [
      'unless somebody opens the ticket in the same second',
      [asks(0), replies(5), becomes('closed', 6), asks(8), becomes('open', 8)],
      ['first 0–5 reply', 'next 8– runs'],
    ],
    ['merging away drops it', [asks(0), mergedAway(5), asks(7)], ['first 0–5 dropped']],
    ['spam drops it', [asks(0), spam(true, 5), asks(7)], ['first 0–5 dropped']],
    [
      'spam that was taken back never was',
      [asks(0), spam(true, 5), spam(false, 6), replies(7)],
      ['first 0–7 reply'],
    ],
    ['a merged question that is older moves its start', [asks(5), mergedIn(2, 9)], ['first 2– runs']],
    ['a merged question that is younger does not', [asks(5), mergedIn(7, 9)], ['first 5– runs']],
    [
      'a merged question opens one where none is open',
      [asks(0), replies(5), mergedIn(2, 9), replies(12)],
      ['first 0–5 reply', 'next 2–12 reply'],
    ],
    ['merging in what waits for nothing changes none', [asks(5), mergedIn(null, 9)], ['first 5– runs']],
  ])('%s', (_, events, expected) => {
    expect(clocks(events)).toEqual(expected.toSorted((a, b) => from(a) - from(b)));
  });
  const from = (clock: string) => Number(clock.split(/[ –]/)[1]);

  test('being solved by silence drops nothing that was answered', () => {
    expect(clocks([asks(0), replies(5)], { solveAfterSeconds: 10 })).toEqual(['first 0–5 reply']);
  });

  test('a ticket that we started has no first one, and our reminders are no replies', () => {
    const events = [replies(0), replies(3), asks(5), replies(9)];
    const state = ticketStateOf(history(events, { startedBy: 'agent' }), settings());
    expect(state.clocks.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['resolution', 0, null],
      ['next', 5, 9],
    ]);
    expect(state).toMatchObject({ firstReplyAt: 9, replies: 1, customerMessages: 1, fcr: 'not_counted' });
  });

  test('pending time without a reply leaves it, time on hold does not', () => {
    const [clock] = stateOf([
      asks(0),
      becomes('pending', 3),
      becomes('on_hold', 5),
      becomes('open', 8),
      becomes('pending', 9),
      replies(11),
    ]).clocks.filter(({ kind }) => kind === 'first');
    expect(clock?.pauses).toEqual([
      { from: 3, to: 5 },
      { from: 9, to: 11 },
    ]);
  });

  test('pauses of this ticket do not shorten the wait of a question merged in later', () => {
    const state = stateOf([asks(0), replies(2), mergedIn(1, 9), becomes('pending', 12), becomes('open', 14)]);
    const merged = state.clocks.find(({ kind }) => kind === 'next');
    expect(merged).toMatchObject({ from: 1, to: null, pauses: [{ from: 12, to: 14 }] });
  });
});
