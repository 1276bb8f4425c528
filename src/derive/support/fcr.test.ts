import { describe, expect, test } from 'vitest';
import { fcrShares } from './fcr.ts';
import {
  asks,
  becomes,
  DAY,
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
import type { Fcr, TicketEvent } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';

describe('solved at first contact, seven days after it was solved', () => {
  const solved = becomes('solved', 100);
  const known = 100 + 7 * DAY;
  test.each<[what: string, events: TicketEvent[], expected: Fcr]>([
    ['one reply', [asks(0), replies(50), solved], 'yes'],
    ['one reply to several questions', [asks(0), asks(20), replies(50), solved], 'yes'],
    ['a reply in the second of solving', [asks(0), replies(100), solved], 'yes'],
    ['an acknowledgement after the reply', [asks(0), replies(50), thanks(60), becomes('closed', 200)], 'yes'],
    ['an acknowledgement after it was solved', [asks(0), replies(50), solved, thanks(DAY)], 'yes'],
    ['notes are no contact', [asks(0), notes(10), replies(50), notes(60), solved], 'yes'],
    ['no reply', [asks(0), solved], 'no'],
    ['two replies', [asks(0), replies(50), replies(60), solved], 'no'],
    ['a second reply after it was solved', [asks(0), replies(50), solved, replies(DAY)], 'no'],
    ['a question after the reply', [asks(0), replies(50), asks(60), solved], 'no'],
    ['another question merged in after the reply', [asks(0), replies(50), mergedIn(40, 60), solved], 'no'],
    ['opened again a second before it is known', [asks(0), replies(50), solved, asks(known - 1)], 'no'],
    [
      'opened again by hand',
      [asks(0), replies(50), solved, becomes('open', DAY), becomes('solved', DAY + 9)],
      'no',
    ],
    ['a question to the closed ticket', [asks(0), replies(50), becomes('closed', 100), asks(DAY)], 'no'],
    [
      'opened again later is another matter',
      [asks(0), replies(50), solved, asks(known), replies(known)],
      'yes',
    ],
    ['not solved', [asks(0), replies(50)], 'pending'],
    ['merged away', [asks(0), replies(50), solved, mergedAway(DAY)], 'not_counted'],
    ['spam', [asks(0), replies(50), solved, spam(true, DAY)], 'not_counted'],
  ])('%s', (_, events, expected) => {
    expect(stateOf(events, { now: 30 * DAY }).fcr).toBe(expected);
  });

  test('it is pending until then, unless it is missed already', () => {
    const events = [asks(0), replies(50), solved];
    expect(stateOf(events, { now: known - 1 }).fcr).toBe('pending');
    expect(stateOf(events, { now: known }).fcr).toBe('yes');
    expect(stateOf([...events, asks(DAY)], { now: 2 * DAY }).fcr).toBe('no');
  });

  test('silence counts from when it was solved by itself', () => {
    const events = [asks(0), replies(50)];
    expect(stateOf(events, { solveAfterSeconds: DAY, now: 8 * DAY + 49 }).fcr).toBe('pending');
    expect(stateOf(events, { solveAfterSeconds: DAY, now: 8 * DAY + 50 }).fcr).toBe('yes');
  });

  test('a ticket that we started does not count', () => {
    const ours = history([replies(0), asks(5), replies(9), solved], { startedBy: 'agent' });
    expect(ticketStateOf(ours, settings()).fcr).toBe('not_counted');
  });
});

describe('the share', () => {
  const ticket = (fcr: Fcr, category: string | null = null) => ({ fcr, category });

  test('gross is over what is known; net leaves out what cannot be solved at first contact', () => {
    const tickets = [
      ticket('yes'),
      ticket('yes', 'billing'),
      ticket('no', 'billing'),
      ticket('no', 'bug'),
      ticket('no', 'bug'),
      ticket('pending', 'billing'),
      ticket('not_counted'),
    ];
    expect(fcrShares(tickets, new Set(['bug']))).toEqual({
      gross: { share: 2 / 5, n: 5 },
      net: { share: 2 / 3, n: 3 },
    });
  });

  test('of none it is not known', () => {
    expect(fcrShares([ticket('pending'), ticket('yes', 'bug')], new Set(['bug']))).toEqual({
      gross: { share: 1, n: 1 },
      net: { share: null, n: 0 },
    });
  });
});
