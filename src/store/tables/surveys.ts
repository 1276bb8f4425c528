/** Tables of `migrations/0010-surveys.ts`. */
import type { Generated, JSONColumnType } from 'kysely';
import type { InvitationState, Scale, SurveyKind, SurveyLanguage } from '../../derive/surveys/survey.ts';
import type { Failing, Instant, InWorkspace, Local } from './columns.ts';

export type SurveyState = 'draft' | 'open' | 'closed';
export type TaskState = 'open' | 'done' | 'dropped';

export interface SurveyTable extends InWorkspace {
  survey_id: number;
  kind: SurveyKind;
  name: string;
  anonymous: boolean;
  state: SurveyState;
  /** The newest of `survey_version`. */
  version: number;
  settings: JSONColumnType<Record<string, unknown>, string, string>;
  created_by: string | null;
  created_at: Instant;
  changed_at: Instant;
  opened_at: Instant | null;
  closed_at: Instant | null;
  removed_at: Instant | null;
}
export interface SurveyVersionTable extends InWorkspace {
  survey_id: number;
  version: number;
  questions: JSONColumnType<Record<string, unknown>[], string, string>;
  created_at: Instant;
}
export interface SurveyInvitationTable extends InWorkspace, Failing {
  invitation_id: Generated<number>;
  survey_id: number;
  version: number;
  occasion: string;
  email: string;
  language: SurveyLanguage;
  kind: SurveyKind;
  state: InvitationState;
  created_at: Instant;
  due_at: Instant;
  attempts: Generated<number>;
  contact_id: number | null;
  teammate_id: number | null;
  team_id: number | null;
  mailbox_id: number | null;
  ticket_id: number | null;
  name: string | null;
  account: string | null;
  reason: string | null;
  token_hash: string | null;
  again_hash: string | null;
  claimed_until: Instant | null;
  delivered_at: Instant | null;
  local_delivered_at: Local | null;
  reminder_due_at: Instant | null;
  reminded_at: Instant | null;
  answered_at: Instant | null;
  expires_at: Instant | null;
}
export interface SurveyAnswerTable extends InWorkspace {
  answer_id: Generated<number>;
  survey_id: number;
  version: number;
  local_at: Local;
  at: Instant;
  score: number | null;
  main: boolean;
  top: boolean;
  counted: boolean;
  anonymous: boolean;
  kind: SurveyKind;
  scale: Scale | null;
  contact_id: number | null;
  teammate_id: number | null;
  team_id: number | null;
  mailbox_id: number | null;
  ticket_id: number | null;
  group_id: number | null;
  invitation_id: number | null;
  /** Id of the question within the version. */
  question: string;
  answer_key: string;
  account: string | null;
  language: string | null;
  flag: string | null;
  /** What the flag was before a person confirmed it. */
  confirmed_flag: string | null;
  choices: string[] | null;
  comment: string | null;
  import_id: string | null;
}
export interface SurveyAnswerHistoryTable extends InWorkspace {
  answer_id: number;
  replaced_at: Instant;
  at: Instant;
  score: number | null;
  choices: string[] | null;
  comment: string | null;
}
export interface SurveyTagTable extends InWorkspace {
  answer_id: number;
  tag: string;
}
export interface SurveyUnsubscribedTable extends InWorkspace {
  email: string;
  at: Instant;
}
export interface TaskTable extends InWorkspace {
  task_id: Generated<number>;
  kind: 'detractor';
  /** What it comes from: an answer. */
  source_id: number;
  title: string;
  state: TaskState;
  created_at: Instant;
  due_at: Instant;
  contact_id: number | null;
  /** Whose task it is. */
  teammate_id: number | null;
  account: string | null;
  outcome: string | null;
  closed_at: Instant | null;
  closed_by: string | null;
}

export interface SurveyTables {
  survey: SurveyTable;
  survey_version: SurveyVersionTable;
  survey_invitation: SurveyInvitationTable;
  survey_answer: SurveyAnswerTable;
  survey_answer_history: SurveyAnswerHistoryTable;
  survey_tag: SurveyTagTable;
  survey_unsubscribed: SurveyUnsubscribedTable;
  task: TaskTable;
}
