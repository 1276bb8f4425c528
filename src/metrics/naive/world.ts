/** A small made-up set of facts for tests: every combination that the columns allow, not only those that mail can produce. */
import {
  type ConversationState,
  DIRECTIONS,
  type Direction,
  STARTERS,
  type Starter,
} from '../../derive/thread.ts';
import { KINDS, type Kind } from '../../mail/message.ts';
import { makeSurveys, type SurveyAnswer, type SurveyInvitation } from './surveys.ts';
import { makeTickets, type TicketWorld } from './ticket-world.ts';

export interface Message {
  message_id: number;
  thread_id: number;
  conversation_id: number;
  at: number;
  author_id: number;
  teammate_id: number | null;
  size: number;
  words: number | null;
  recipients: number;
  external_recipients: number;
  kind: Kind;
  direction: Direction;
  direct: boolean;
  forward: boolean;
  first: boolean;
  after_hours: boolean;
  mailboxes: number[];
  labels: number[];
  attachments: { type: string; size: number; inline: boolean }[];
  deliveries: { address_id: number; role: 'to' | 'cc' | 'bcc'; external: boolean }[];
}
export interface Conversation {
  conversation_id: number;
  thread_id: number;
  mailbox_id: number;
  contact_id: number | null;
  teammate_id: number | null;
  at: number;
  waiting_since: number | null;
  messages: number;
  started_by: Starter;
  state: ConversationState;
  continued: boolean;
}
export interface Clock {
  conversation_id: number;
  thread_id: number;
  mailbox_id: number;
  asker_id: number;
  answerer_id: number | null;
  teammate_id: number | null;
  asked_at: number;
  answered_at: number | null;
  closed_at: number | null;
  elapsed_seconds: number | null;
  business_seconds: number | null;
  waits_for: 'us' | 'them';
  started_by: Starter;
  first: boolean;
  after_hours: boolean | null;
}
export interface Decision {
  ticket_id: number;
  at: number;
  field: string;
  source: string;
  outcome: string;
  confidence: number;
  seconds_saved: number;
  mailbox_id: number | null;
  teammate_id: number | null;
}
export interface World {
  /** Zone of the stored wall clocks. */
  zone: string;
  messages: Message[];
  conversations: Conversation[];
  clocks: Clock[];
  threads: { thread_id: number; at: number; messages: number }[];
  answers: SurveyAnswer[];
  invitations: SurveyInvitation[];
  support: TicketWorld;
  decisions: Decision[];
}

export const TEAMMATES = [
  { teammate_id: 1, name: 'Ana', team_id: 1 },
  { teammate_id: 2, name: 'Bo', team_id: 2 },
  { teammate_id: 3, name: 'Cy', team_id: null },
];
export const TEAMS = [
  { team_id: 1, name: 'North' },
  { team_id: 2, name: 'South' },
];
export const MAILBOXES = [
  { mailbox_id: 1, name: 'Support', address: 'support@acme.test' },
  { mailbox_id: 2, name: 'Old archive', address: null },
  { mailbox_id: 3, name: 'Sales', address: 'sales@acme.test' },
];
export const LABELS = [
  { label_id: 1, name: 'Inbox', role: 'inbox' },
  { label_id: 2, name: 'Süß 100%', role: null },
  { label_id: 3, name: 'Posteingang', role: 'inbox' },
];
/** 1–3 are ours, 11–16 outside. */
export const ADDRESSES = [
  ...TEAMMATES.map(t => ({
    address_id: t.teammate_id,
    email: `${t.name.toLowerCase()}@acme.test`,
    domain: 'acme.test',
  })),
  ...[11, 12, 13, 14, 15, 16].map(id => ({
    address_id: id,
    email: `p${id}@c${id % 3}.test`,
    domain: `c${id % 3}.test`,
  })),
];
const OUTSIDE = [11, 12, 13, 14, 15, 16];
const TYPES = ['image/png', 'application/pdf', 'text/plain', 'application/zip', 'application/octet-stream'];

/** The same numbers in [0, 1) for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Facts between two instants (epoch seconds); the same for the same seed. */
export function makeWorld(seed: number, zone: string, from: number, to: number, threads: number): World {
  const next = randomFrom(seed);
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => next() < 0.4);
  const maybe = <T>(value: T): T | null => (next() < 0.7 ? value : null);
  const instant = () => from + below(to - from);
  const support = makeTickets(
    randomFrom(seed + 1_000_003),
    { from, to, count: threads },
    {
      mailboxes: MAILBOXES.map(box => box.mailbox_id),
      contacts: OUTSIDE,
      teammates: TEAMMATES.map(mate => mate.teammate_id),
    },
  );
  const world: World = {
    zone,
    messages: [],
    conversations: [],
    clocks: [],
    threads: [],
    answers: [],
    invitations: [],
    decisions: [],
    support,
  };
  for (let thread = 1; thread <= threads; thread++) {
    const length = 1 + below(6);
    world.threads.push({ thread_id: thread, at: instant(), messages: length });
    const state = pick(['awaiting_us', 'awaiting_them', 'closed', 'none'] as const);
    world.conversations.push({
      conversation_id: thread,
      thread_id: thread,
      mailbox_id: pick(MAILBOXES).mailbox_id,
      contact_id: maybe(pick(OUTSIDE)),
      teammate_id: maybe(pick(TEAMMATES).teammate_id),
      at: instant(),
      waiting_since: state.startsWith('awaiting') ? instant() : null,
      messages: length,
      started_by: pick(STARTERS),
      state,
      continued: next() < 0.3,
    });
    for (let i = 0; i < length; i++) {
      const external = next() < 0.5;
      world.messages.push({
        message_id: world.messages.length + 1,
        thread_id: thread,
        conversation_id: thread,
        at: instant(),
        author_id: pick(ADDRESSES).address_id,
        teammate_id: maybe(pick(TEAMMATES).teammate_id),
        size: below(30_000_000),
        words: maybe(below(260)),
        recipients: 1 + below(4),
        external_recipients: below(3),
        kind: next() < 0.6 ? 'human' : pick(KINDS),
        direction: pick(DIRECTIONS),
        direct: next() < 0.5,
        forward: next() < 0.2,
        first: i === 0,
        after_hours: next() < 0.4,
        mailboxes: some(MAILBOXES.map(m => m.mailbox_id)),
        labels: some(LABELS.map(l => l.label_id)),
        attachments: some(TYPES).map(type => ({ type, size: below(5_000_000), inline: next() < 0.3 })),
        deliveries: some(ADDRESSES).map(a => ({
          address_id: a.address_id,
          role: pick(['to', 'cc', 'bcc'] as const),
          external,
        })),
      });
    }
    for (let i = below(4); i > 0; i--) {
      const asked_at = instant();
      const elapsed = Math.floor(Math.exp(next() * 13));
      const answered = next() < 0.6;
      const closed = !answered && next() < 0.4;
      world.clocks.push({
        conversation_id: thread,
        thread_id: thread,
        mailbox_id: pick(MAILBOXES).mailbox_id,
        asker_id: pick(ADDRESSES).address_id,
        answerer_id: answered ? pick(ADDRESSES).address_id : null,
        teammate_id: answered ? maybe(pick(TEAMMATES).teammate_id) : null,
        asked_at,
        answered_at: answered ? asked_at + elapsed : null,
        closed_at: closed ? asked_at + elapsed : null,
        elapsed_seconds: answered ? elapsed : null,
        business_seconds: answered ? maybe(Math.floor(elapsed / 3)) : null,
        waits_for: pick(['us', 'them'] as const),
        started_by: pick(STARTERS),
        first: next() < 0.5,
        after_hours: answered ? next() < 0.3 : null,
      });
    }
  }
  // After everything else, so that the rest stays as it was drawn.
  for (let ticket = 1; ticket <= threads; ticket++) {
    for (const field of some(['category', 'severity', 'answer'])) {
      world.decisions.push({
        ticket_id: ticket,
        at: instant(),
        field,
        source: pick(['rule', 'classifier', 'endpoint', 'similar']),
        outcome: pick(['accepted', 'changed', 'refused']),
        confidence: next(),
        seconds_saved: below(200) - 30,
        mailbox_id: maybe(pick(MAILBOXES).mailbox_id),
        teammate_id: maybe(pick(TEAMMATES).teammate_id),
      });
    }
  }
  const people = {
    contacts: OUTSIDE,
    teammates: TEAMMATES.map(t => t.teammate_id),
    teams: TEAMS.map(t => t.team_id),
    mailboxes: MAILBOXES.map(m => m.mailbox_id),
  };
  return { ...world, ...makeSurveys(next, { from, to, count: threads * 2 }, people) };
}
