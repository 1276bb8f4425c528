/** The vectors of METRICS §7 that concern tickets, as written there. */
import { expect, test } from 'vitest';
import { openCalendar } from '../../time/business-time.ts';
import { parseHours } from '../../time/parse-hours.ts';
import { resolutionSeconds } from './resolution-seconds.ts';
import { slaVerdict } from './sla-verdict.ts';
import { asks, becomes, history, replies, settings } from './testing/histories.ts';
import type { TicketClock, TicketEvent, TicketState } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';
import { ticketWaits } from './ticket-waits.ts';

/** 2024-03-04 is a Monday. */
const at = (time: string, day = '2024-03-04'): number =>
  Temporal.Instant.from(`${day}T${time}Z`).epochMilliseconds / 1000;
const always = openCalendar({ zone: 'UTC', hours: parseHours('Mon-Sun 0-24'), holidays: [] });
const policy = { id: 1, version: 1, warnShare: 0.8 };

const stateAt = (now: number, events: TicketEvent[]): TicketState =>
  ticketStateOf(history(events, { createdAt: at('09:00') }), settings({ now }));
function judged(state: TicketState, kind: TicketClock['kind'], minutes: number, now: number) {
  const clock = state.clocks.findLast(one => one.kind === kind) as TicketClock;
  return [false, true].map(business =>
    slaVerdict(clock, { seconds: minutes * 60, business }, policy, always, now),
  );
}

test('created 09:00, pending 10:00–10:30, reply 10:45, closed 12:00, targets 120 and 250 minutes', () => {
  const now = at('13:00');
  const state = stateAt(now, [
    asks(at('09:00')),
    becomes('pending', at('10:00')),
    becomes('open', at('10:30')),
    replies(at('10:45')),
    becomes('open', at('10:45')),
    becomes('closed', at('12:00')),
  ]);
  for (const verdict of judged(state, 'first', 120, now))
    expect(verdict).toMatchObject({ usedSeconds: 75 * 60, dueAt: at('11:30'), verdict: 'met' });
  for (const verdict of judged(state, 'resolution', 250, now))
    expect(verdict).toMatchObject({ usedSeconds: 150 * 60, dueAt: at('13:40'), verdict: 'met' });
  expect(resolutionSeconds(state, always)).toEqual({
    elapsed: { first: 3 * 3600, last: 3 * 3600, active: 150 * 60 },
    business: { first: 3 * 3600, last: 3 * 3600, active: 150 * 60 },
  });
});

test('created 09:00, pending 09:30–09:45, closed 10:00–10:30, reopened, target 120: due 11:45', () => {
  const now = at('11:00');
  const state = stateAt(now, [
    asks(at('09:00')),
    replies(at('09:30')),
    asks(at('09:45')),
    becomes('closed', at('10:00')),
    becomes('open', at('10:30')),
  ]);
  for (const verdict of judged(state, 'resolution', 120, now))
    expect(verdict).toMatchObject({
      usedSeconds: 75 * 60,
      dueAt: at('11:45'),
      paused: false,
      verdict: 'running',
    });
});

test('new and open 9–10, pending 10–12, open 12–14: requester wait 3 h, agent wait 2 h', () => {
  const now = at('14:00');
  const state = stateAt(now, [
    asks(at('09:00')),
    becomes('open', at('09:20')),
    replies(at('10:00')),
    asks(at('12:00')),
  ]);
  expect(ticketWaits(state.spans, now, null).elapsed).toMatchObject({
    requester: 3 * 3600,
    agent: 2 * 3600,
    onHold: 0,
  });
});

test('opened Mon 9:00, auto-solved 9:05, reopened Fri 14:00, reply 14:10: 10 min', () => {
  const friday = '2024-03-08';
  const now = at('15:00', friday);
  const state = stateAt(now, [
    asks(at('09:00')),
    // A rule of the workspace solves it.
    becomes('solved', at('09:05')),
    asks(at('14:00', friday)),
    replies(at('14:10', friday)),
  ]);
  expect(state.reopenedAt).toEqual([at('14:00', friday)]);
  for (const verdict of judged(state, 'first', 15, now))
    expect(verdict).toMatchObject({ usedSeconds: 600, dueAt: at('14:15', friday), verdict: 'met' });
});

test('the same, reopened by hand at noon: the reply clock starts at the new message, resolution and wait at noon', () => {
  const friday = '2024-03-08';
  const reopened = [asks(at('09:00')), becomes('solved', at('09:05')), becomes('open', at('12:00', friday))];
  const before = stateAt(at('13:00', friday), reopened);
  expect(before.clocks.map(({ kind, to, end }) => [kind, to, end])).toEqual([
    ['resolution', null, null],
    ['first', at('09:05'), 'dropped'],
  ]);
  expect(ticketWaits(before.spans, at('13:00', friday), null).elapsed.requester).toBe(3600 + 5 * 60);
  const now = at('15:00', friday);
  const after = stateAt(now, [...reopened, asks(at('14:00', friday)), replies(at('14:10', friday))]);
  for (const verdict of judged(after, 'first', 15, now))
    expect(verdict).toMatchObject({ usedSeconds: 600, dueAt: at('14:15', friday), verdict: 'met' });
});
