/** What was planted, counted as it is written. Says nothing that the script does not know; never asks Pulso. */
import { civil } from '../clock/civil.ts';
import { openSeconds } from '../clock/hours.ts';
import { offsetAt } from '../clock/zone.ts';
import type { Company } from '../company/company.ts';
import { SHARED_MAILBOXES, type TeamName, WORKSPACE_ZONE } from '../company/offices.data.ts';
import type { DemoMessage } from '../generate.ts';
import type { State, Step } from '../script/step.ts';
import { conversationBook } from './conversation-book.ts';
import { type Samples, type Summary, samples } from './samples.ts';
import { ticketLabel } from './ticket-label.ts';

export interface Reply {
  question: string;
  answer: string;
  asked_at: number;
  answered_at: number;
  elapsed: number;
  /** Open seconds in the calendar in force: the conversation's mailbox's team's, else the workspace's. */
  business: number;
  business_workspace: number;
  first: boolean;
  /** Ours: address credited, or null (shared, person unknown). Theirs: the author. */
  by: string | null;
  team: string | null;
}

type Count = Record<string, number>;

export interface Truth {
  messages: number;
  copies: number;
  threads: number;
  conversations: number;
  continued_conversations: number;
  first_message_at: number | null;
  last_message_at: number | null;
  by_kind: Count;
  by_direction: Count;
  by_direction_and_kind: Record<string, Count>;
  /** One per address in To and Cc. */
  deliveries: Count;
  copies_by_mailbox: Count;
  started_by: Count;
  /** First messages of customers to the support mailbox, by what they are about. */
  tickets_by_category: Count;
  states: Record<State, number>;
  oldest_waiting_since: { us: number | null; them: number | null };
  forwards: number;
  acknowledgements: number;
  /** Clocks opened, answered or not. */
  questions: { us: number; them: number };
  attachments: { files: number; bytes: number; messages: number };
  replies: Record<'all' | 'first', Summaries>;
  their_replies: Record<'all' | 'first', Summaries>;
  credit: Count;
  replies_by_team: Record<string, Summary>;
  replies_by_month: Record<string, Summary>;
  hour_of_day: Record<string, number[]>;
  weekday: Record<string, number[]>;
  top_senders: [string, number][];
  top_recipients: [string, number][];
}

/** `business`: calendar in force; `business_workspace`: the workspace's, whatever the team. */
export interface Summaries {
  elapsed: Summary;
  business: Summary;
  business_workspace: Summary;
}

interface Durations {
  elapsed: Samples;
  business: Samples;
  business_workspace: Samples;
}

export interface Ledger {
  record(message: DemoMessage): void;
  truth(): Truth;
  /** Kept only when asked for. */
  replies: Reply[];
  theirReplies: Reply[];
}

export function openLedger(company: Company, keepReplies: boolean): Ledger {
  const zone = company.time.zone(WORKSPACE_ZONE);
  const hours = company.time.workspaceHours;
  const teamOf = new Map<string, TeamName>([
    ...company.team.map((person): [string, TeamName] => [person.address, person.team]),
    ...SHARED_MAILBOXES.map((box): [string, TeamName] => [box.address, box.team]),
  ]);
  const pair = (): Durations => ({ elapsed: samples(), business: samples(), business_workspace: samples() });
  const ours = { all: pair(), first: pair() };
  const theirs = { all: pair(), first: pair() };
  const byTeam = new Map<string, Samples>();
  const byMonth = new Map<string, Samples>();
  const book = conversationBook();
  const senders: Count = {};
  const recipients: Count = {};
  const replies: Reply[] = [];
  const theirReplies: Reply[] = [];
  const truth: Omit<
    Truth,
    | 'replies'
    | 'their_replies'
    | 'replies_by_team'
    | 'replies_by_month'
    | 'top_senders'
    | 'top_recipients'
    | 'states'
    | 'oldest_waiting_since'
  > = {
    messages: 0,
    copies: 0,
    threads: 0,
    conversations: 0,
    continued_conversations: 0,
    first_message_at: null,
    last_message_at: null,
    by_kind: {},
    by_direction: {},
    by_direction_and_kind: {},
    deliveries: {},
    copies_by_mailbox: {},
    started_by: {},
    tickets_by_category: {},
    forwards: 0,
    acknowledgements: 0,
    questions: { us: 0, them: 0 },
    attachments: { files: 0, bytes: 0, messages: 0 },
    credit: {},
    hour_of_day: {},
    weekday: {},
  };

  function record({ step, rendered, copies }: DemoMessage): void {
    truth.messages++;
    truth.copies += copies.length;
    truth.first_message_at ??= step.at;
    truth.last_message_at = step.at;
    count(truth.by_kind, step.kind);
    count(truth.by_direction, step.direction);
    truth.by_direction_and_kind[step.direction] ??= {};
    count(truth.by_direction_and_kind[step.direction] ?? {}, step.kind);
    count(truth.deliveries, step.direction, step.to.length + step.cc.length);
    for (const copy of copies) count(truth.copies_by_mailbox, copy.mailbox);
    if (rendered.attachments.length > 0) truth.attachments.messages++;
    for (const file of rendered.attachments) {
      truth.attachments.files++;
      truth.attachments.bytes += file.size;
    }
    const local = civil(step.at + offsetAt(zone, step.at));
    tally(truth.hour_of_day, step.direction, 24, local.hour);
    tally(truth.weekday, step.direction, 7, local.weekday - 1);
    if (step.direction === 'inbound') count(senders, step.author.address);
    if (step.direction === 'outbound')
      for (const party of [...step.to, ...step.cc]) if (!party.internal) count(recipients, party.address);
    const ticket = ticketLabel(step);
    if (ticket !== null) count(truth.tickets_by_category, ticket.category);
    if (step.goesElsewhere) truth.forwards++;
    if (step.acknowledgement) truth.acknowledgements++;
    if (step.opensUs) truth.questions.us++;
    if (step.opensThem) truth.questions.them++;
    recordPlace(step);
    if (step.answersUs !== null) recordReply(step, step.answersUs, step.firstOfSide, true);
    if (step.answersThem !== null) recordReply(step, step.answersThem, step.firstOfTheirs, false);
  }

  function recordPlace(step: Step): void {
    const { conversation } = step;
    if (!book.knows(conversation.number)) {
      truth.conversations++;
      if (conversation.continued) truth.continued_conversations++;
      else truth.threads++;
      count(truth.started_by, conversation.startedBy);
      conversation.home = homeOf(step);
    }
    book.set(conversation.number, step.stateAfter, step.at);
  }

  function recordReply(step: Step, question: Step, first: boolean, us: boolean): void {
    const elapsed = step.at - question.at;
    const inForce = company.time.teamHours(teamOf.get(step.conversation.home) ?? 'Product');
    const business = openSeconds(inForce, question.at, step.at);
    const businessWorkspace = openSeconds(hours, question.at, step.at);
    const kinds = us ? ours : theirs;
    for (const which of first ? (['all', 'first'] as const) : (['all'] as const)) {
      kinds[which].elapsed.add(elapsed);
      kinds[which].business.add(business);
      kinds[which].business_workspace.add(businessWorkspace);
    }
    const by = us ? step.credit : step.author.address;
    const team = us && by !== null ? (teamOf.get(by) ?? null) : null;
    if (us) {
      count(truth.credit, by ?? 'shared, person unknown');
      into(byTeam, team ?? 'shared, person unknown').add(elapsed);
      const month = civil(step.at + offsetAt(zone, step.at));
      into(byMonth, `${month.year}-${month.month < 10 ? '0' : ''}${month.month}`).add(elapsed);
    }
    if (!keepReplies) return;
    (us ? replies : theirReplies).push({
      question: question.id,
      answer: step.id,
      asked_at: question.at,
      answered_at: step.at,
      elapsed,
      business,
      business_workspace: businessWorkspace,
      first,
      by,
      team,
    });
  }

  return {
    record,
    replies,
    theirReplies,
    truth: () => ({
      ...truth,
      states: book.totals().states,
      oldest_waiting_since: book.totals().oldest,
      replies: { all: summaries(ours.all), first: summaries(ours.first) },
      their_replies: { all: summaries(theirs.all), first: summaries(theirs.first) },
      replies_by_team: summariesOf(byTeam),
      replies_by_month: summariesOf(byMonth),
      top_senders: top(senders),
      top_recipients: top(recipients),
    }),
  };
}

/** The first shared mailbox that holds the conversation's first message, else the first mailbox that does. */
function homeOf(step: Step): string {
  return (
    step.mailboxes.find(address => SHARED_MAILBOXES.some(box => box.address === address)) ??
    step.mailboxes[0] ??
    ''
  );
}

function count(counts: Count, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

function tally(table: Record<string, number[]>, key: string, size: number, at: number): void {
  table[key] ??= new Array<number>(size).fill(0);
  const row = table[key] ?? [];
  row[at] = (row[at] ?? 0) + 1;
}

function into(map: Map<string, Samples>, key: string): Samples {
  const known = map.get(key) ?? samples();
  map.set(key, known);
  return known;
}

function summaries(durations: Durations): Summaries {
  return {
    elapsed: durations.elapsed.summary(),
    business: durations.business.summary(),
    business_workspace: durations.business_workspace.summary(),
  };
}

function summariesOf(map: Map<string, Samples>): Record<string, Summary> {
  return Object.fromEntries(
    [...map.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, list]) => [key, list.summary()]),
  );
}

/** Most first; ties by name. */
function top(counts: Count): [string, number][] {
  return Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 50);
}
