/** Derives again every thread that changed: facts of old pieces go, new ones come, in one transaction a chunk. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { analyseGrown } from '../../store/analyse.ts';
import { idBytesOf } from '../../store/row-buffer.ts';
import type { Store } from '../../store/store.ts';
import { copyRows } from '../../store/wire.ts';
import { type BusinessClock, openCalendar } from '../../time/business-time.ts';
import { zoneOffset } from '../../time/zone.ts';
import { forgetOthersCommands } from '../import/kept-commands.ts';
import type { KeptMessages } from '../import/kept-messages.ts';
import type { Progress } from '../progress.ts';
import { findTickets } from '../tickets/find-tickets.ts';
import { supportMailboxes } from '../tickets/ticket-context.ts';
import type { Workspace } from '../workspace.ts';
import { addFacts, FACT_COLUMNS, type FactContext, type FactRows, noRows } from './fact-rows.ts';
import { HOUR_COLUMNS, HourCounts } from './hour-counts.ts';
import { keptThreads } from './kept-threads.ts';
import { loadMeaning } from './meaning.ts';
import { loadPeople, type People } from './people.ts';
import { meant } from './rows.ts';
import { storedThreads } from './stored-threads.ts';
import type { Chunk } from './thread-source.ts';

export interface DeriveOptions {
  /** Everything that is in the store, where this run has read it; null: what the store marks as changed is loaded. */
  kept: KeptMessages | null;
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}

/** Returns how many threads were derived. Stops between chunks on the signal; what is left stays marked. */
export async function deriveFacts(
  store: Store,
  workspace: Workspace,
  { kept, onProgress, signal }: DeriveOptions,
): Promise<number> {
  const source = kept === null ? storedThreads(store, workspace) : keptThreads(kept);
  const total = await source.count();
  const startedAt = Date.now();
  const people = await loadPeople(store.db, workspace.id);
  const context = contextOf(store, workspace, people, await loadClosings(store, workspace.id));
  const first = (await store.db.selectFrom('thread').select('thread_id').limit(1).execute()).length === 0;
  let done = 0;
  const report = () =>
    onProgress({
      phase: 'deriving',
      bytes: 0,
      totalBytes: 0,
      messages: 0,
      skipped: 0,
      done: total === 0 ? 1 : Math.min(1, done / total),
      startedAt,
    });
  report();
  // Tickets are looked for among facts that the planner knows nothing of yet.
  let unknown = first;
  // The next chunk is loaded, then computed, while the one before is written.
  let writing: Promise<void> = Promise.resolve();
  let loading = source.next();
  try {
    for (let chunk = await loading; chunk !== null && !signal.aborted; chunk = await loading) {
      const meaning = await loadMeaning(store, workspace, people, chunk);
      loading = source.next();
      loading.catch(() => {}); // awaited above; a rejection must not count as unhandled before
      const rows = noRows(idBytesOf(store));
      const mailboxOf = homeMailbox(workspace, chunk);
      const { labelsOf, subjectOf } = chunk;
      for (const thread of chunk.messages) {
        addFacts(
          rows,
          thread[0]?.thread_id ?? 0,
          thread.map(row => meant(row, meaning)),
          { ...context, mailboxOf, labelsOf, subjectOf },
        );
      }
      await writing;
      const { threads } = chunk;
      const handed = Promise.withResolvers<void>();
      const chunked = { threads, rows, first, unknown, handedOver: handed.resolve };
      writing = replaceFacts(store, workspace, chunked).then(() => {
        done += threads.length;
        report();
      });
      unknown = false;
      writing.catch(() => {}); // awaited in the next round or below
      // Nothing is sent while the next chunk is computed: what the database can do meanwhile has to be on its way.
      await Promise.race([handed.promise, writing]);
      await setImmediate();
    }
  } finally {
    await Promise.allSettled([loading]);
    await writing;
  }
  if (context.hours !== null) await writeHours(store, workspace.id, context.hours);
  // Nobody else analyses what is gone at the end; without figures the planner walks through people one by one.
  // Threads without a dated message have no facts, and are not among those that were kept.
  if (kept !== null && !store.transient && !signal.aborted) {
    await store.db.deleteFrom('dirty_thread').where('workspace_id', '=', workspace.id).execute();
  }
  if (done > 0 && !store.transient && !signal.aborted) await forgetOthersCommands(store.db, workspace.id);
  return done;
}

async function writeHours(store: Store, workspaceId: number, hours: HourCounts): Promise<void> {
  await copyRows(store.db, [
    { table: 'mail_hour', columns: HOUR_COLUMNS, rows: hours.rows(workspaceId, idBytesOf(store)) },
  ]);
  await sql`insert into rollup_state values (${workspaceId}, 0, false)`.execute(store.db);
}

/** What people closed by hand; a store of one run knows nobody. */
async function loadClosings(store: Store, workspaceId: number): Promise<Map<number, number>> {
  if (store.transient) return new Map();
  const rows = await store.db
    .selectFrom('conversation_mark')
    .select(['message_id', 'closed_at'])
    .where('workspace_id', '=', workspaceId)
    .where('closed_at', 'is not', null)
    .execute();
  return new Map(rows.map(row => [row.message_id, Math.floor((row.closed_at?.getTime() ?? 0) / 1000)]));
}

function contextOf(
  store: Store,
  workspace: Workspace,
  people: People,
  closings: FactContext['closings'],
): Omit<FactContext, 'mailboxOf' | 'labelsOf' | 'subjectOf'> {
  const offset = zoneOffset(workspace.zone);
  const clocks = new Map<number, BusinessClock>();
  return {
    workspaceId: workspace.id,
    idleSeconds: workspace.config.idle_days * 86_400,
    closings,
    local: at => at + offset(at),
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
    lists: store.transient,
    hours: store.transient ? new HourCounts() : null,
  };
}

/** Home mailbox of a conversation: the first shared one its messages lay in, else the first. */
function homeMailbox(workspace: Workspace, { mailboxesOf }: Chunk): (messageIds: number[]) => number {
  const { mailboxes, defaultMailboxId } = workspace;
  if (mailboxes.length <= 1) return () => defaultMailboxId;
  const shared = new Set(mailboxes.filter(box => box.kind === 'shared').map(box => box.id));
  return messageIds => {
    let first: number | undefined;
    for (const id of messageIds) {
      for (const mailbox of mailboxesOf(id)) {
        if (shared.has(mailbox)) return mailbox;
        first ??= mailbox;
      }
    }
    return first ?? defaultMailboxId;
  };
}

const FACT_TABLES = ['message_fact', 'delivery', 'thread', 'conversation', 'reply_clock'] as const;

interface Derived {
  threads: number[];
  rows: FactRows;
  /** Nothing is to be replaced. */
  first: boolean;
  unknown: boolean;
  /** Called when the database has got all rows. */
  handedOver(): void;
}

async function replaceFacts(
  store: Store,
  { id: workspaceId, config, mailboxes }: Workspace,
  { threads, rows, first, unknown, handedOver }: Derived,
): Promise<void> {
  const support = supportMailboxes(
    config,
    mailboxes.map(({ id, address }) => ({ mailbox_id: id, address })),
  );
  const theirs = sql`= any(${`{${threads.join(',')}}`}::bigint[])`;
  const remove = (db: Store['db'], table: string) =>
    sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId} and thread_id ${theirs}`.execute(
      db,
    );
  await store.transaction(async inside => {
    if (!first) {
      // Each removal waits for an answer anyway.
      handedOver();
      for (const table of FACT_TABLES) await remove(inside.db, table);
    }
    const columns = FACT_COLUMNS[store.transient ? 'one_run' : 'lasting'];
    const copied = inside.copyAll(
      FACT_TABLES.map(table => ({ table, columns: columns[table], rows: rows[table] })),
    );
    handedOver();
    await copied;
    if (store.transient) return;
    if (unknown && support.length > 0) await analyseGrown(inside.db, ['message_fact', 'conversation']);
    await findTickets(inside.db, workspaceId, threads, support);
    await remove(inside.db, 'dirty_thread');
  });
}
