import { describe, expect, test } from 'vitest';
import { openCalendar } from '../../time/business-time.ts';
import { parseHours } from '../../time/parse-hours.ts';
import { CalendarError } from '../../time/time-errors.ts';
import { slaVerdict } from './sla-verdict.ts';
import { asks, becomes, history, mergedAway, replies, settings, stateOf } from './testing/histories.ts';
import type { BusinessClock, TicketClock, TicketEvent, TicketState } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';

const policy = { id: 7, version: 3, warnShare: 0.8 };
const office = openCalendar({ zone: 'UTC', hours: parseHours('Mon-Fri 9-17'), holidays: [] });
const firstOf = ({ clocks }: TicketState) => clocks.find(({ kind }) => kind === 'first') as TicketClock;
const resolutionOf = ({ clocks }: TicketState) =>
  clocks.find(({ kind }) => kind === 'resolution') as TicketClock;
const judged = (clock: TicketClock, seconds: number, now = 1_000) =>
  slaVerdict(clock, { seconds, business: false }, policy, office, now);

describe('around the clock', () => {
  test('an end at the very instant it is due is met, a second later it is a breach', () => {
    const clock = firstOf(stateOf([asks(0), replies(100)]));
    expect(judged(clock, 100)).toMatchObject({ dueAt: 100, usedSeconds: 100, verdict: 'met' });
    expect(judged(clock, 99)).toMatchObject({ dueAt: 99, usedSeconds: 100, verdict: 'breached' });
  });

  test('solved late is a breach, however it is looked at', () => {
    const clock = resolutionOf(stateOf([asks(0), becomes('solved', 100)]));
    for (const now of [100, 101, 10_000]) expect(judged(clock, 60, now).verdict).toBe('breached');
  });

  test('what runs is running, also when it is late', () => {
    const clock = firstOf(stateOf([asks(0)]));
    expect(judged(clock, 100, 50)).toEqual({
      policy: { id: 7, version: 3 },
      target: { seconds: 100, business: false },
      usedSeconds: 50,
      dueAt: 100,
      warnAt: 80,
      paused: false,
      verdict: 'running',
    });
    expect(judged(clock, 100, 500)).toMatchObject({ usedSeconds: 500, dueAt: 100, verdict: 'running' });
  });

  test.each<[what: string, seconds: number, verdict: string]>([
    ['before it was due says nothing', 51, 'none'],
    ['at the instant it was due says nothing', 50, 'none'],
    ['after it was due is a breach', 49, 'breached'],
  ])('dropped %s', (_, seconds, verdict) => {
    for (const event of [becomes('solved', 50), mergedAway(50)])
      expect(judged(firstOf(stateOf([asks(0), event])), seconds).verdict).toBe(verdict);
  });

  test('while paused nobody knows when it is due', () => {
    const clock = resolutionOf(stateOf([asks(0), replies(60)]));
    expect(judged(clock, 100)).toMatchObject({
      usedSeconds: 60,
      dueAt: null,
      warnAt: null,
      paused: true,
      verdict: 'running',
    });
  });

  test('a pause does not undo a breach that came before it', () => {
    const clock = resolutionOf(stateOf([asks(0), replies(60)]));
    expect(judged(clock, 59)).toMatchObject({ dueAt: 59, paused: true });
    expect(judged(clock, 61)).toMatchObject({ dueAt: null, warnAt: 49 });
  });

  test('due at the very instant a pause begins, it is due when the pause ends', () => {
    const events = [asks(0), becomes('pending', 60), becomes('open', 90)];
    expect(judged(firstOf(stateOf(events)), 60)).toMatchObject({ dueAt: 90 });
    expect(judged(firstOf(stateOf([...events, replies(90)])), 60)).toMatchObject({ verdict: 'met' });
    expect(judged(firstOf(stateOf([...events, replies(91)])), 60)).toMatchObject({ verdict: 'breached' });
  });

  test('a reply during a pause uses nothing of the pause', () => {
    const clock = firstOf(stateOf([asks(0), becomes('pending', 60), replies(90)]));
    expect(judged(clock, 60)).toMatchObject({ usedSeconds: 60, paused: false, verdict: 'met' });
    expect(judged(clock, 70)).toMatchObject({ dueAt: 100 });
  });

  test('a target of no time is met by an answer in the second of the question alone', () => {
    expect(judged(firstOf(stateOf([asks(0), replies(0)])), 0).verdict).toBe('met');
    expect(judged(firstOf(stateOf([asks(0), replies(1)])), 0).verdict).toBe('breached');
  });
});

describe('in a calendar', () => {
  /** 2024-03-04 is a Monday. */
  const at = (text: string) => Temporal.Instant.from(`2024-03-${text}Z`).epochMilliseconds / 1000;
  const judgedInOffice = (hours: number, events: TicketEvent[]) => {
    const state = ticketStateOf(history(events, { createdAt: events[0]?.at ?? 0 }), settings());
    return slaVerdict(
      firstOf(state),
      { seconds: hours * 3600, business: true },
      policy,
      office,
      at('20T00:00'),
    );
  };

  test('due times go round nights and pauses alike', () => {
    const events = [
      asks(at('04T16:00')),
      becomes('pending', at('05T10:00')),
      becomes('open', at('05T12:00')),
      replies(at('05T14:30')),
    ];
    expect(judgedInOffice(4, events)).toMatchObject({
      usedSeconds: 4.5 * 3600,
      dueAt: at('05T14:00'),
      warnAt: at('05T13:12'),
      verdict: 'breached',
    });
  });

  test('due at the end of the day, an answer the next morning before opening is a breach', () => {
    const events = [asks(at('04T09:00')), replies(at('05T08:00'))];
    expect(judgedInOffice(8, events)).toMatchObject({
      usedSeconds: 8 * 3600,
      dueAt: at('04T17:00'),
      verdict: 'breached',
    });
  });

  test('and a pause of the night after does not undo it', () => {
    const events = [
      asks(at('04T09:00')),
      becomes('pending', at('04T20:00')),
      becomes('open', at('05T08:00')),
    ];
    expect(judgedInOffice(8, events).dueAt).toBe(at('04T17:00'));
  });

  const closed: BusinessClock = {
    seconds: () => 0,
    add() {
      throw new CalendarError({ en: 'never open', es: 'nunca abierto' });
    },
    isOpen: () => false,
  };

  test('a calendar that never opens again has no due time, and breaches nothing', () => {
    const running = firstOf(stateOf([asks(0)]));
    const target = { seconds: 60, business: true };
    expect(slaVerdict(running, target, policy, closed, 99)).toMatchObject({
      usedSeconds: 0,
      dueAt: null,
      warnAt: null,
      verdict: 'running',
    });
    const answered = firstOf(stateOf([asks(0), replies(1_000)]));
    expect(slaVerdict(answered, target, policy, closed, 2_000).verdict).toBe('met');
    const last = at('04T09:00') + 200 * 366 * 86_400;
    expect(slaVerdict({ ...running, from: last }, target, policy, office, last).dueAt).toBeNull();
  });

  test('any other failure of a calendar is not swallowed', () => {
    const broken: BusinessClock = {
      ...closed,
      add() {
        throw new RangeError('broken');
      },
    };
    expect(() =>
      slaVerdict(firstOf(stateOf([asks(0)])), { seconds: 60, business: true }, policy, broken, 99),
    ).toThrow(RangeError);
  });
});
