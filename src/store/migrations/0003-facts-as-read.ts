/**
 * Facts in the order they are read in: what every row has and most questions ask for comes first, what may be unknown last.
 * PostgreSQL finds the first columns of a row at once and has to walk to those behind an unknown one. What is in the
 * tables stays. A thread is kept with its subject, so that lists need not look for its first message.
 */
import { type Kysely, sql } from 'kysely';
import { noted } from './0002-rollups.ts';

interface Table {
  /** Columns with their types, in their new order. */
  columns: [name: string, type: string][];
  indexes: string[];
  note?: string;
}

const known = (names: string, type: string): [string, string][] =>
  names.split(' ').map(name => [name, `${type} not null`]);
const perhaps = (names: string, type: string): [string, string][] =>
  names.split(' ').map(name => [name, type]);

const MESSAGE: Table['columns'] = [
  ...known('workspace_id message_id thread_id conversation_id', 'bigint'),
  ...known('sent_at', 'timestamptz'),
  ...known('local_at', 'timestamp'),
  ...known('direction', 'message_direction'),
  ...known('kind', 'message_kind'),
  ...known('author_id size', 'bigint'),
  ...known('recipients external_recipients attachments', 'integer'),
  ...known('direct forward first_in_conversation after_hours', 'boolean'),
  ...perhaps('words', 'integer'),
  ...perhaps('teammate_id', 'bigint'),
];

const TABLES: Record<string, Table> = {
  message_fact: {
    columns: MESSAGE,
    indexes: [
      'message_fact_local on message_fact (workspace_id, local_at)',
      'message_fact_thread on message_fact (workspace_id, thread_id)',
    ],
    note: 'rollup_note_local',
  },
  mail_in_mailbox: {
    columns: [...known('mailbox_id', 'bigint'), ...MESSAGE],
    indexes: [
      'mail_in_mailbox_local on mail_in_mailbox (workspace_id, local_at)',
      'mail_in_mailbox_mailbox on mail_in_mailbox (workspace_id, mailbox_id, local_at)',
    ],
  },
  delivery: {
    columns: [
      ...known('workspace_id message_id thread_id', 'bigint'),
      ...known('sent_at', 'timestamptz'),
      ...known('local_at', 'timestamp'),
      ...known('direction', 'message_direction'),
      ...known('kind', 'message_kind'),
      ...known('address_id author_id', 'bigint'),
      ...known('role', 'recipient_role'),
      ...known('external', 'boolean'),
      ...perhaps('teammate_id', 'bigint'),
    ],
    indexes: [
      'delivery_local on delivery (workspace_id, local_at)',
      'delivery_thread on delivery (workspace_id, thread_id)',
    ],
  },
  conversation: {
    columns: [
      ...known('workspace_id conversation_id thread_id mailbox_id', 'bigint'),
      ...known('started_at', 'timestamptz'),
      ...known('local_started_at', 'timestamp'),
      ...known('ended_at', 'timestamptz'),
      ...known('messages human_messages', 'integer'),
      ...known('started_by', 'started_by'),
      ...known('state', 'conversation_state'),
      ...known('continued', 'boolean'),
      ...perhaps('contact_id teammate_id', 'bigint'),
      ...perhaps('waiting_since', 'timestamptz'),
    ],
    indexes: [
      'conversation_thread on conversation (workspace_id, thread_id)',
      'conversation_started on conversation (workspace_id, local_started_at)',
      'conversation_key on conversation (workspace_id, conversation_id)',
      "conversation_awaiting on conversation (workspace_id, state) where state in ('awaiting_us', 'awaiting_them')",
    ],
  },
  reply_clock: {
    columns: [
      ...known('workspace_id thread_id conversation_id mailbox_id', 'bigint'),
      ...known('asked_at', 'timestamptz'),
      ...known('local_asked_at', 'timestamp'),
      ...known('question_id asker_id', 'bigint'),
      ...known('waits_for', 'waits_for'),
      ...known('started_by', 'started_by'),
      ...known('first', 'boolean'),
      ...perhaps('answered_at', 'timestamptz'),
      ...perhaps('local_answered_at', 'timestamp'),
      ...perhaps('elapsed_seconds business_seconds', 'integer'),
      ...perhaps('after_hours', 'boolean'),
      ...perhaps('answer_id answerer_id teammate_id', 'bigint'),
      ...perhaps('closed_at', 'timestamptz'),
      ...perhaps('calendar_id', 'bigint'),
      ...perhaps('calendar_version', 'integer'),
    ],
    indexes: [
      'reply_clock_thread on reply_clock (workspace_id, thread_id)',
      'reply_clock_answered on reply_clock (workspace_id, local_answered_at)',
      'reply_clock_asked on reply_clock (workspace_id, local_asked_at)',
      'reply_clock_closed on reply_clock (workspace_id, closed_at) where closed_at is not null',
    ],
    note: 'rollup_note_clock',
  },
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, { columns, indexes, note }] of Object.entries(TABLES)) {
    const names = columns.map(([name]) => name).join(', ');
    const typed = columns.map(column => column.join(' ')).join(', ');
    const statements = [
      `create table in_order (${typed})`,
      `insert into in_order (${names}) select ${names} from ${table}`,
      `drop table ${table}`,
      `alter table in_order rename to ${table}`,
      ...indexes.map(index => `create index ${index}`),
      ...(note === undefined ? [] : noted(table, note)),
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  }
  await sql`alter table thread add column subject text`.execute(db);
  await sql`
    update thread t set subject = f.subject from (
      select distinct on (workspace_id, thread_id) workspace_id, thread_id, subject from message
      where sent_at is not null order by workspace_id, thread_id, sent_at, message_id
    ) f where f.workspace_id = t.workspace_id and f.thread_id = t.thread_id`.execute(db);
}
