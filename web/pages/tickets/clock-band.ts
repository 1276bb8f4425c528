/** Where on a line each status and each clock of a ticket lies. Places are shares of the line, 0 to 1. Pure. */
import type { ClockLine, SpanLine } from '../../api/tickets.ts';

export interface Stretch {
  from: number;
  to: number;
}
export interface BandSpan extends Stretch {
  span: SpanLine;
}
export interface BandClock extends Stretch {
  clock: ClockLine;
  running: boolean;
  /** Where its time stood still. */
  pauses: Stretch[];
  /** Where it was or will be due; null: no target, or beyond the line. */
  due: number | null;
  /** The part after it was due. */
  late: Stretch | null;
}
export interface Band {
  /** Milliseconds. */
  start: number;
  end: number;
  /** Null where the ticket is solved: then is beyond the line. */
  now: number | null;
  spans: BandSpan[];
  clocks: BandClock[];
}

/** After the last thing that happened, so that it can be seen. */
const TAIL = 0.05;
const LEAST_MS = 60_000;

const ms = (at: string): number => Date.parse(at);
const known = (at: string | null): number[] => (at === null ? [] : [ms(at)]);

/** `now`: milliseconds. Days between solving and closing are left out: nothing happens in them. Null without a status. */
export function bandOf(spans: readonly SpanLine[], clocks: readonly ClockLine[], now: number): Band | null {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = ms(first.from);
  const ended = last.status === 'solved' || last.status === 'closed';
  const moments = [
    ...spans.filter(span => span.status !== 'closed' || spans.length === 1).flatMap(span => ms(span.from)),
    ...clocks.flatMap(clock => [...known(clock.to), ...known(clock.due_at)]),
    ...(ended ? [] : [now]),
  ];
  const reach = Math.max(LEAST_MS, ...moments.map(at => at - start));
  const end = start + reach * (1 + TAIL);
  const place = (at: number): number => Math.min(1, Math.max(0, (at - start) / (end - start)));
  const to = (at: string | null): number => (at === null ? (ended ? end : now) : ms(at));
  return {
    start,
    end,
    now: ended ? null : place(now),
    spans: spans
      .map(span => ({ span, from: place(ms(span.from)), to: place(to(span.to)) }))
      .filter(one => one.to > one.from),
    clocks: clocks.map(clock => {
      const until = to(clock.to);
      const due = clock.due_at === null ? null : ms(clock.due_at);
      return {
        clock,
        running: clock.to === null,
        from: place(ms(clock.from)),
        to: place(until),
        pauses: pausesOf(clock, spans, until).map(one => ({ from: place(one.from), to: place(one.to) })),
        due: due === null ? null : place(due),
        late: due === null || due >= until ? null : { from: place(due), to: place(until) },
      };
    }),
  };

  function pausesOf(clock: ClockLine, all: readonly SpanLine[], until: number): Stretch[] {
    return all
      .filter(span => span.status === 'pending' || span.status === 'solved')
      .map(span => ({ from: Math.max(ms(span.from), ms(clock.from)), to: Math.min(to(span.to), until) }))
      .filter(one => one.to > one.from);
  }
}
