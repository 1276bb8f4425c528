/** Derives again every thread that changed: facts of old pieces go, new ones come, in one transaction a chunk. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { type BusinessClock, openCalendar } from '../../time/business-time.ts';
import { zoneOffset } from '../../time/zone.ts';
import type { Progress } from '../progress.ts';
import type { Workspace } from '../workspace.ts';
import { addFacts, FACT_COLUMNS, type FactTable, noLines } from './fact-lines.ts';
import { loadPeople, type People } from './people.ts';
import { type Meaning, type MessageRow, meant } from './rows.ts';

/** Enough for COPY to be fast; small enough that a chunk's rows stay under some 20 MB. */
const THREADS_A_CHUNK = 1000;

export interface DeriveOptions {
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}

/** Returns how many threads were derived. Stops between chunks on the signal; what is left stays marked. */
export async function deriveFacts(
  store: Store,
  workspace: Workspace,
  options: DeriveOptions,
): Promise<number> {
  const w = workspace.id;
  const counted = await sql<{
    n: number;
  }>`select count(*) as n from dirty_thread where workspace_id = ${w}`.execute(store.db);
  const total = counted.rows[0]?.n ?? 0;
  const startedAt = Date.now();
  // An embedded database never analyses by itself, and without figures each chunk would read the whole table.
  if (total > 0) await sql`analyze message, message_copy, dirty_thread`.execute(store.db);
  const people = await loadPeople(store.db, w);
  const offset = zoneOffset(workspace.zone);
  const clocks = new Map<number, BusinessClock>();
  const first = (await store.db.selectFrom('thread').select('thread_id').limit(1).execute()).length === 0;
  let done = 0;
  const report = () =>
    options.onProgress({
      phase: 'deriving',
      bytes: 0,
      totalBytes: 0,
      messages: 0,
      skipped: 0,
      done: total === 0 ? 1 : done / total,
      startedAt,
    });
  report();
  while (!options.signal.aborted) {
    const threads = await nextThreads(store, w);
    if (threads.length === 0) break;
    const lines = noLines();
    const byThread = await loadThreads(store, workspace, threads);
    const messages = [...byThread.values()].flat();
    const meaning = await loadMeaning(store, workspace, people, messages);
    const mailboxes = await loadMailboxes(store, workspace, threads);
    for (const [threadId, rows] of byThread) {
      addFacts(
        lines,
        threadId,
        rows.map(row => meant(row, meaning)),
        {
          workspaceId: w,
          idleSeconds: workspace.config.idle_days * 86_400,
          local: at => at + offset(at),
          mailboxOf: mailboxes,
          calendarOf: mailboxId => {
            const { id, version, calendar } = workspace.calendarOf(mailboxId);
            let clock = clocks.get(id);
            if (clock === undefined) {
              clock = openCalendar(calendar);
              clocks.set(id, clock);
            }
            return { id, version, clock };
          },
          isInternal: people.isInternal,
        },
      );
    }
    await replaceFacts(store, w, threads, lines, first);
    done += threads.length;
    report();
  }
  return done;
}

async function nextThreads(store: Store, workspaceId: number): Promise<number[]> {
  const rows = await store.db
    .selectFrom('dirty_thread')
    .select('thread_id')
    .where('workspace_id', '=', workspaceId)
    .orderBy('thread_id')
    .limit(THREADS_A_CHUNK)
    .execute();
  return rows.map(row => row.thread_id);
}

const list = (ids: number[]) => `{${ids.join(',')}}`;

async function loadThreads(
  store: Store,
  workspace: Workspace,
  threads: number[],
): Promise<Map<number, MessageRow[]>> {
  const { rows } = await sql<MessageRow>`
    select message_id, thread_id, extract(epoch from sent_at)::float8 as sent, author_id, sender_id, list_id, to_ids, cc_ids,
      bcc_ids, kind, kind_without_list, prefix, acknowledgement, ${subjectColumn(workspace)} as subject, words, size,
      attachments
    from message
    where workspace_id = ${workspace.id} and thread_id = any(${list(threads)}::bigint[]) and sent_at is not null`.execute(
    store.db,
  );
  const byThread = new Map<number, MessageRow[]>();
  for (const row of rows) {
    const thread = byThread.get(row.thread_id);
    if (thread === undefined) byThread.set(row.thread_id, [row]);
    else thread.push(row);
  }
  return byThread;
}

/** Subjects cross the wire only where a rule reads them. */
function subjectColumn(workspace: Workspace) {
  return workspace.config.rule.some(rule => rule.field === 'subject') ? sql`subject` : sql`null::text`;
}

async function loadMeaning(
  store: Store,
  workspace: Workspace,
  people: People,
  rows: MessageRow[],
): Promise<Meaning> {
  const { rule: rules, lists } = workspace.config;
  const emails = new Map<number, string>();
  const labels = new Map<number, string[]>();
  if (rules.some(rule => rule.field === 'address' || rule.field === 'domain')) {
    const authors = [...new Set(rows.map(row => row.author_id))];
    const found = await store.db
      .selectFrom('address')
      .select(['address_id', 'email'])
      .where('workspace_id', '=', workspace.id)
      .where(sql<boolean>`address_id = any(${list(authors)}::bigint[])`)
      .execute();
    for (const row of found) emails.set(row.address_id, row.email);
  }
  if (rules.some(rule => rule.field === 'label')) {
    const found = await store.db
      .selectFrom('message_label as m')
      .innerJoin('label as l', join =>
        join.onRef('l.workspace_id', '=', 'm.workspace_id').onRef('l.label_id', '=', 'm.label_id'),
      )
      .select(['m.message_id', 'l.name'])
      .where('m.workspace_id', '=', workspace.id)
      .where(sql<boolean>`m.message_id = any(${list(rows.map(row => row.message_id))}::bigint[])`)
      .execute();
    for (const row of found) labels.set(row.message_id, [...(labels.get(row.message_id) ?? []), row.name]);
  }
  return {
    people,
    lists,
    rules,
    emailOf: id => emails.get(id) ?? '',
    labelsOf: id => labels.get(id) ?? [],
  };
}

/** Home mailbox of a conversation: the first shared one its messages lay in, else the first. */
async function loadMailboxes(
  store: Store,
  workspace: Workspace,
  threads: number[],
): Promise<(messageIds: number[]) => number> {
  const { mailboxes, defaultMailboxId } = workspace;
  if (mailboxes.length <= 1) return () => defaultMailboxId;
  const { rows } = await sql<{ message_id: number; mailbox_id: number }>`
    select c.message_id, c.mailbox_id from message_copy c
    join message m on m.workspace_id = c.workspace_id and m.message_id = c.message_id
    where c.workspace_id = ${workspace.id} and m.thread_id = any(${list(threads)}::bigint[])
    order by c.message_id, c.mailbox_id`.execute(store.db);
  const shared = new Set(mailboxes.filter(box => box.kind === 'shared').map(box => box.id));
  const of = new Map<number, number[]>();
  for (const row of rows) of.set(row.message_id, [...(of.get(row.message_id) ?? []), row.mailbox_id]);
  return messageIds => {
    let first: number | undefined;
    for (const id of messageIds) {
      for (const mailbox of of.get(id) ?? []) {
        if (shared.has(mailbox)) return mailbox;
        first ??= mailbox;
      }
    }
    return first ?? defaultMailboxId;
  };
}

async function replaceFacts(
  store: Store,
  workspaceId: number,
  threads: number[],
  lines: Record<FactTable, string[]>,
  first: boolean,
): Promise<void> {
  const tables = Object.keys(FACT_COLUMNS) as FactTable[];
  await store.transaction(async inside => {
    for (const table of tables) {
      if (!first)
        await sql`delete from ${sql.table(table)}
        where workspace_id = ${workspaceId} and thread_id = any(${list(threads)}::bigint[])`.execute(
          inside.db,
        );
      await inside.copy(table, FACT_COLUMNS[table], lines[table]);
    }
    await sql`delete from dirty_thread
      where workspace_id = ${workspaceId} and thread_id = any(${list(threads)}::bigint[])`.execute(inside.db);
  });
}
