/**
 * METRICS §7 read slowly: a ticket watched minute by minute. A second implementation to compare with, for histories on whole minutes of a
 * ticket created at 0; everything here is in minutes.
 */
import type {
  Fcr,
  TicketClock,
  TicketEvent,
  TicketHistory,
  TicketSettings,
  TicketStatus,
} from '../ticket.ts';

export interface WatchedClock {
  kind: TicketClock['kind'];
  from: number;
  to: number | null;
  end: TicketClock['end'];
  /** The minutes that count: those in which it ran. */
  counted: number[];
}

export interface WatchedTicket {
  /** In each minute up to now, what it was when the minute began and everything of its first instant had happened. */
  statuses: TicketStatus[];
  clocks: WatchedClock[];
  solvedAt: number[];
  reopenedAt: number[];
  repliedAt: number[];
  fcr: Fcr;
}

type Contact = { at: number; what: 'reply' | 'question' };

const solvedOrClosed = (status: TicketStatus) => ['solved', 'closed'].includes(status);
const stopped = (status: TicketStatus) => ['pending', 'solved', 'closed'].includes(status);

export function watch({ events, startedBy }: TicketHistory, given: TicketSettings): WatchedTicket {
  const inMinutes = (seconds: number | null) => (seconds === null ? Number.POSITIVE_INFINITY : seconds / 60);
  const now = given.now / 60;
  const seen: WatchedTicket = {
    statuses: [],
    clocks: [],
    solvedAt: [],
    reopenedAt: [],
    repliedAt: [],
    fcr: 'pending',
  };
  const resolution: WatchedClock = { kind: 'resolution', from: 0, to: null, end: null, counted: [] };
  seen.clocks.push(resolution);
  const contacts: Contact[] = [];
  let status = 'new' as TicketStatus;
  let statusSince = 0;
  let lastMail = Number.NEGATIVE_INFINITY;
  /** The minutes at which what nobody answered was asked. */
  let unanswered: number[] = [];
  const waiting = () => seen.clocks.find(({ kind, to }) => kind !== 'resolution' && to === null);

  const happened = events.filter(({ at }) => at / 60 <= now);
  const lastSpam = happened.findLast(event => event.type === 'spam');
  /** Out for good in that minute: merged away, or spam that nobody takes back later. */
  const isOut = (minute: number) =>
    happened.some((event, index) => {
      if (event.at / 60 > minute) return false;
      if (event.type === 'merged_away') return true;
      const takenBack = happened.slice(index).some(later => later.type === 'spam' && !later.on);
      return event.type === 'spam' && event.on && lastSpam?.on === true && !takenBack;
    });

  function end(clock: WatchedClock | undefined, minute: number, how: TicketClock['end']): void {
    if (clock === undefined) return;
    clock.to = minute;
    clock.end = how;
  }

  function question(asked: number, minute: number): void {
    contacts.push({ at: minute, what: 'question' });
    unanswered.push(asked);
    if (isOut(minute - 1)) return;
    const oldest = Math.min(...unanswered);
    const clock = waiting();
    const early = (until: number) => Array.from({ length: until - oldest }, (_, index) => oldest + index);
    if (clock === undefined) {
      const first = startedBy === 'customer' && seen.repliedAt.length === 0;
      seen.clocks.push({
        kind: first ? 'first' : 'next',
        from: oldest,
        to: null,
        end: null,
        counted: early(minute),
      });
    } else {
      clock.counted.unshift(...early(clock.from));
      clock.from = oldest;
    }
  }

  function mailOfOurs(minute: number): void {
    lastMail = minute;
    if (startedBy === 'agent' && !contacts.some(({ what }) => what === 'question')) return;
    contacts.push({ at: minute, what: 'reply' });
    seen.repliedAt.push(minute);
    unanswered = [];
    if (!isOut(minute - 1)) end(waiting(), minute, 'reply');
  }

  function follow(
    event: TicketEvent,
    minute: number,
    before: TicketStatus,
    set: TicketStatus | undefined,
  ): TicketStatus {
    const mail = event.type === 'message' && event.public && event.by !== 'machine' ? event : null;
    const merged = event.type === 'merged_in' ? event.openSince : null;
    if (mail?.by === 'agent') {
      mailOfOurs(minute);
      return solvedOrClosed(before) ? before : 'pending';
    }
    if (mail?.acknowledgement) return before === 'pending' && given.thanksSolve ? 'solved' : before;
    if (mail === null && merged === null) return before;
    // A closed ticket that stays so: the question waits elsewhere.
    if (mail !== null && before === 'closed' && (set === undefined || solvedOrClosed(set))) {
      contacts.push({ at: minute, what: 'question' });
      return before;
    }
    question(merged === null ? minute : merged / 60, minute);
    if (before === 'new' || (mail !== null && before === 'closed')) return before;
    return 'open';
  }

  function stand(next: TicketStatus, minute: number): void {
    if (solvedOrClosed(next) && !solvedOrClosed(status)) seen.solvedAt.push(minute);
    if (!solvedOrClosed(next) && solvedOrClosed(status)) seen.reopenedAt.push(minute);
    if (next !== status) statusSince = minute;
    status = next;
    if (solvedOrClosed(next)) unanswered = [];
    if (isOut(minute)) return;
    if (solvedOrClosed(next)) {
      end(waiting(), minute, 'dropped');
      if (resolution.to === null) end(resolution, minute, 'solved');
    } else {
      resolution.to = null;
      resolution.end = null;
    }
  }

  for (let minute = 0; minute <= now; minute++) {
    const today = happened.filter(({ at }) => at === minute * 60);
    const set = today.findLast(event => event.type === 'status')?.status;
    let next = status;
    for (const event of today) next = follow(event, minute, next, set);
    if (isOut(minute) && !isOut(minute - 1)) {
      end(waiting(), minute, 'dropped');
      if (resolution.to === null) end(resolution, minute, 'dropped');
    }
    stand(set ?? next, minute);
    if (
      status === 'pending' &&
      minute >= Math.max(lastMail, statusSince) + inMinutes(given.solveAfterSeconds)
    )
      stand('solved', minute);
    if (status === 'solved' && minute >= statusSince + inMinutes(given.closeAfterSeconds))
      stand('closed', minute);
    seen.statuses.push(status);
    if (minute === now || stopped(status)) continue;
    for (const clock of seen.clocks) if (clock.to === null) clock.counted.push(minute);
  }
  seen.fcr =
    isOut(now) || startedBy === 'agent'
      ? 'not_counted'
      : firstContact(seen, contacts, given.fcrSeconds / 60, now);
  return seen;
}

function firstContact(seen: WatchedTicket, contacts: Contact[], days: number, now: number): Fcr {
  const solved = seen.solvedAt[0];
  if (solved === undefined) return 'pending';
  const within = contacts.filter(({ at }) => at <= solved || at < solved + days);
  const replies = within.filter(({ what }) => what === 'reply');
  const first = within.findIndex(({ what }) => what === 'reply');
  const missed =
    replies.length !== 1 ||
    (replies[0]?.at ?? 0) > solved ||
    within.slice(first).some(({ what }) => what === 'question') ||
    seen.reopenedAt.some(at => at < solved + days);
  return missed ? 'no' : now < solved + days ? 'pending' : 'yes';
}

/** The first minute in which it ran with so many minutes used up before; null: it did not come so far. */
export function dueMinute(
  { counted }: WatchedClock,
  target: number,
  isOpen: (minute: number) => boolean,
): number | null {
  let used = 0;
  for (const minute of counted) {
    if (used >= target) return minute;
    if (isOpen(minute)) used++;
  }
  return null;
}
