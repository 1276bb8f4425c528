/** What a person sees of the connected mailboxes. */
import type { Language } from '../../report/language.ts';
import type { ConnectionKind, ConnectionState } from '../../store/tables/connections.ts';
import type { AppContext } from '../context.ts';
import { failureIn } from '../failing.ts';
import { type ConnectionRow, connectionRow } from './connection-row.ts';

export interface ConnectionStatus {
  id: number;
  kind: ConnectionKind;
  name: string;
  address: string;
  state: ConnectionState;
  /** Read so far, and in the mailbox; null before it was asked. */
  messages: number;
  total: number | null;
  /** 0 to 1 while history is read; null before it was asked. */
  done: number | null;
  /** So far behind is it at most: seconds since it was last known to be up to date. */
  lag_seconds: number | null;
  last_sync_at: string | null;
  newest_message_at: string | null;
  error: { sentence: string; at: string } | null;
  /** Without secrets. */
  settings: Record<string, unknown>;
}

/** Why one fails is said in `lang`. */
export async function listConnections(
  context: AppContext,
  workspaceId: number,
  lang: Language,
): Promise<ConnectionStatus[]> {
  const rows = await context.store.db
    .selectFrom('connection')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('connection_id')
    .execute();
  return rows.map(row => statusOf(row, context.now(), lang));
}

/** Throws PulsoError `not-found`. */
export async function connectionStatus(
  context: AppContext,
  workspaceId: number,
  connectionId: number,
  lang: Language,
): Promise<ConnectionStatus> {
  return statusOf(await connectionRow(context.store.db, workspaceId, connectionId), context.now(), lang);
}

function statusOf(row: ConnectionRow, now: Temporal.Instant, lang: Language): ConnectionStatus {
  const { messages, total, synced_at, error_at } = row;
  const sentence = failureIn(lang, row);
  return {
    id: row.connection_id,
    kind: row.kind,
    name: row.name,
    address: row.address,
    state: row.state,
    messages,
    total,
    done: total === null ? null : total === 0 ? 1 : Math.min(1, messages / total),
    lag_seconds:
      synced_at === null
        ? null
        : Math.max(0, Math.round((now.epochMilliseconds - synced_at.getTime()) / 1000)),
    last_sync_at: synced_at?.toISOString() ?? null,
    newest_message_at: row.newest_message_at?.toISOString() ?? null,
    error: sentence === null || error_at === null ? null : { sentence, at: error_at.toISOString() },
    settings: row.settings,
  };
}
