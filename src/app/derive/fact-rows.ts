/** One thread's facts as rows for COPY, one list a table. Column lists and rows stand together so they cannot part. */
import { clockSeconds } from '../../derive/clock-seconds.ts';
import { conversationsOf } from '../../derive/conversations.ts';
import type { Conversation } from '../../derive/thread.ts';
import { asPerson, LISTS } from '../../store/one-run.ts';
import { type IdBytes, RowBuffer } from '../../store/row-buffer.ts';
import type { BusinessClock } from '../../time/business-time.ts';
import type { HourCounts } from './hour-counts.ts';
import type { Meant } from './rows.ts';

const MESSAGE_FACT = [
  ...['workspace_id', 'message_id', 'thread_id', 'conversation_id', 'sent_at', 'local_at', 'author_id'],
  ...['teammate_id', 'size', 'words', 'recipients', 'external_recipients', 'attachments', 'kind'],
  ...['direction', 'direct', 'forward', 'first_in_conversation', 'after_hours'],
];
const DELIVERY = [
  ...['workspace_id', 'message_id', 'thread_id', 'sent_at', 'local_at', 'direction', 'kind', 'address_id'],
  ...['author_id', 'role', 'external', 'teammate_id'],
];
const OTHERS = {
  thread: [
    ...['workspace_id', 'thread_id', 'started_at', 'local_started_at', 'ended_at', 'messages'],
    ...['conversations', 'subject'],
  ],
  conversation: [
    ...['workspace_id', 'conversation_id', 'thread_id', 'mailbox_id', 'contact_id', 'teammate_id'],
    ...['started_at', 'local_started_at', 'ended_at', 'waiting_since', 'messages', 'human_messages'],
    ...['started_by', 'state', 'continued'],
  ],
  reply_clock: [
    ...['workspace_id', 'thread_id', 'conversation_id', 'mailbox_id', 'question_id', 'asker_id', 'asked_at'],
    ...['local_asked_at', 'answer_id', 'answerer_id', 'teammate_id', 'answered_at', 'local_answered_at'],
    ...['closed_at', 'elapsed_seconds', 'business_seconds', 'waits_for', 'started_by', 'first'],
    ...['after_hours', 'calendar_id', 'calendar_version'],
  ],
};

/** A store of one run has lists beside the message, and deliveries and labels as views of them (store/one-run.ts). */
export const FACT_COLUMNS = {
  lasting: { message_fact: MESSAGE_FACT, delivery: DELIVERY, ...OTHERS },
  one_run: { message_fact: [...MESSAGE_FACT, ...LISTS], delivery: DELIVERY, ...OTHERS },
};

export type FactRows = Record<keyof (typeof FACT_COLUMNS)['lasting'], RowBuffer>;

export function noRows(ids: IdBytes): FactRows {
  const none = () => new RowBuffer(ids);
  return {
    message_fact: none(),
    delivery: none(),
    thread: none(),
    conversation: none(),
    reply_clock: none(),
  };
}

export interface FactContext {
  workspaceId: number;
  idleSeconds: number;
  /** Epoch seconds at which people closed conversations, by a message in them. */
  closings: ReadonlyMap<number, number>;
  /** Epoch seconds → wall seconds in the workspace's zone. */
  local(epochSeconds: number): number;
  /** Home mailbox of a conversation, by its messages' ids. */
  mailboxOf(messageIds: number[]): number;
  calendarOf(mailboxId: number): { id: number; version: number; clock: BusinessClock };
  isInternal(addressId: number): boolean;
  labelsOf(messageId: number): number[];
  subjectOf(messageId: number): string | null;
  /** Message facts end with their lists of recipients and labels, and there are no rows of deliveries. */
  lists: boolean;
  /** Null where the store counts by itself. */
  hours: HourCounts | null;
}

/** Derives one thread and appends its rows. `messages` are all of the thread's dated messages. */
export function addFacts(rows: FactRows, threadId: number, messages: Meant[], context: FactContext): void {
  if (messages.length === 0) return;
  const byId = new Map(messages.map(message => [message.id, message]));
  const conversations = conversationsOf(messages, context);
  for (const conversation of conversations) {
    const own = conversation.messages.flatMap(id => byId.get(id) ?? []);
    addConversation(rows, threadId, conversation, own, context);
  }
  const [first] = conversations;
  const startedAt = first?.startedAt ?? null;
  const [beginning] = first?.messages ?? [];
  const { thread } = rows;
  thread.row(OTHERS.thread.length);
  thread.id(context.workspaceId);
  thread.id(threadId);
  thread.instant(startedAt);
  thread.instant(startedAt === null ? null : context.local(startedAt));
  thread.instant(conversations.at(-1)?.endedAt ?? null);
  thread.int(messages.length);
  thread.int(conversations.length);
  thread.text(beginning === undefined ? null : context.subjectOf(beginning));
}

function addConversation(
  rows: FactRows,
  threadId: number,
  conversation: Conversation,
  messages: Meant[],
  context: FactContext,
): void {
  const id = conversation.messages[0] ?? 0;
  const mailbox = context.mailboxOf(conversation.messages);
  const calendar = context.calendarOf(mailbox);
  const forwards = new Set(conversation.forwards);
  const mates = new Map(messages.map(message => [message.id, message.teammate]));

  for (const message of messages) {
    const at = {
      thread: threadId,
      conversation: id,
      local: context.local(message.sentAt),
      forward: forwards.has(message.id),
      afterHours: !calendar.clock.isOpen(message.sentAt),
    };
    addMessage(rows.message_fact, message, at, context);
    context.hours?.add(at.local, message.direction, message.kind);
    if (!context.lists) addDeliveries(rows.delivery, message, at, context);
  }

  const lastOurs = messages.findLast(message => message.direction === 'outbound' && message.kind === 'human');
  const row = rows.conversation;
  row.row(OTHERS.conversation.length);
  row.id(context.workspaceId);
  row.id(id);
  row.id(threadId);
  row.id(mailbox);
  row.id(contactOf(messages));
  row.id(lastOurs?.teammate ?? null);
  row.instant(conversation.startedAt);
  row.instant(context.local(conversation.startedAt));
  row.instant(conversation.endedAt);
  row.instant(conversation.waitingSince);
  row.int(messages.length);
  row.int(conversation.humanMessages);
  row.word(conversation.startedBy);
  row.word(conversation.state);
  row.flag(conversation.continued);

  for (const clock of conversation.clocks) {
    const took = clockSeconds(clock, calendar.clock);
    const answered = clock.answeredAt;
    const mate = clock.waitsFor === 'us' && clock.answer !== null ? (mates.get(clock.answer) ?? null) : null;
    const row = rows.reply_clock;
    row.row(OTHERS.reply_clock.length);
    row.id(context.workspaceId);
    row.id(threadId);
    row.id(id);
    row.id(mailbox);
    row.id(clock.question);
    row.id(clock.asker);
    row.instant(clock.askedAt);
    row.instant(context.local(clock.askedAt));
    row.id(clock.answer);
    row.id(clock.answerer);
    row.id(mate);
    row.instant(answered);
    row.instant(answered === null ? null : context.local(answered));
    row.instant(clock.closedAt);
    row.int(took?.elapsed ?? null);
    row.int(took?.business ?? null);
    row.word(clock.waitsFor);
    row.word(conversation.startedBy);
    row.flag(clock.first);
    row.flag(took?.afterHours ?? null);
    row.id(calendar.id);
    row.int(calendar.version);
  }
}

interface Place {
  thread: number;
  conversation: number;
  /** Wall seconds. */
  local: number;
  forward: boolean;
  afterHours: boolean;
}

function addMessage(row: RowBuffer, message: Meant, at: Place, context: FactContext): void {
  const { row: read } = message;
  row.row(MESSAGE_FACT.length + (context.lists ? LISTS.length : 0));
  row.id(context.workspaceId);
  row.id(message.id);
  row.id(at.thread);
  row.id(at.conversation);
  row.instant(message.sentAt);
  row.instant(at.local);
  row.id(read.author_id);
  row.id(message.teammate);
  row.big(read.size);
  row.int(read.words);
  row.int(read.to_ids.length + read.cc_ids.length + read.bcc_ids.length);
  row.int(message.externalRecipients.length);
  row.int(read.attachments);
  row.word(message.kind);
  row.word(message.direction);
  row.flag(message.direct);
  row.flag(at.forward);
  row.flag(message.id === at.conversation);
  row.flag(at.afterHours);
  if (!context.lists) return;
  row.ids(peopleOf(read));
  row.ids(context.labelsOf(message.id));
}

function addDeliveries(row: RowBuffer, message: Meant, at: Place, context: FactContext): void {
  const { row: read } = message;
  for (const [role, ids] of [
    ['to', read.to_ids],
    ['cc', read.cc_ids],
    ['bcc', read.bcc_ids],
  ] as const) {
    for (const id of ids) {
      row.row(DELIVERY.length);
      row.id(context.workspaceId);
      row.id(message.id);
      row.id(at.thread);
      row.instant(message.sentAt);
      row.instant(at.local);
      row.word(message.direction);
      row.word(message.kind);
      row.id(id);
      row.id(read.author_id);
      row.word(role);
      row.flag(!context.isInternal(id));
      row.id(message.teammate);
    }
  }
}

const peopleOf = ({ to_ids, cc_ids, bcc_ids }: Meant['row']): number[] => [
  ...to_ids.map(id => asPerson(id, 'to')),
  ...cc_ids.map(id => asPerson(id, 'cc')),
  ...bcc_ids.map(id => asPerson(id, 'bcc')),
];

/** The first external address: author of the first inbound message, else first external recipient. */
function contactOf(messages: Meant[]): number | null {
  for (const message of messages) {
    if (message.direction === 'inbound') return message.author;
    const [recipient] = message.externalRecipients;
    if (recipient !== undefined) return recipient;
  }
  return null;
}
