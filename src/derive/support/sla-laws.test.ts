/** Laws that hold for every clock, target and calendar. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCalendar } from '../../time/business-time.ts';
import { parseHours } from '../../time/parse-hours.ts';
import { setPaused } from './pauses.ts';
import { resolutionSeconds } from './resolution-seconds.ts';
import { runningTimes } from './running-times.ts';
import { slaVerdict } from './sla-verdict.ts';
import { anyHistory, anySettings, LAST_MINUTE, MINUTE } from './testing/any-history.ts';
import { becomes } from './testing/histories.ts';
import type { SlaTarget, TicketClock } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';
import { ticketWaits } from './ticket-waits.ts';

const calendar = openCalendar({
  zone: 'UTC',
  hours: parseHours('Mon-Sun 0:07-0:31, 0:40-1:10, 2:00-2:02, 3:00-23:00'),
  holidays: ['1970-01-02'],
});
const policy = { id: 1, version: 1, warnShare: 0.8 };
const minutes = fc.integer({ min: 0, max: LAST_MINUTE }).map(count => count * MINUTE);
const target: fc.Arbitrary<SlaTarget> = fc.record({ seconds: minutes, business: fc.boolean() });
const never = Number.POSITIVE_INFINITY;

/** The same clock, paused between two instants as well. */
function withPause(clock: TicketClock, from: number, to: number): TicketClock {
  const paused = { ...clock, pauses: [] as TicketClock['pauses'] };
  const edges = [...clock.pauses, { from: Math.max(from, clock.from), to: Math.min(to, clock.to ?? never) }]
    .filter(pause => (pause.to ?? never) > pause.from)
    .flatMap(pause => [
      { at: pause.from, step: 1 },
      { at: pause.to ?? never, step: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.step - a.step);
  let depth = 0;
  for (const { at, step } of edges) {
    depth += step;
    if (at !== never) setPaused(paused, at, depth > 0);
  }
  return paused;
}

test('one more pause never makes a breach or a warning earlier, and never uses more', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, target, minutes, minutes, (history, settings, aim, from, length) => {
      for (const clock of ticketStateOf(history, settings).clocks) {
        const before = slaVerdict(clock, aim, policy, calendar, settings.now);
        const after = slaVerdict(withPause(clock, from, from + length), aim, policy, calendar, settings.now);
        expect(after.dueAt ?? never).toBeGreaterThanOrEqual(before.dueAt ?? never);
        expect(after.warnAt ?? never).toBeGreaterThanOrEqual(before.warnAt ?? never);
        expect(after.usedSeconds).toBeLessThanOrEqual(before.usedSeconds);
        if (before.verdict === 'met') expect(after.verdict).toBe('met');
      }
    }),
    { numRuns: 500 },
  );
});

test('setting a ticket on hold pauses no clock', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, minutes, (history, settings, at) => {
      const status = ticketStateOf(history, { ...settings, now: at }).status;
      fc.pre(status === 'open' && at <= settings.now && !history.events.some(event => event.at === at));
      const events = [...history.events, becomes('on_hold', at)].toSorted((a, b) => a.at - b.at);
      expect(ticketStateOf({ ...history, events }, settings).clocks).toEqual(
        ticketStateOf(history, settings).clocks,
      );
    }),
  );
});

test('around the clock, an end is late exactly when more was used than the target', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, minutes, (history, settings, seconds) => {
      for (const clock of ticketStateOf(history, settings).clocks.filter(({ to }) => to !== null)) {
        const { verdict, usedSeconds } = slaVerdict(
          clock,
          { seconds, business: false },
          policy,
          calendar,
          settings.now,
        );
        expect(verdict === 'breached').toBe(usedSeconds > seconds);
      }
    }),
  );
});

test('a verdict does not depend on when somebody looks', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, target, minutes, (history, settings, aim, later) => {
      for (const clock of ticketStateOf(history, settings).clocks.filter(({ to }) => to !== null))
        expect(slaVerdict(clock, aim, policy, calendar, settings.now + later)).toEqual(
          slaVerdict(clock, aim, policy, calendar, settings.now),
        );
    }),
  );
});

test('running times and pauses together are the whole clock', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      for (const clock of ticketStateOf(history, settings).clocks) {
        const end = clock.to ?? settings.now;
        const running = runningTimes(clock, settings.now).reduce((sum, { from, to }) => sum + to - from, 0);
        const paused = clock.pauses.reduce((sum, { from, to }) => sum + Math.min(to ?? end, end) - from, 0);
        expect(running + paused).toBe(end - clock.from);
      }
    }),
  );
});

test('working time is never longer than elapsed time, and statuses add up to the whole life', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      const state = ticketStateOf(history, settings);
      const { elapsed, business } = ticketWaits(state.spans, settings.now, calendar);
      expect(Object.values(elapsed.perStatus).reduce((sum, seconds) => sum + seconds, 0)).toBe(settings.now);
      for (const part of ['requester', 'agent', 'onHold'] as const)
        expect(business?.[part]).toBeLessThanOrEqual(elapsed[part]);
      const resolution = resolutionSeconds(state, calendar);
      for (const part of ['first', 'last', 'active'] as const)
        expect(resolution.business?.[part] ?? 0).toBeLessThanOrEqual(resolution.elapsed[part] ?? 0);
      expect(resolution.elapsed.active ?? 0).toBeLessThanOrEqual(resolution.elapsed.last ?? 0);
      expect(resolution.elapsed.first ?? 0).toBeLessThanOrEqual(resolution.elapsed.last ?? never);
      for (const clock of state.clocks) {
        const used = (inCalendar: boolean) =>
          slaVerdict(clock, { seconds: 60, business: inCalendar }, policy, calendar, settings.now)
            .usedSeconds;
        expect(used(true)).toBeLessThanOrEqual(used(false));
      }
    }),
  );
});
