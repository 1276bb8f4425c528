/** Tables of `migrations/0004-people-and-rights.ts`. */
import type { JSONColumnType } from 'kysely';
import type { Instant, InWorkspace } from './columns.ts';

export const ROLES = ['owner', 'manager', 'member', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export interface Reach {
  role: Role;
  /** Whose figures are "own". */
  teammate_id: number | null;
  /** What a manager or viewer was given; null on both: everything. */
  mailbox_ids: number[] | null;
  team_ids: number[] | null;
}
export interface MemberTable extends InWorkspace, Reach {
  user_id: string;
  language: 'en' | 'es';
  zone: string | null;
  created_at: Instant;
}
export interface InvitationTable extends InWorkspace, Reach {
  invitation_id: number;
  email: string;
  language: 'en' | 'es';
  token_hash: string;
  invited_by: string;
  created_at: Instant;
  expires_at: Instant;
  accepted_at: Instant | null;
}
export interface ApiKeyTable extends InWorkspace {
  key_id: number;
  name: string;
  /** Whose rights it has at most. */
  user_id: string;
  key_hash: string;
  /** Its first characters, to know it by. */
  hint: string;
  scopes: string[];
  created_at: Instant;
  expires_at: Instant | null;
  used_at: Instant | null;
}
export interface AuditTable extends InWorkspace {
  audit_id: number;
  at: Instant;
  user_id: string | null;
  action: string;
  detail: JSONColumnType<Record<string, unknown>>;
}
export interface ConversationMarkTable extends InWorkspace {
  /** The conversation's first message. */
  message_id: number;
  assignee_id: number | null;
  closed_at: Instant | null;
  user_id: string;
  changed_at: Instant;
}
