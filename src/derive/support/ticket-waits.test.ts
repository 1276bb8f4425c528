import { describe, expect, test } from 'vitest';
import { openCalendar } from '../../time/business-time.ts';
import { parseHours } from '../../time/parse-hours.ts';
import { resolutionSeconds } from './resolution-seconds.ts';
import { asks, becomes, DAY, history, mergedAway, replies, settings, stateOf } from './testing/histories.ts';
import { ticketStateOf } from './ticket-state.ts';
import { ticketWaits } from './ticket-waits.ts';

const office = openCalendar({ zone: 'UTC', hours: parseHours('Mon-Fri 9-17'), holidays: [] });
/** Thursday, 1970-01-01, 09:00. */
const HOUR = 3600;
const OPENING = 9 * HOUR;

describe('waits', () => {
  const events = [
    asks(OPENING),
    becomes('on_hold', OPENING + HOUR),
    replies(OPENING + 3 * HOUR),
    asks(OPENING + DAY),
    becomes('solved', OPENING + DAY + HOUR),
  ];
  const { spans } = ticketStateOf(history(events, { createdAt: OPENING }), settings());

  test('the requester waits in new, open and on hold, the agent in pending, and in working time less', () => {
    expect(ticketWaits(spans, OPENING + 2 * DAY, office)).toEqual({
      elapsed: {
        requester: 4 * HOUR,
        agent: 21 * HOUR,
        onHold: 2 * HOUR,
        perStatus: {
          new: HOUR,
          open: HOUR,
          pending: 21 * HOUR,
          on_hold: 2 * HOUR,
          solved: 23 * HOUR,
          closed: 0,
        },
      },
      business: {
        requester: 4 * HOUR,
        agent: 5 * HOUR,
        onHold: 2 * HOUR,
        perStatus: {
          new: HOUR,
          open: HOUR,
          pending: 5 * HOUR,
          on_hold: 2 * HOUR,
          solved: 7 * HOUR,
          closed: 0,
        },
      },
    });
  });

  test('what comes after the instant asked for does not count', () => {
    expect(ticketWaits(spans, OPENING + 2 * HOUR, null)).toMatchObject({
      elapsed: { requester: 2 * HOUR, agent: 0, onHold: HOUR },
      business: null,
    });
  });
});

describe('resolution', () => {
  const events = [asks(0), replies(10), asks(30), becomes('solved', 100), asks(200), becomes('solved', 260)];

  test('first, last, and without pending and solved time', () => {
    expect(resolutionSeconds(stateOf(events), null)).toEqual({
      elapsed: { first: 100, last: 260, active: 140 },
      business: null,
    });
  });

  test('open again it has the first alone; never solved, none', () => {
    expect(resolutionSeconds(stateOf(events, { now: 220 }), null).elapsed).toEqual({
      first: 100,
      last: null,
      active: null,
    });
    expect(resolutionSeconds(stateOf([asks(0), replies(10)]), null).elapsed).toEqual({
      first: null,
      last: null,
      active: null,
    });
    expect(resolutionSeconds(stateOf([asks(0), mergedAway(10)]), null).elapsed.last).toBeNull();
  });

  test('in working time nights do not count', () => {
    const solved = [asks(OPENING), becomes('solved', OPENING + DAY + HOUR)];
    const state = ticketStateOf(history(solved, { createdAt: OPENING }), settings());
    expect(resolutionSeconds(state, office).business).toEqual({
      first: 9 * HOUR,
      last: 9 * HOUR,
      active: 9 * HOUR,
    });
  });
});
