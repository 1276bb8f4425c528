/** One ticket's history in, its states and clocks out (METRICS §7). Shapes only; the rules stand beside. */
import type { BusinessClock } from '../../time/business-time.ts';

export const TICKET_STATUSES = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
/** `pending`: the customer's turn. `closed`: solved, and no longer reopened by a message. */
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/**
 * One thing that happened to a ticket. `at`: epoch seconds. Events at the same second count in the order of the list.
 * Statuses that follow from the mail's own flow are no events: they are derived.
 */
export type TicketEvent = { at: number } & (
  | {
      type: 'message';
      /** `machine`: automatic replies, bounces, bots; they never stop or start a clock. */
      by: 'customer' | 'agent' | 'machine';
      /** False for internal notes, which never stop a clock. */
      public: boolean;
      /** "Thanks" alone: asks nothing. */
      acknowledgement: boolean;
      /** Who of us wrote it; null for customers, and where it is not known. */
      teammate: number | null;
    }
  /** Set by a person, a rule, a program or a command in an internal mail. `teammate`: who, where it was one and is known. */
  | { type: 'status'; status: TicketStatus; teammate?: number | null }
  | { type: 'assign'; teammate: number | null }
  | { type: 'set'; field: 'severity' | 'category' | 'feature'; value: string | null }
  | { type: 'tag'; tag: string; on: boolean }
  /** Another ticket was merged into this one; `openSince`: its oldest unanswered customer message, null: none waited. */
  | { type: 'merged_in'; openSince: number | null }
  /** This one was merged into another: it leaves every count. */
  | { type: 'merged_away' }
  | { type: 'spam'; on: boolean }
);

export interface TicketHistory {
  createdAt: number;
  startedBy: 'customer' | 'agent';
  /** Oldest first. The message that started it is among them. */
  events: TicketEvent[];
  /** What the settings give until somebody says otherwise. */
  severity: string | null;
  category: string | null;
}

export interface TicketSettings {
  /** A pending ticket whose customer stays silent for so long is solved at that moment; null: never by itself. */
  solveAfterSeconds: number | null;
  /** A solved one is closed so long after; null: never by itself. */
  closeAfterSeconds: number | null;
  /** An acknowledgement by the customer after our reply solves it. */
  thanksSolve: boolean;
  /** Solved at first contact is known so long after (METRICS §7, FCR). */
  fcrSeconds: number;
  /** Epoch seconds: nothing after it has happened yet. */
  now: number;
}

/** A time in one status, half-open; the last one has no end. They tile the ticket's life. */
export interface StatusSpan {
  status: TicketStatus;
  from: number;
  to: number | null;
  /** Who had it then. */
  teammate: number | null;
}

export interface TicketClock {
  /** `first`: until our first public human reply. `next`: every further question. `resolution`: until it was solved last. */
  kind: 'first' | 'next' | 'resolution';
  from: number;
  /** Null while it runs. */
  to: number | null;
  /** What ended it: a reply or solving; `dropped`: merged away, spam, or, of reply clocks, solved without a reply. */
  end: 'reply' | 'solved' | 'dropped' | null;
  /** Pending and solved times inside it, half-open, in order; the last may be open (null). They leave the clock. */
  pauses: { from: number; to: number | null }[];
  /** Who replied or solved. */
  teammate: number | null;
}

export type Fcr = 'yes' | 'no' | 'pending' | 'not_counted';

export interface TicketState {
  status: TicketStatus;
  teammate: number | null;
  severity: string | null;
  category: string | null;
  feature: string | null;
  tags: string[];
  spans: StatusSpan[];
  /** In the order in which they opened. */
  clocks: TicketClock[];
  /** Our first public human reply; where we started it, the first after the customer answered. */
  firstReplyAt: number | null;
  firstSolvedAt: number | null;
  /** Stays when it is opened again; whether it is solved now says `status`. */
  lastSolvedAt: number | null;
  /** Who set it solved last; not known, or by itself: who had it, else who replied last. */
  solvedBy: number | null;
  /** When it was opened again after having been solved. */
  reopenedAt: number[];
  /** Public human replies of ours, counted as for `firstReplyAt`. */
  replies: number;
  /** Acknowledgements, and what was written to the closed ticket, are among them. */
  customerMessages: number;
  fcr: Fcr;
  /** Merged away or spam: leaves all counts. */
  counted: boolean;
}

/** Seconds. The requester waits while it is new, open or on hold; the agent while it is pending. */
export interface TicketWaits {
  requester: number;
  agent: number;
  onHold: number;
  perStatus: Record<TicketStatus, number>;
}

/** Seconds from its creation on; null: not solved, or (`last`, `active`) open again. */
export interface ResolutionSeconds {
  first: number | null;
  last: number | null;
  /** The last one without its pauses. */
  active: number | null;
}

/** In wall time and in a calendar; `business` null: no calendar was asked for. */
export interface BothTimes<T> {
  elapsed: T;
  business: T | null;
}

/** What policies ask of a ticket; null: not known, which no list of a policy names. */
export interface SlaTicket {
  mailbox: number | null;
  severity: string | null;
  category: string | null;
  channel: string | null;
  account: string | null;
}

export interface SlaTarget {
  seconds: number;
  /** Counted in the calendar, or around the clock. */
  business: boolean;
}

export interface SlaPolicy {
  id: number;
  version: number;
  name: string;
  /** Epoch seconds from which on this version applies to clocks that open. */
  validFrom: number;
  /** From which on it no longer does; left out: it still does. A newer version ends it by itself. */
  validTo?: number | null;
  /** Lists name what fits; a list left out fits everything. */
  when: {
    mailboxes?: number[];
    severities?: string[];
    categories?: string[];
    channels?: string[];
    /** Names of accounts. */
    accounts?: string[];
  };
  targets: { first?: SlaTarget; next?: SlaTarget; resolution?: SlaTarget };
  /** Share of the target after which people are warned. */
  warnShare: number;
}

export interface SlaVerdict {
  policy: { id: number; version: number };
  target: SlaTarget;
  /** Seconds that count of the clock so far, pauses left out, in the target's time. */
  usedSeconds: number;
  /** The instant of the breach as things stand; null while it is paused (unless it came before), and where the calendar never opens again. */
  dueAt: number | null;
  warnAt: number | null;
  paused: boolean;
  /** `none`: dropped before it was due. A running one past `dueAt` is breached by whoever looks. */
  verdict: 'met' | 'breached' | 'running' | 'none';
}

export type { BusinessClock };
