/** The facts of a made-up world as plain rows: what each is counted by, and which values it has in each dimension. */
import type { FactId } from '../define.ts';
import type { DimensionValue } from '../engine/result.ts';
import type { SurveyAnswer, SurveyInvitation } from './surveys.ts';
import { SURVEYS } from './surveys.ts';
import { ticketRowsOf } from './ticket-facts.ts';
import type { Span, Target, Ticket } from './ticket-world.ts';
import {
  ADDRESSES,
  type Clock,
  type Conversation,
  type Decision,
  LABELS,
  MAILBOXES,
  type Message,
  TEAMMATES,
  TEAMS,
  type World,
} from './world.ts';

export interface Row {
  /** Epoch seconds; null for states. */
  at: number | null;
  /** Several for mailboxes and labels. */
  values: Record<string, DimensionValue[]>;
  message?: Message;
  clock?: Clock;
  conversation?: Conversation;
  answer?: SurveyAnswer;
  invitation?: SurveyInvitation;
  decision?: Decision;
  /** Sizes of files, lengths of threads, seconds of waits, +1 and −1 of the backlog. */
  amount: number;
  ticket?: Ticket;
  span?: Span;
  target?: Target;
  address?: number;
  external?: boolean;
}

const emailOf = (id: number | null) => ADDRESSES.find(a => a.address_id === id)?.email ?? null;
const domainOf = (id: number | null) => ADDRESSES.find(a => a.address_id === id)?.domain ?? null;
const mailboxOf = (id: number | null) => {
  const box = MAILBOXES.find(m => m.mailbox_id === id);
  return box?.address ?? box?.name ?? null;
};
const nameOf = (id: number | null) => TEAMMATES.find(t => t.teammate_id === id)?.name ?? null;
const teamOf = (id: number | null) => {
  const team = TEAMMATES.find(t => t.teammate_id === id)?.team_id;
  return TEAMS.find(t => t.team_id === team)?.name ?? null;
};
const step = (starts: number[], value: number | null) =>
  value === null ? null : (starts.findLast(s => s <= value) ?? null);
const LENGTHS = [1, 2, 3, 4, 5, 6, 11, 21, 51];
const REPLIES = [0, 300, 900, 3600, 14_400, 86_400];
const SIZES = [0, 10_000, 100_000, 1_000_000, 10_000_000];
const ARRIVED = ['delivered', 'dismissed', 'partial', 'answered', 'closed'];
const FAMILIES: Record<string, string> = {
  'image/png': 'image',
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'application/zip': 'archive',
  'application/octet-stream': 'other',
};

export function rowsOf(world: World, fact: FactId, now: number): Row[] {
  switch (fact) {
    case 'message':
      return world.messages.map(m => ({ at: m.at, message: m, amount: 1, values: mail(m, world) }));
    case 'delivery':
      return world.messages.flatMap(m =>
        m.deliveries.map(d => ({
          at: m.at,
          message: m,
          amount: 1,
          address: d.address_id,
          external: d.external,
          values: {
            ...mail(m, world),
            recipient: [emailOf(d.address_id)],
            domain: [domainOf(d.address_id)],
            role: [d.role],
            external: [d.external],
          },
        })),
      );
    case 'attachment':
      return world.messages.flatMap(m =>
        m.attachments.map(a => ({
          at: m.at,
          message: m,
          amount: a.size,
          values: {
            ...mail(m, world),
            size_bucket: [step(SIZES, a.size)],
            mime_type: [a.type],
            attachment_type: [FAMILIES[a.type] ?? 'other'],
            inline: [a.inline],
          },
        })),
      );
    case 'thread':
      return world.threads.map(t => ({
        at: t.at,
        amount: t.messages,
        values: { thread_length: [step(LENGTHS, t.messages)] },
      }));
    case 'conversation':
      return world.conversations.map(c => ({
        at: c.at,
        conversation: c,
        amount: c.messages,
        values: talk(c),
      }));
    case 'waiting':
      return world.conversations
        .filter(c => c.state.startsWith('awaiting'))
        .map(c => {
          const waited = c.waiting_since === null ? 0 : Math.max(0, now - c.waiting_since);
          const wait_bucket = [
            step([0, 3600, 14_400, 86_400, 259_200, 604_800, 2_592_000], Math.floor(waited)),
          ];
          return { at: null, conversation: c, amount: waited, values: { ...talk(c), wait_bucket } };
        });
    case 'reply':
      return world.clocks.flatMap(c =>
        c.answered_at === null ? [] : [{ at: c.answered_at, clock: c, amount: 1, values: clock(c) }],
      );
    case 'question':
      return world.clocks.map(c => ({ at: c.asked_at, clock: c, amount: 1, values: clock(c) }));
    case 'triage':
      return world.decisions.map(d => ({
        at: d.at,
        decision: d,
        amount: d.seconds_saved,
        values: {
          mailbox: [d.mailbox_id === null ? null : mailboxOf(d.mailbox_id)],
          teammate: [nameOf(d.teammate_id)],
          team: [teamOf(d.teammate_id)],
          triage_field: [d.field],
          triage_source: [d.source],
          triage_outcome: [d.outcome],
        },
      }));
    case 'backlog':
      return world.clocks.flatMap(c => {
        const end = c.answered_at ?? c.closed_at;
        const asked = { at: c.asked_at, clock: c, amount: 1, values: clock(c) };
        return end === null ? [asked] : [asked, { at: end, clock: c, amount: -1, values: clock(c) }];
      });
    case 'survey_answer':
      return world.answers
        .filter(a => a.counted && (!a.anonymous || a.group_id !== null) && a.kind !== 'agent')
        .map(a => ({ at: a.at, answer: a, amount: 1, values: said(a) }));
    case 'agent_answer':
      return world.answers
        .filter(a => a.counted && a.group_id !== null && a.kind === 'agent' && a.scale === 'agent')
        .map(a => ({ at: a.at, answer: a, amount: 1, values: said(a) }));
    case 'survey_invitation':
      return world.invitations
        .filter(v => v.at !== null && v.email !== '' && ARRIVED.some(state => state === v.state))
        .map(v => ({ at: v.at, invitation: v, amount: 1, values: asked(v) }));
    default:
      return ticketRowsOf(world, fact, now, places) ?? [];
  }
}

const places: Parameters<typeof ticketRowsOf>[3] = of => ({
  mailbox: [mailboxOf(of.mailbox_id)],
  teammate: [nameOf(of.teammate_id)],
  team: [teamOf(of.teammate_id)],
  contact: [emailOf(of.contact_id)],
  domain: [domainOf(of.contact_id)],
});

function mail(m: Message, world: World): Row['values'] {
  const talk = world.conversations.find(c => c.conversation_id === m.conversation_id);
  return {
    mailbox: m.mailboxes.map(mailboxOf),
    label: m.labels.map(id => LABELS.find(l => l.label_id === id)?.name ?? null),
    label_role: [...new Set(m.labels.map(id => LABELS.find(l => l.label_id === id)?.role ?? null))],
    teammate: [nameOf(m.teammate_id)],
    team: [teamOf(m.teammate_id)],
    sender: [emailOf(m.author_id)],
    domain: [domainOf(m.author_id)],
    contact: [emailOf(talk?.contact_id ?? null)],
    direction: [m.direction],
    kind: [m.kind],
    direct: [m.direct],
    forward: [m.forward],
    first: [m.first],
    after_hours: [m.after_hours],
    has_attachment: [m.attachments.length > 0],
    words_bucket: [step([0, 10, 30, 50, 100, 200], m.words)],
    size_bucket: [step(SIZES, m.size)],
  };
}

function talk(c: Conversation): Row['values'] {
  return {
    mailbox: [mailboxOf(c.mailbox_id)],
    teammate: [nameOf(c.teammate_id)],
    team: [teamOf(c.teammate_id)],
    contact: [emailOf(c.contact_id)],
    domain: [domainOf(c.contact_id)],
    started_by: [c.started_by],
    state: [c.state],
    continued: [c.continued],
    thread_length: [step(LENGTHS, c.messages)],
  };
}

function clock(c: Clock): Row['values'] {
  const contact = c.waits_for === 'us' ? c.asker_id : c.answerer_id;
  return {
    mailbox: [mailboxOf(c.mailbox_id)],
    teammate: [nameOf(c.teammate_id)],
    team: [teamOf(c.teammate_id)],
    contact: [emailOf(contact)],
    domain: [domainOf(contact)],
    started_by: [c.started_by],
    first: [c.first],
    after_hours: [c.after_hours],
    reply_bucket: [step(REPLIES, c.elapsed_seconds)],
    business_reply_bucket: [step(REPLIES, c.business_seconds)],
  };
}

function asked(
  v: Pick<
    SurveyInvitation,
    'survey_id' | 'kind' | 'version' | 'team_id' | 'teammate_id' | 'contact_id' | 'mailbox_id' | 'account'
  > & { language: string | null },
): Row['values'] {
  return {
    survey: [SURVEYS.find(s => s.survey_id === v.survey_id)?.name ?? null],
    survey_kind: [v.kind],
    survey_version: [v.version],
    language: [v.language],
    account: [v.account],
    teammate: [v.kind === 'agent' ? null : nameOf(v.teammate_id)],
    team: [TEAMS.find(t => t.team_id === v.team_id)?.name ?? null],
    contact: [emailOf(v.contact_id)],
    domain: [domainOf(v.contact_id)],
    mailbox: [v.mailbox_id === null ? null : mailboxOf(v.mailbox_id)],
  };
}

function said(a: SurveyAnswer): Row['values'] {
  return {
    ...asked(a),
    survey_question: [a.question],
    score: [a.anonymous ? null : a.score],
    survey_tag: a.tags,
  };
}
