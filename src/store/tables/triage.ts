/** Tables of `migrations/0011-triage.ts`. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Failing, Instant, InWorkspace, Local } from './columns.ts';

export interface TicketTextTable extends InWorkspace {
  message_id: number;
  text: string;
  /** As the text shows, ISO 639; null: too little to tell. */
  language: string | null;
}
export interface TriageModelTable extends InWorkspace {
  model_id: number;
  field: 'category' | 'severity';
  version: number;
  trained_at: Instant;
  tickets: number;
  scores: JSONColumnType<Record<string, unknown>>;
  model: string | null;
}
export interface TriageTrainingTable extends InWorkspace, Failing {
  state: 'waiting' | 'learning' | 'done' | 'failed';
  /** 0 to 1. */
  done: number;
  changed_at: Instant;
}
export interface TriageEndpointTable extends InWorkspace {
  url: string;
  model: string;
  key_sealed: string | null;
  requests_a_day: number;
  /** Of the workspace's own days in UTC. */
  used_on: ColumnType<Date | string | null, string | null, string | null>;
  used: number;
  changed_at: Instant;
}
export type TriageSource = 'rule' | 'classifier' | 'endpoint' | 'similar';

export interface TriageSuggestionTable extends InWorkspace {
  ticket_id: number;
  field: string;
  source: TriageSource;
  value: string | null;
  confidence: number;
  /** Of a draft. */
  words: number | null;
  model_version: number | null;
  made_at: Instant;
}
export interface TriageDecisionTable extends InWorkspace {
  ticket_id: number;
  decided_at: Instant;
  local_decided_at: Local;
  confidence: number;
  seconds_saved: number;
  field: string;
  source: TriageSource;
  outcome: 'accepted' | 'changed' | 'refused';
  mailbox_id: number | null;
  teammate_id: number | null;
  model_version: number | null;
  suggested: string | null;
  chosen: string | null;
  user_id: string;
}

export interface TriageTables {
  ticket_text: TicketTextTable;
  triage_model: TriageModelTable;
  triage_training: TriageTrainingTable;
  triage_endpoint: TriageEndpointTable;
  triage_suggestion: TriageSuggestionTable;
  triage_decision: TriageDecisionTable;
}
