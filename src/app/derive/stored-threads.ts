/** Threads that the store marks as changed, and their messages as it has them. */
import { sql } from 'kysely';
import { analyseGrown } from '../../store/analyse.ts';
import type { Store } from '../../store/store.ts';
import type { Workspace } from '../workspace.ts';
import type { MessageRow } from './rows.ts';
import { THREADS_A_CHUNK, type ThreadSource } from './thread-source.ts';

export function storedThreads(store: Store, workspace: Workspace): ThreadSource {
  const w = workspace.id;
  let last = 0;
  return {
    async count() {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from dirty_thread where workspace_id = ${w}`.execute(store.db);
      const n = rows[0]?.n ?? 0;
      // Without figures each chunk would read the whole table.
      if (n > 0) await analyseGrown(store.db, ['message', 'message_copy', 'dirty_thread']);
      return n;
    },
    async next() {
      const found = await store.db
        .selectFrom('dirty_thread')
        .select('thread_id')
        .where('workspace_id', '=', w)
        .where('thread_id', '>', last)
        .orderBy('thread_id')
        .limit(THREADS_A_CHUNK)
        .execute();
      const threads = found.map(row => row.thread_id);
      if (threads.length === 0) return null;
      last = threads.at(-1) ?? last;
      const messages = await loadThreads(store, w, threads);
      const mailboxesOf = await loadMailboxes(store, workspace, threads);
      const subjects = new Map(messages.flatMap(rows => rows.map(row => [row.message_id, row.subject])));
      return {
        threads,
        messages,
        mailboxesOf,
        labelsOf: await loadLabels(store, workspace, messages),
        subjectOf: id => subjects.get(id) ?? null,
      };
    },
  };
}

interface StoredRow extends MessageRow {
  subject: string | null;
}

const list = (ids: number[]) => `{${ids.join(',')}}`;

async function loadThreads(store: Store, workspaceId: number, threads: number[]): Promise<StoredRow[][]> {
  const { rows } = await sql<StoredRow>`
    select message_id, thread_id, extract(epoch from sent_at)::float8 as sent, author_id, sender_id, list_id, to_ids, cc_ids,
      bcc_ids, kind, kind_without_list, prefix, acknowledgement, subject, words, size, attachments
    from message
    where workspace_id = ${workspaceId} and thread_id = any(${list(threads)}::bigint[]) and sent_at is not null`.execute(
    store.db,
  );
  return [...Map.groupBy(rows, row => row.thread_id).values()];
}

async function loadMailboxes(
  store: Store,
  workspace: Workspace,
  threads: number[],
): Promise<(messageId: number) => number[]> {
  if (workspace.mailboxes.length <= 1) return () => [];
  const { rows } = await sql<{ message_id: number; mailbox_id: number }>`
    select c.message_id, c.mailbox_id from message_copy c
    join message m on m.workspace_id = c.workspace_id and m.message_id = c.message_id
    where c.workspace_id = ${workspace.id} and m.thread_id = any(${list(threads)}::bigint[])
    order by c.message_id, c.mailbox_id`.execute(store.db);
  const of = Map.groupBy(rows, row => row.message_id);
  return messageId => (of.get(messageId) ?? []).map(row => row.mailbox_id);
}

/** Only where a rule reads them. */
async function loadLabels(
  store: Store,
  workspace: Workspace,
  messages: MessageRow[][],
): Promise<(messageId: number) => number[]> {
  if (!workspace.config.rule.some(rule => rule.field === 'label')) return () => [];
  const ids = messages.flatMap(rows => rows.map(row => row.message_id));
  const rows = await store.db
    .selectFrom('message_label')
    .select(['message_id', 'label_id'])
    .where('workspace_id', '=', workspace.id)
    .where(sql<boolean>`message_id = any(${list(ids)}::bigint[])`)
    .execute();
  const of = Map.groupBy(rows, row => row.message_id);
  return messageId => (of.get(messageId) ?? []).map(row => row.label_id);
}
