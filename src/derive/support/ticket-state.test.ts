import { describe, expect, test } from 'vitest';
import {
  ANA,
  asks,
  assigns,
  BEN,
  becomes,
  bounces,
  history,
  mergedAway,
  notes,
  replies,
  settings,
  spam,
  stateOf,
  thanks,
} from './testing/histories.ts';
import type { TicketEvent, TicketState } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';

describe('resolution', () => {
  const clockOf = (state: TicketState) => state.clocks.find(({ kind }) => kind === 'resolution');

  test('runs from creation to the last solving; pending and solved times are its pauses', () => {
    const state = stateOf([
      asks(0),
      replies(5),
      asks(7),
      becomes('solved', 10),
      asks(20),
      becomes('solved', 30),
    ]);
    expect(clockOf(state)).toMatchObject({ from: 0, to: 30, end: 'solved' });
    expect(clockOf(state)?.pauses).toEqual([
      { from: 5, to: 7 },
      { from: 10, to: 20 },
    ]);
    expect(state).toMatchObject({ firstSolvedAt: 10, lastSolvedAt: 30, reopenedAt: [20] });
  });

  test('pending, solved and pending again without a break is one pause', () => {
    const state = stateOf([asks(0), replies(5), becomes('solved', 8), becomes('pending', 12), asks(15)]);
    expect(clockOf(state)).toMatchObject({ to: null, end: null, pauses: [{ from: 5, to: 15 }] });
  });

  test('closing what was solved changes nothing', () => {
    const state = stateOf([asks(0), becomes('solved', 8), becomes('closed', 12)]);
    expect(clockOf(state)).toMatchObject({ to: 8, end: 'solved' });
    expect(state.lastSolvedAt).toBe(8);
  });

  test('merging away and spam drop it, unless it was solved before', () => {
    expect(clockOf(stateOf([asks(0), mergedAway(5)]))).toMatchObject({ to: 5, end: 'dropped' });
    expect(clockOf(stateOf([asks(0), mergedAway(5), becomes('closed', 5)]))).toMatchObject({
      end: 'dropped',
    });
    expect(clockOf(stateOf([asks(0), spam(true, 5), becomes('solved', 9)]))).toMatchObject({
      to: 5,
      end: 'dropped',
    });
    expect(clockOf(stateOf([asks(0), becomes('solved', 3), spam(true, 5)]))).toMatchObject({
      to: 3,
      end: 'solved',
    });
  });
});

describe('people, fields and counts', () => {
  test('a span ends when somebody else gets the ticket', () => {
    const { spans, teammate } = stateOf([
      asks(0),
      assigns(ANA, 2),
      replies(5),
      assigns(BEN, 7),
      assigns(BEN, 8),
    ]);
    expect(teammate).toBe(BEN);
    expect(spans).toEqual([
      { status: 'new', from: 0, to: 2, teammate: null },
      { status: 'new', from: 2, to: 5, teammate: ANA },
      { status: 'pending', from: 5, to: 7, teammate: ANA },
      { status: 'pending', from: 7, to: null, teammate: BEN },
    ]);
  });

  test('what is undone within its second leaves no span', () => {
    const { spans } = stateOf([asks(0), becomes('open', 5), assigns(ANA, 7), assigns(null, 7)]);
    expect(spans).toHaveLength(2);
    const auto = stateOf([asks(0), replies(5), becomes('open', 5)], { solveAfterSeconds: 0 });
    expect(auto.spans).toMatchObject([{ status: 'new' }, { status: 'open', from: 5, to: null }]);
  });

  test('solving is credited to whoever set it, else to who has it, else to who replied last', () => {
    const set: TicketEvent = { at: 9, type: 'status', status: 'solved', teammate: BEN };
    expect(stateOf([asks(0), assigns(ANA, 1), set]).solvedBy).toBe(BEN);
    expect(stateOf([asks(0), becomes('solved', 9), assigns(ANA, 9), replies(5, BEN)]).solvedBy).toBe(ANA);
    expect(stateOf([asks(0), replies(5, BEN), replies(6, null), becomes('solved', 9)]).solvedBy).toBe(BEN);
    expect(stateOf([asks(0), replies(5, BEN)], { solveAfterSeconds: 9 }).solvedBy).toBe(BEN);
    expect(stateOf([asks(0), becomes('solved', 9)]).solvedBy).toBeNull();
  });

  test('severity and category are what was said last, else what the settings give', () => {
    const given = history([asks(0), { at: 1, type: 'set', field: 'severity', value: 'high' }], {
      severity: 'low',
      category: 'billing',
    });
    expect(ticketStateOf(given, settings())).toMatchObject({
      severity: 'high',
      category: 'billing',
      feature: null,
    });
    const cleared = {
      ...given,
      events: [...given.events, { at: 2, type: 'set', field: 'severity', value: null } as const],
    };
    expect(ticketStateOf(cleared, settings()).severity).toBeNull();
  });

  test('tags are a set', () => {
    const tag = (at: number, name: string, on: boolean): TicketEvent => ({ at, type: 'tag', tag: name, on });
    const { tags } = stateOf([
      tag(1, 'vip', true),
      tag(2, 'bug', true),
      tag(3, 'bug', true),
      tag(4, 'vip', false),
      tag(5, 'api', true),
    ]);
    expect(tags).toEqual(['api', 'bug']);
  });

  test('thanks, and mail to the closed ticket, are customer messages; notes and machines are not', () => {
    const events = [asks(0), replies(2), thanks(3), notes(4), bounces(5), becomes('closed', 6), asks(9)];
    expect(stateOf(events)).toMatchObject({ customerMessages: 3, replies: 1 });
  });

  test('merged away and spam leave the counts; spam taken back does not', () => {
    expect(stateOf([asks(0), mergedAway(5)]).counted).toBe(false);
    expect(stateOf([asks(0), spam(true, 5), spam(false, 6), spam(true, 7)]).counted).toBe(false);
    expect(stateOf([asks(0), spam(true, 5), spam(false, 6)]).counted).toBe(true);
    expect(stateOf([asks(0), spam(true, 5)], { now: 4 }).counted).toBe(true);
  });
});
