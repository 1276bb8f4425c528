/** Tables of `migrations/0005-connections.ts` and `0017-marks-of-places.ts`. */
import type { JSONColumnType } from 'kysely';
import type { Failing, Instant, InWorkspace } from './columns.ts';

export const CONNECTION_KINDS = ['imap', 'gmail', 'graph', 'folder'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];
export type ConnectionState = 'waiting' | 'reading' | 'live' | 'failed' | 'paused';

export interface ConnectionTable extends InWorkspace, Failing {
  connection_id: number;
  kind: ConnectionKind;
  name: string;
  /** Of the mailbox, lower case. */
  address: string;
  settings: JSONColumnType<Record<string, unknown>>;
  /** Sealed for `connection <workspace> <connection>`. */
  secret: string | null;
  state: ConnectionState;
  /** Null (JSON) at the beginning; only its connector understands it. */
  cursor: JSONColumnType<Record<string, unknown> | null, string, string>;
  messages: number;
  total: number | null;
  error_at: Instant | null;
  synced_at: Instant | null;
  newest_message_at: Instant | null;
  created_at: Instant;
  /** Of settings, secret or state by a person. */
  changed_at: Instant;
  watched_by: string | null;
  watched_until: Instant | null;
}
export interface LiveCopyTable extends InWorkspace {
  source_id: number;
  uid: number;
  message_id: number;
  /** What is said of it there; null for what was read before that was kept. */
  unread: boolean | null;
  starred: boolean | null;
}
export interface ConnectionTables {
  connection: ConnectionTable;
  live_copy: LiveCopyTable;
}
