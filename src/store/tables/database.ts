/** The tables as Kysely sees them. Columns are explained in `migrations/0001-facts.ts`. Bigints travel as numbers. */
import type { JSONColumnType } from 'kysely';
import type { ConversationState, Direction, Starter } from '../../derive/thread.ts';
import type { Kind, SubjectPrefix } from '../../mail/message.ts';
import type { Instant, InWorkspace, Local } from './columns.ts';
import type { ConnectionTables } from './connections.ts';
import type { ReportTables } from './reports.ts';
import type {
  ApiKeyTable,
  AuditTable,
  ConversationMarkTable,
  InvitationTable,
  MemberTable,
} from './rights.ts';
import type { SurveyTables } from './surveys.ts';
import type { TicketTables } from './tickets.ts';
import type { TriageTables } from './triage.ts';
import type { InstanceSettingTable, UploadTable } from './uploads.ts';

export interface WorkspaceTable {
  workspace_id: number;
  name: string;
  zone: string;
  /** What Pulso keeps for itself: what was worked out, by what facts were derived. */
  settings: JSONColumnType<Record<string, unknown>>;
  /** What people set: the document of `config.ts`. */
  config: JSONColumnType<Record<string, unknown>, string | undefined, string>;
  created_at: Instant;
}
export interface TeamTable extends InWorkspace {
  team_id: number;
  name: string;
}
export interface TeammateTable extends InWorkspace {
  teammate_id: number;
  name: string;
  team_id: number | null;
}
export interface AddressTable extends InWorkspace {
  address_id: number;
  email: string;
  domain: string;
  name: string;
  internal: boolean;
  teammate_id: number | null;
}
export interface MailboxTable extends InWorkspace {
  mailbox_id: number;
  name: string;
  address: string | null;
  kind: 'personal' | 'shared';
  team_id: number | null;
}
export interface CalendarTable extends InWorkspace {
  calendar_id: number;
  version: number;
  team_id: number | null;
  mailbox_id: number | null;
  definition: JSONColumnType<Record<string, unknown>>;
  made_at: Instant | null;
  /** User id. */
  made_by: string | null;
}
export interface LabelTable extends InWorkspace {
  label_id: number;
  name: string;
  role: string | null;
}
export interface SourceTable extends InWorkspace {
  source_id: number;
  fingerprint: string;
  path: string;
  next_offset: number;
  finished: boolean;
  messages: number;
  skipped: JSONColumnType<Record<string, number>>;
  updated_at: Instant;
  /** These three of a live source only. */
  connection_id: number | null;
  folder_key: string | null;
  folder_label: string | null;
}
export interface SourceProblemTable extends InWorkspace {
  source_id: number;
  byte_offset: number;
  problem: string;
}
export interface MessageTable extends InWorkspace {
  message_id: number;
  rfc_hash: string;
  rfc_id: string;
  thread_id: number;
  sent_at: Instant | null;
  offset_minutes: number | null;
  author_id: number;
  sender_id: number | null;
  /** The list's or group's own address. */
  list_id: number | null;
  to_ids: number[];
  cc_ids: number[];
  bcc_ids: number[];
  kind: Kind;
  kind_without_list: Kind;
  prefix: SubjectPrefix;
  acknowledgement: boolean;
  subject: string | null;
  /** Signed 64-bit hash of the base subject, as text; null for an empty one. */
  subject_key: string | null;
  /** Carries a prefix but refers to nothing: waits for the subject rule (METRICS §1 "thread"). */
  orphan: boolean;
  words: number | null;
  size: number;
  attachments: number;
  /** As its header says, ISO 639. */
  language: string | null;
}
export interface MessageCopyTable extends InWorkspace {
  message_id: number;
  mailbox_id: number;
  source_id: number;
  byte_offset: number;
  flags: string[];
}
export interface MessageLabelTable extends InWorkspace {
  message_id: number;
  label_id: number;
}
/** Commands at the top of mail; `commands`: of `mail/commands/read-commands.ts`. */
export interface MessageCommandTable extends InWorkspace {
  message_id: number;
  commands: JSONColumnType<unknown[]>;
  sent: boolean;
  checked_by: string | null;
}
export interface AttachmentTable extends InWorkspace {
  message_id: number;
  ordinal: number;
  type: string;
  size: number;
  inline: boolean;
}
export interface ThreadRefTable extends InWorkspace {
  /** Signed 64-bit hash of a Message-ID or provider thread id, as text. */
  ref: string;
  thread_id: number;
}
export interface DirtyThreadTable extends InWorkspace {
  thread_id: number;
}
export interface MessageFactTable extends InWorkspace {
  message_id: number;
  thread_id: number;
  conversation_id: number;
  sent_at: Instant;
  local_at: Local;
  author_id: number;
  teammate_id: number | null;
  size: number;
  words: number | null;
  recipients: number;
  external_recipients: number;
  attachments: number;
  kind: Kind;
  direction: Direction;
  /** An internal address stands in To (not only Cc, Bcc or a list). */
  direct: boolean;
  forward: boolean;
  first_in_conversation: boolean;
  after_hours: boolean;
}
export interface DeliveryTable extends InWorkspace {
  message_id: number;
  thread_id: number;
  address_id: number;
  sent_at: Instant;
  local_at: Local;
  author_id: number;
  teammate_id: number | null;
  kind: Kind;
  direction: Direction;
  role: 'to' | 'cc' | 'bcc';
  external: boolean;
}
export interface ThreadTable extends InWorkspace {
  thread_id: number;
  started_at: Instant;
  local_started_at: Local;
  ended_at: Instant;
  messages: number;
  conversations: number;
  /** Of its first message, as the workspace keeps subjects. */
  subject: string | null;
}
export interface ConversationTable extends InWorkspace {
  conversation_id: number;
  thread_id: number;
  mailbox_id: number;
  /** The first external address of the conversation. */
  contact_id: number | null;
  /** Who wrote our last message in it. */
  teammate_id: number | null;
  started_at: Instant;
  local_started_at: Local;
  ended_at: Instant;
  waiting_since: Instant | null;
  messages: number;
  human_messages: number;
  started_by: Starter;
  state: ConversationState;
  continued: boolean;
}
export interface ReplyClockTable extends InWorkspace {
  thread_id: number;
  conversation_id: number;
  mailbox_id: number;
  question_id: number;
  asker_id: number;
  asked_at: Instant;
  local_asked_at: Local;
  answer_id: number | null;
  answerer_id: number | null;
  /** Who gets the credit (waits_for us); null = shared, person unknown. */
  teammate_id: number | null;
  answered_at: Instant | null;
  local_answered_at: Local | null;
  closed_at: Instant | null;
  elapsed_seconds: number | null;
  business_seconds: number | null;
  waits_for: 'us' | 'them';
  started_by: Starter;
  first: boolean;
  after_hours: boolean | null;
  calendar_id: number | null;
  calendar_version: number | null;
}

export interface Database extends ReportTables, ConnectionTables, TicketTables, SurveyTables, TriageTables {
  workspace: WorkspaceTable;
  team: TeamTable;
  teammate: TeammateTable;
  address: AddressTable;
  mailbox: MailboxTable;
  calendar: CalendarTable;
  label: LabelTable;
  source: SourceTable;
  source_problem: SourceProblemTable;
  message: MessageTable;
  message_copy: MessageCopyTable;
  message_label: MessageLabelTable;
  message_command: MessageCommandTable;
  attachment: AttachmentTable;
  thread_ref: ThreadRefTable;
  dirty_thread: DirtyThreadTable;
  message_fact: MessageFactTable;
  delivery: DeliveryTable;
  thread: ThreadTable;
  conversation: ConversationTable;
  reply_clock: ReplyClockTable;
  member: MemberTable;
  invitation: InvitationTable;
  api_key: ApiKeyTable;
  audit: AuditTable;
  conversation_mark: ConversationMarkTable;
  upload: UploadTable;
  instance_setting: InstanceSettingTable;
}
