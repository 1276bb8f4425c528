/** One thread's facts as COPY lines, one list a table. Column lists and lines stand together so they cannot part. */
import { clockSeconds } from '../../derive/clock-seconds.ts';
import { conversationsOf } from '../../derive/conversations.ts';
import type { Conversation } from '../../derive/thread.ts';
import {
  copyFlag,
  copyInstant,
  copyIntegers,
  copyLocal,
  copyNumber,
  copyText,
} from '../../store/copy-text.ts';
import { type LineBuffer, lineBuffer } from '../../store/line-buffer.ts';
import { asPerson, LISTS } from '../../store/one-run.ts';
import type { BusinessClock } from '../../time/business-time.ts';
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

export type FactLines = Record<keyof (typeof FACT_COLUMNS)['lasting'], LineBuffer>;

export const noLines = (): FactLines => ({
  message_fact: lineBuffer(),
  delivery: lineBuffer(),
  thread: lineBuffer(),
  conversation: lineBuffer(),
  reply_clock: lineBuffer(),
});

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
}

/** Derives one thread and appends its rows. `messages` are all of the thread's dated messages. */
export function addFacts(lines: FactLines, threadId: number, messages: Meant[], context: FactContext): void {
  if (messages.length === 0) return;
  const byId = new Map(messages.map(message => [message.id, message]));
  const conversations = conversationsOf(messages, context);
  for (const conversation of conversations) {
    const own = conversation.messages.flatMap(id => byId.get(id) ?? []);
    addConversation(lines, threadId, conversation, own, context);
  }
  const [first] = conversations;
  const startedAt = first?.startedAt ?? null;
  const [beginning] = first?.messages ?? [];
  const subject = beginning === undefined ? null : context.subjectOf(beginning);
  const { workspaceId: w } = context;
  lines.thread.push(
    `${w}\t${threadId}\t${copyInstant(startedAt)}\t${copyLocal(startedAt === null ? null : context.local(startedAt))}` +
      `\t${copyInstant(conversations.at(-1)?.endedAt ?? null)}\t${messages.length}\t${conversations.length}\t${copyText(subject)}\n`,
  );
}

function addConversation(
  lines: FactLines,
  threadId: number,
  conversation: Conversation,
  messages: Meant[],
  context: FactContext,
): void {
  const { workspaceId: w } = context;
  const id = conversation.messages[0] ?? 0;
  const mailbox = context.mailboxOf(conversation.messages);
  const calendar = context.calendarOf(mailbox);
  const forwards = new Set(conversation.forwards);
  const mates = new Map(messages.map(message => [message.id, message.teammate]));

  for (const message of messages) {
    addMessage(lines, message, {
      head: `${w}\t${message.id}\t${threadId}`,
      conversation: id,
      at: `${copyInstant(message.sentAt)}\t${copyLocal(context.local(message.sentAt))}`,
      forward: forwards.has(message.id),
      afterHours: !calendar.clock.isOpen(message.sentAt),
      labels: context.lists ? context.labelsOf(message.id) : null,
      isInternal: context.isInternal,
    });
  }

  const lastOurs = messages.findLast(message => message.direction === 'outbound' && message.kind === 'human');
  lines.conversation.push(
    `${w}\t${id}\t${threadId}\t${mailbox}\t${copyNumber(contactOf(messages))}\t${copyNumber(lastOurs?.teammate ?? null)}` +
      `\t${copyInstant(conversation.startedAt)}\t${copyLocal(context.local(conversation.startedAt))}` +
      `\t${copyInstant(conversation.endedAt)}\t${copyInstant(conversation.waitingSince)}\t${messages.length}` +
      `\t${conversation.humanMessages}\t${conversation.startedBy}\t${conversation.state}\t${copyFlag(conversation.continued)}\n`,
  );

  for (const clock of conversation.clocks) {
    const took = clockSeconds(clock, calendar.clock);
    const answered = clock.answeredAt;
    const mate = clock.waitsFor === 'us' && clock.answer !== null ? (mates.get(clock.answer) ?? null) : null;
    lines.reply_clock.push(
      `${w}\t${threadId}\t${id}\t${mailbox}\t${clock.question}\t${clock.asker}\t${copyInstant(clock.askedAt)}` +
        `\t${copyLocal(context.local(clock.askedAt))}\t${copyNumber(clock.answer)}\t${copyNumber(clock.answerer)}` +
        `\t${copyNumber(mate)}\t${copyInstant(answered)}\t${copyLocal(answered === null ? null : context.local(answered))}` +
        `\t${copyInstant(clock.closedAt)}\t${copyNumber(took?.elapsed ?? null)}\t${copyNumber(took?.business ?? null)}` +
        `\t${clock.waitsFor}\t${conversation.startedBy}\t${copyFlag(clock.first)}\t${copyFlag(took?.afterHours ?? null)}` +
        `\t${calendar.id}\t${calendar.version}\n`,
    );
  }
}

function addMessage(
  lines: FactLines,
  message: Meant,
  on: {
    head: string;
    conversation: number;
    at: string;
    forward: boolean;
    afterHours: boolean;
    /** Null where deliveries are rows of their own. */
    labels: number[] | null;
    isInternal(addressId: number): boolean;
  },
): void {
  const { row } = message;
  const recipients = row.to_ids.length + row.cc_ids.length + row.bcc_ids.length;
  const mate = copyNumber(message.teammate);
  const lists = on.labels === null ? '' : `\t${copyIntegers(peopleOf(row))}\t${copyIntegers(on.labels)}`;
  lines.message_fact.push(
    `${on.head}\t${on.conversation}\t${on.at}\t${row.author_id}\t${mate}\t${row.size}\t${copyNumber(row.words)}` +
      `\t${recipients}\t${message.externalRecipients.length}\t${row.attachments}\t${message.kind}\t${message.direction}` +
      `\t${copyFlag(message.direct)}\t${copyFlag(on.forward)}\t${copyFlag(message.id === on.conversation)}\t${copyFlag(on.afterHours)}${lists}\n`,
  );
  if (on.labels !== null) return;
  const head = `${on.head}\t${on.at}\t${message.direction}\t${message.kind}`;
  for (const [role, ids] of [
    ['to', row.to_ids],
    ['cc', row.cc_ids],
    ['bcc', row.bcc_ids],
  ] as const) {
    for (const id of ids) {
      lines.delivery.push(
        `${head}\t${id}\t${row.author_id}\t${role}\t${copyFlag(!on.isInternal(id))}\t${mate}\n`,
      );
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
