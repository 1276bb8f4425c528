/** Tables of `migrations/0006-reports-and-alerts.ts`. */
import type { Generated, JSONColumnType } from 'kysely';
import type { Failing, Instant, InWorkspace } from './columns.ts';

type Json = JSONColumnType<Record<string, unknown>, string, string>;
type JsonList = JSONColumnType<Record<string, unknown>[], string, string>;
/** date, as `YYYY-MM-DD`. */
type Day = string;

export type SendingState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface SmtpSettingTable extends InWorkspace {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  username: string | null;
  password_sealed: string | null;
  from_address: string;
  from_name: string;
  changed_at: Instant;
}
export interface ReportScheduleTable extends InWorkspace {
  schedule_id: Generated<number>;
  name: string;
  cadence: Json;
  scope: Json;
  recipients: JsonList;
  active: boolean;
  created_by: string | null;
  created_at: Instant;
  starts_at: Instant;
  removed_at: Instant | null;
}
export interface ReportRunTable extends InWorkspace, Failing {
  run_id: Generated<number>;
  schedule_id: number;
  period_from: Day;
  period_to: Day;
  recipient: string;
  due_at: Instant;
  state: SendingState;
  attempts: Generated<number>;
  next_attempt_at: Instant | null;
  claimed_until: Instant | null;
  message_id: string | null;
  report: JSONColumnType<Record<string, unknown>, string | null, string | null> | null;
  created_at: Instant;
  sent_at: Instant | null;
}
export interface UnsubscribedTable extends InWorkspace {
  email: string;
  /** 0: every report of the workspace. */
  schedule_id: number;
  at: Instant;
}
export interface AlertRuleTable extends InWorkspace, Failing {
  rule_id: Generated<number>;
  name: string;
  watch: Json;
  scope: Json;
  channels: JsonList;
  quiet: JSONColumnType<Record<string, unknown>, string | null, string | null> | null;
  digest: Json;
  language: 'en' | 'es';
  zone: string;
  active: boolean;
  created_by: string | null;
  created_at: Instant;
  checked_at: Instant | null;
  removed_at: Instant | null;
}
export interface AlertEventTable extends InWorkspace {
  event_id: Generated<number>;
  rule_id: number;
  cause: string;
  detail: Json;
  started_at: Instant;
  seen_at: Instant;
  ended_at: Instant | null;
}
export interface HookDeliveryTable extends InWorkspace, Failing {
  delivery_id: Generated<number>;
  rule_id: number;
  event_id: number;
  edge: 'began' | 'over';
  /** Id of the channel within the rule. */
  channel: string;
  state: SendingState;
  due_at: Instant;
  give_up_at: Instant | null;
  attempts: Generated<number>;
  claimed_until: Instant | null;
  /** Of the last answer: HTTP or SMTP. */
  status: number | null;
  created_at: Instant;
  sent_at: Instant | null;
}

export interface ReportTables {
  smtp_setting: SmtpSettingTable;
  report_schedule: ReportScheduleTable;
  report_run: ReportRunTable;
  unsubscribed: UnsubscribedTable;
  alert_rule: AlertRuleTable;
  alert_event: AlertEventTable;
  hook_delivery: HookDeliveryTable;
}
