/** The rules over instants, and a ticket watched minute by minute: two readings of METRICS §7 that have to agree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCalendar } from '../../time/business-time.ts';
import { parseHours } from '../../time/parse-hours.ts';
import { slaVerdict } from './sla-verdict.ts';
import { anyHistory, anySettings, LAST_MINUTE, MINUTE } from './testing/any-history.ts';
import { dueMinute, type WatchedClock, watch } from './testing/minute-by-minute.ts';
import type { SlaTarget, TicketClock, TicketState, TicketStatus } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';

const calendar = openCalendar({
  zone: 'UTC',
  hours: parseHours('Mon-Sun 0:07-0:31, 0:40-1:10, 2:00-2:02, 3:00-24:00'),
  holidays: [],
});
const policy = { id: 1, version: 1, warnShare: 0.8 };
const isOpen = (minute: number) => calendar.isOpen(minute * MINUTE);
const inMinutes = (at: number | null) => (at === null ? null : at / MINUTE);

function statusAt({ spans }: TicketState, at: number): TicketStatus | undefined {
  return spans.find(({ from, to }) => from <= at && (to === null || at < to))?.status;
}
const shape = ({ kind, from, to, end }: Omit<WatchedClock, 'counted'>) => ({ kind, from, to, end });
const byStart = (a: WatchedClock, b: WatchedClock) => a.from - b.from;

test('the same statuses, clocks, solvings, reopenings and verdict of first contact', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      const state = ticketStateOf(history, settings);
      const seen = watch(history, settings);
      expect(seen.statuses.map((_, minute) => statusAt(state, minute * MINUTE))).toEqual(seen.statuses);
      expect(
        state.clocks.map(clock => ({ ...shape(clock), from: clock.from / MINUTE, to: inMinutes(clock.to) })),
      ).toEqual(seen.clocks.toSorted(byStart).map(shape));
      expect([inMinutes(state.firstSolvedAt), inMinutes(state.lastSolvedAt)]).toEqual([
        seen.solvedAt[0] ?? null,
        seen.solvedAt.at(-1) ?? null,
      ]);
      expect(state.reopenedAt.map(inMinutes)).toEqual(seen.reopenedAt);
      expect([inMinutes(state.firstReplyAt), state.replies]).toEqual([
        seen.repliedAt[0] ?? null,
        seen.repliedAt.length,
      ]);
      expect(state.fcr).toBe(seen.fcr);
    }),
    { numRuns: 1_500 },
  );
});

test('the same seconds used, due times and verdicts, around the clock and in a calendar', () => {
  const target = fc.integer({ min: 0, max: LAST_MINUTE });
  fc.assert(
    fc.property(anyHistory, anySettings, target, fc.boolean(), (history, settings, anyTarget, business) => {
      const seen = watch(history, settings).clocks.toSorted(byStart);
      const opens = business ? isOpen : () => true;
      ticketStateOf(history, settings).clocks.forEach((clock, index) => {
        const watched = seen[index] as WatchedClock;
        for (const minutes of [anyTarget, ...usedAtStops(watched, opens)])
          compare(clock, watched, { seconds: minutes * MINUTE, business }, settings.now);
      });
    }),
    { numRuns: 1_000 },
  );
});

function compare(clock: TicketClock, watched: WatchedClock, target: SlaTarget, now: number): void {
  const opens = target.business ? isOpen : () => true;
  const found = slaVerdict(clock, target, policy, calendar, now);
  expect(found.usedSeconds).toBe(watched.counted.filter(opens).length * MINUTE);
  const due = dueMinute(watched, target.seconds / MINUTE, opens);
  expect(found.verdict).toBe(asWatched(watched, due));
  if (due !== null) expect(found.dueAt).toBe(due * MINUTE);
  else expect(found.dueAt ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(clock.to ?? now);
}

/** Targets that are used up at the very instant at which a pause begins, or the clock ends. */
function usedAtStops({ counted }: WatchedClock, opens: (minute: number) => boolean): number[] {
  return counted.flatMap((minute, index) =>
    counted[index + 1] === minute + 1 ? [] : [counted.slice(0, index + 1).filter(opens).length],
  );
}

function asWatched({ to, end }: WatchedClock, due: number | null): string {
  if (to === null) return 'running';
  if (due !== null) return 'breached';
  return end === 'dropped' ? 'none' : 'met';
}
