/** Laws that hold for every ticket. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHistory, anySettings, LAST_MINUTE, MINUTE } from './testing/any-history.ts';
import {
  asks,
  becomes,
  bounces,
  DAY,
  history as historyOf,
  mergedIn,
  notes,
  replies,
  settings as settingsOf,
} from './testing/histories.ts';
import type { TicketClock, TicketEvent, TicketHistory, TicketState } from './ticket.ts';
import { ticketStateOf } from './ticket-state.ts';

const minute = fc.integer({ min: 0, max: LAST_MINUTE }).map(minutes => minutes * MINUTE);
const replyClocks = ({ clocks }: TicketState) => clocks.filter(({ kind }) => kind !== 'resolution');
const waiting = (state: TicketState) => replyClocks(state).find(({ to }) => to === null);
/** With one more event, the last of its second. */
const withEvent = (history: TicketHistory, event: TicketEvent): TicketHistory => ({
  ...history,
  events: [...history.events, event].toSorted((a, b) => a.at - b.at),
});

test('spans tile the life of a ticket: no gap, no overlap, none empty, neighbours differ', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      const { spans, status, teammate } = ticketStateOf(history, settings);
      expect(spans[0]?.from).toBe(history.createdAt);
      expect(spans.at(-1)).toMatchObject({ to: null, status, teammate });
      spans.slice(1).forEach((span, index) => {
        const before = spans[index];
        expect(before?.to).toBe(span.from);
        expect(span.from).toBeGreaterThan(before?.from ?? Number.NaN);
        expect([before?.status, before?.teammate]).not.toEqual([span.status, span.teammate]);
      });
    }),
  );
});

test('pauses lie inside their clock, in order, apart, none empty; what ended has none that is open', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      for (const { from, to, pauses } of ticketStateOf(history, settings).clocks) {
        let free = from;
        for (const pause of pauses) {
          expect(pause.from).toBeGreaterThanOrEqual(free);
          if (pause !== pauses.at(-1) || to !== null) expect(pause.to).not.toBeNull();
          free = pause.to ?? Number.POSITIVE_INFINITY;
          expect(free).toBeGreaterThan(pause.from);
        }
        if (to !== null) expect(to).toBeGreaterThanOrEqual(pauses.length > 0 ? free : from);
      }
    }),
  );
});

test('one resolution clock; at most one reply clock runs, and none on a solved ticket or one that left the counts', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      const state = ticketStateOf(history, settings);
      expect(state.clocks.filter(({ kind }) => kind === 'resolution')).toHaveLength(1);
      const running = replyClocks(state).filter(({ to }) => to === null);
      const quiet = !state.counted || state.status === 'solved' || state.status === 'closed';
      expect(running.length).toBeLessThanOrEqual(quiet ? 0 : 1);
    }),
  );
});

test('a note or a machine changes nothing', () => {
  fc.assert(
    fc.property(
      anyHistory,
      anySettings,
      minute,
      fc.constantFrom(notes, bounces),
      (history, settings, at, write) => {
        expect(ticketStateOf(withEvent(history, write(at)), settings)).toEqual(
          ticketStateOf(history, settings),
        );
      },
    ),
  );
});

test('deriving changes nothing of what it is given, and twice is once', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      const before = structuredClone(history);
      const once = ticketStateOf(history, settings);
      expect(history).toEqual(before);
      expect(ticketStateOf(history, settings)).toEqual(once);
    }),
  );
});

const saysMail = ({ type }: TicketEvent) => type === 'message' || type === 'merged_in';

test('within a second it does not matter how mail, statuses, owners and marks are mixed in the list', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, fc.boolean(), (history, settings, mailFirst) => {
      const rank = (event: TicketEvent) => (saysMail(event) === mailFirst ? 0 : 1);
      const events = history.events.toSorted((a, b) => a.at - b.at || rank(a) - rank(b));
      expect(ticketStateOf({ ...history, events }, settings)).toEqual(ticketStateOf(history, settings));
    }),
  );
});

test('merging never loses the question that has waited longest', () => {
  fc.assert(
    fc.property(
      anyHistory,
      anySettings,
      minute,
      fc.integer({ min: 0, max: 60 }),
      (history, given, at, minutesBefore) => {
        const settings = { ...given, now: at };
        const before = ticketStateOf(history, settings);
        const closing = history.events.findLast(event => event.at === at && event.type === 'status');
        const ends =
          closing?.type === 'status' && (closing.status === 'solved' || closing.status === 'closed');
        fc.pre(before.counted && !ends);
        const openSince = at - minutesBefore * MINUTE;
        const after = waiting(ticketStateOf(withEvent(history, mergedIn(openSince, at)), settings));
        expect(after?.from).toBe(Math.min(openSince, waiting(before)?.from ?? openSince));
      },
    ),
  );
});

test('looking later changes nothing of what had ended', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, minute, (history, given, now) => {
      // Spam that is taken back later is meant to change what was.
      fc.pre(!history.events.some(event => event.type === 'spam' && !event.on));
      const early = ticketStateOf(history, { ...given, now: Math.min(now, given.now) });
      const late = ticketStateOf(history, given);
      expect(late.spans.slice(0, early.spans.length - 1)).toEqual(early.spans.slice(0, -1));
      const { to: _, ...lasting } = early.spans.at(-1) ?? {};
      expect(late.spans[early.spans.length - 1]).toMatchObject(lasting);
      for (const clock of replyClocks(early).filter(({ to }) => to !== null))
        expect(late.clocks).toContainEqual(clock);
      expect(late.reopenedAt.slice(0, early.reopenedAt.length)).toEqual(early.reopenedAt);
      if (early.firstReplyAt !== null) expect(late.firstReplyAt).toBe(early.firstReplyAt);
      if (early.firstSolvedAt !== null) expect(late.firstSolvedAt).toBe(early.firstSolvedAt);
      if (early.fcr !== 'pending') expect([early.fcr, 'not_counted']).toContain(late.fcr);
    }),
  );
});

test('what is dated after now changes nothing', () => {
  fc.assert(
    fc.property(anyHistory, anySettings, (history, settings) => {
      const events = history.events.filter(({ at }) => at <= settings.now);
      expect(ticketStateOf({ ...history, events }, settings)).toEqual(ticketStateOf(history, settings));
    }),
  );
});

test('the cost is linear: 100,000 events are no matter', () => {
  const turn = (index: number): TicketEvent[] => {
    const at = index * 1_000;
    return [asks(at), becomes('on_hold', at + 1), replies(at + 2), becomes('solved', at + 3), notes(at + 3)];
  };
  const events = Array.from({ length: 20_000 }, (_, index) => turn(index)).flat();
  const started = performance.now();
  const state = ticketStateOf(
    historyOf(events),
    settingsOf({ solveAfterSeconds: DAY, closeAfterSeconds: DAY }),
  );
  // Half a second; a second walk over all events for each of them takes minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(state.clocks).toHaveLength(20_001);
  expect(state.clocks.find(({ kind }) => kind === 'resolution')?.pauses).toHaveLength(20_000);
  expect(replyClocks(state).every(({ end }: TicketClock) => end === 'reply')).toBe(true);
});
