/** Tables of `migrations/0009-tickets.ts`. */
import type { JSONColumnType } from 'kysely';
import type { TICKET_CHANNELS } from '../../derive/support/channels.data.ts';
import type { Fcr, SlaVerdict, TicketClock, TicketEvent, TicketStatus } from '../../derive/support/ticket.ts';
import type { Instant, InWorkspace, Local } from './columns.ts';

export type TicketChannel = (typeof TICKET_CHANNELS)[number];
/** Who made an event: a person on a page, a program, a rule of the settings, a file. Mail, and commands in it, make none: they are read again each time. */
export type TicketOrigin = 'person' | 'api' | 'rule' | 'import';

export interface TicketTable extends InWorkspace {
  ticket_id: number;
  number: number;
  message_id: number | null;
  mailbox_id: number | null;
  requester_id: number | null;
  channel: TicketChannel;
  started_by_us: boolean;
  subject: string | null;
  external_id: string | null;
  created_at: Instant;
  created_by: string | null;
  /** The ticket it was taken out of; it begins with `message_id`. */
  split_from: number | null;
}
export interface TicketEventTable extends InWorkspace {
  ticket_id: number;
  event_id: number;
  at: Instant;
  type: TicketEvent['type'] | 'note' | 'split';
  origin: TicketOrigin;
  by: 'customer' | 'agent' | 'machine' | null;
  public: boolean | null;
  acknowledgement: boolean | null;
  teammate_id: number | null;
  user_id: string | null;
  field: string | null;
  value: string | null;
  other_ticket_id: number | null;
  external_id: string | null;
}
export interface DirtyTicketTable extends InWorkspace {
  ticket_id: number;
}
export interface SlaPolicyTable extends InWorkspace {
  policy_id: number;
  version: number;
  position: number;
  name: string;
  definition: JSONColumnType<Record<string, unknown>>;
  valid_from: Instant;
  valid_to: Instant | null;
}
export interface TicketFactTable extends InWorkspace {
  ticket_id: number;
  created_at: Instant;
  local_created_at: Local;
  requester_wait_seconds: number;
  agent_wait_seconds: number;
  on_hold_seconds: number;
  number: number;
  replies: number;
  customer_messages: number;
  reopenings: number;
  status: TicketStatus;
  channel: TicketChannel;
  fcr: Fcr;
  counted: boolean;
  /** Whether its category can be solved at first contact (net FCR). */
  first_contact_category: boolean;
  started_by_us: boolean;
  mailbox_id: number | null;
  contact_id: number | null;
  teammate_id: number | null;
  solved_by_id: number | null;
  first_solved_at: Instant | null;
  last_solved_at: Instant | null;
  local_first_solved_at: Local | null;
  local_last_solved_at: Local | null;
  /** Of the oldest unanswered question. */
  waiting_since: Instant | null;
  /** When it will be solved or closed by itself, or its FCR known, if nothing happens until then. */
  next_change_at: Instant | null;
  first_resolution_seconds: number | null;
  last_resolution_seconds: number | null;
  active_resolution_seconds: number | null;
  business_first_resolution_seconds: number | null;
  business_last_resolution_seconds: number | null;
  business_active_resolution_seconds: number | null;
  severity: string | null;
  category: string | null;
  feature: string | null;
  language: string | null;
  account: string | null;
}
export interface TicketSpanTable extends InWorkspace {
  ticket_id: number;
  from_at: Instant;
  local_from_at: Local;
  status: TicketStatus;
  channel: TicketChannel;
  counted: boolean;
  mailbox_id: number | null;
  contact_id: number | null;
  teammate_id: number | null;
  to_at: Instant | null;
  local_to_at: Local | null;
  elapsed_seconds: number | null;
  business_seconds: number | null;
  severity: string | null;
  category: string | null;
  account: string | null;
}
export interface TicketChangeTable extends InWorkspace {
  ticket_id: number;
  at: Instant;
  local_at: Local;
  delta: number;
  channel: TicketChannel;
  mailbox_id: number | null;
  contact_id: number | null;
  /** Whose it is now. */
  teammate_id: number | null;
  severity: string | null;
  category: string | null;
  account: string | null;
}
export interface TicketClockTable extends InWorkspace {
  ticket_id: number;
  opened_at: Instant;
  local_opened_at: Local;
  kind: TicketClock['kind'];
  channel: TicketChannel;
  counted: boolean;
  mailbox_id: number | null;
  contact_id: number | null;
  /** Who answered or solved; while it runs, whose it is. */
  teammate_id: number | null;
  ended_at: Instant | null;
  local_ended_at: Local | null;
  ended_by: TicketClock['end'];
  elapsed_seconds: number | null;
  business_seconds: number | null;
  policy_id: number | null;
  policy_version: number | null;
  target_seconds: number | null;
  target_business: boolean | null;
  used_seconds: number | null;
  due_at: Instant | null;
  warn_at: Instant | null;
  paused: boolean | null;
  verdict: SlaVerdict['verdict'] | null;
  severity: string | null;
  category: string | null;
  account: string | null;
  calendar_id: number | null;
  calendar_version: number | null;
}
export interface TicketTagTable extends InWorkspace {
  ticket_id: number;
  tag: string;
}

export interface TicketTables {
  ticket: TicketTable;
  ticket_event: TicketEventTable;
  dirty_ticket: DirtyTicketTable;
  sla_policy: SlaPolicyTable;
  ticket_fact: TicketFactTable;
  ticket_span: TicketSpanTable;
  ticket_change: TicketChangeTable;
  ticket_clock: TicketClockTable;
  ticket_tag: TicketTagTable;
}
