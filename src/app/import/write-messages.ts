/** Writes a run's messages, a few thousand at a time, each time all or nothing. */
import { sql } from 'kysely';
import type { Message } from '../../mail/message.ts';
import { assignStored, settleStored } from '../../mail/thread/stored-threads.ts';
import { createThreader, type Merge, type ThreadInput } from '../../mail/thread/threads.ts';
import type { Store } from '../../store/store.ts';
import { copyLines } from '../../store/wire.ts';
import type { Workspace } from '../workspace.ts';
import { ADDRESS_COLUMNS, openAddressBook } from './address-book.ts';
import { LABEL_COLUMNS, openLabels } from './labels.ts';
import { createMailboxOf } from './mailbox-of.ts';
import { createMessageIds } from './message-ids.ts';
import { attachmentLines, copyLine, messageLine, READ_COLUMNS } from './message-lines.ts';
import { threadLookup } from './thread-lookup.ts';

type Inside = Pick<Store, 'db' | 'copy'>;

/** Where each touched source stands once this part is written. */
export interface SourceState {
  sourceId: number;
  nextOffset: number;
  messages: number;
  finished: boolean;
}

export interface Writer {
  /** `sourceIds[message.source]` is the source's row. Returns how many messages were new, and the number of each. */
  write(
    messages: Message[],
    sourceIds: number[],
    states: SourceState[],
  ): Promise<{ added: number; ids: number[] }>;
  /** The subject rule over everything of this run; once, at the end. */
  settle(): Promise<void>;
}

export async function openWriter(store: Store, workspace: Workspace): Promise<Writer> {
  const w = workspace.id;
  const { rows } = await sql<{ message: number; thread: number }>`
    select coalesce((select max(message_id) from message where workspace_id = ${w}), 0) as message,
      coalesce((select max(thread_id) from thread_ref where workspace_id = ${w}), 0) as thread`.execute(
    store.db,
  );
  const last = rows[0] ?? { message: 0, thread: 0 };
  const empty = last.message === 0 && last.thread === 0;
  const ids = createMessageIds(w, last.message + 1, empty);
  const threader = createThreader(last.thread + 1);
  const lookup = threadLookup(store.db, w);
  const book = await openAddressBook(store.db, w);
  const labels = await openLabels(store.db, w);
  const mailboxOf = createMailboxOf(workspace);
  // A further copy changes no fact, unless it lies in another mailbox or brings a label that a rule asks for.
  const copiesMatter =
    workspace.mailboxes.length > 1 || workspace.config.rule.some(rule => rule.field === 'label');

  return {
    async write(messages, sourceIds, states) {
      await ids.lookUp(
        store.db,
        messages.map(message => message.id),
      );
      const inputs = messages.map(threadInput);
      const assigned = empty ? threader.assign(inputs) : await assignStored(threader, lookup, inputs);
      const lines = { message: [], message_copy: [], message_label: [], attachment: [] } as {
        [table in 'message' | 'message_copy' | 'message_label' | 'attachment']: string[];
      };
      const numbers: number[] = [];
      const again: { id: number; mailbox: number; message: Message }[] = [];
      const freshOnes = new Set<number>();
      for (const [i, message] of messages.entries()) {
        const { id, fresh } = ids.numberOf(message.id);
        numbers.push(id);
        const mailbox = mailboxOf(message);
        if (!fresh) {
          again.push({ id, mailbox, message });
          continue;
        }
        freshOnes.add(i);
        const threadId = assigned.threads[i] ?? 0;
        lines.message.push(
          messageLine(message, {
            workspaceId: w,
            id,
            rfcHash: ids.hashOf(message.id),
            threadId,
            book,
            subjects: workspace.config.subjects,
          }),
        );
        lines.message_copy.push(copyLine(w, id, mailbox, sourceIds[message.source] ?? 0, message));
        lines.attachment.push(...attachmentLines(message, w, id));
        for (const label of new Set(message.labels.map(labels.idOf))) {
          lines.message_label.push(`${w}\t${id}\t${label}\n`);
        }
      }
      const copies = again.map(({ id, mailbox, message }) =>
        copyLine(w, id, mailbox, sourceIds[message.source] ?? 0, message),
      );
      const copyLabels = again.flatMap(({ id, message }) =>
        message.labels.map(label => `${w}\t${id}\t${labels.idOf(label)}\n`),
      );
      const { keys, threads } = assigned.refs;
      // Threads of a store that ends with the run live in the threader alone.
      const refs = store.transient ? [] : Array.from(keys, (key, i) => `${w}\t${key}\t${threads[i]}\n`);

      await store.transaction(async inside => {
        await inside.copy('address', ADDRESS_COLUMNS, book.takeLines());
        await inside.copy('label', LABEL_COLUMNS, labels.takeLines());
        for (const table of ['message', 'message_copy', 'message_label', 'attachment'] as const) {
          await inside.copy(table, READ_COLUMNS[table], lines[table]);
        }
        await inside.copy('thread_ref', READ_COLUMNS.thread_ref, refs);
        const changed = new Set(await addFurther(inside, 'message_copy', copies));
        for (const id of await addFurther(inside, 'message_label', copyLabels)) changed.add(id);
        await applyMerges(inside, w, assigned.merged);
        const touched = assigned.threads.filter(
          (_, i) => freshOnes.has(i) || (copiesMatter && changed.has(numbers[i] ?? 0)),
        );
        await markDirty(inside, w, [...new Set([...touched, ...assigned.merged.map(([, into]) => into)])]);
        for (const state of states) await saveState(inside, w, state);
      });
      return { added: freshOnes.size, ids: numbers };
    },
    async settle() {
      const merged = empty ? threader.settle() : await settleStored(threader, lookup);
      if (merged.length === 0) return;
      await store.transaction(async inside => {
        await applyMerges(inside, w, merged);
        await markDirty(inside, w, [...new Set(merged.map(([, into]) => into))]);
      });
    },
  };
}

function threadInput(message: Message): ThreadInput {
  return {
    id: message.id,
    references: message.references,
    providerThread: message.providerThread,
    baseSubject: message.baseSubject,
    prefix: message.prefix,
    sentAt: message.sentAt,
    participants: [message.author, ...message.to, ...message.cc, ...message.bcc].map(
      address => address.email,
    ),
  };
}

/**
 * Rows that may be there already, such as the further copies of known messages: they come by COPY to a table aside, and
 * what is new goes on from there. Returns the messages that got something new.
 */
async function addFurther(
  { db }: Inside,
  table: 'message_copy' | 'message_label',
  lines: string[],
): Promise<number[]> {
  if (lines.length === 0) return [];
  const aside = `further_${table}`;
  await sql`create temporary table if not exists ${sql.table(aside)} (like ${sql.table(table)}) on commit delete rows`.execute(
    db,
  );
  await copyLines(db, aside, READ_COLUMNS[table], lines);
  const columns = sql.raw(READ_COLUMNS[table].join(', '));
  const { rows } = await sql<{ message_id: number }>`
    insert into ${sql.table(table)} (${columns}) select ${columns} from ${sql.table(aside)}
    on conflict do nothing returning message_id`.execute(db);
  return rows.map(row => row.message_id);
}

/** Moves messages of threads that turned out to be one; facts of the thread that is gone go too. */
async function applyMerges({ db }: Inside, workspaceId: number, merged: readonly Merge[]): Promise<void> {
  if (merged.length === 0) return;
  const from = `{${merged.map(([gone]) => gone).join(',')}}`;
  const into = `{${merged.map(([, stays]) => stays).join(',')}}`;
  for (const table of ['message', 'thread_ref'] as const) {
    await sql`
      update ${sql.table(table)} t set thread_id = pair.stays
      from unnest(${from}::bigint[], ${into}::bigint[]) as pair (gone, stays)
      where t.workspace_id = ${workspaceId} and t.thread_id = pair.gone`.execute(db);
  }
  for (const table of [
    'message_fact',
    'delivery',
    'thread',
    'conversation',
    'reply_clock',
    'dirty_thread',
  ] as const) {
    await sql`
      delete from ${sql.table(table)}
      where workspace_id = ${workspaceId} and thread_id = any(${from}::bigint[])`.execute(db);
  }
}

async function markDirty({ db }: Inside, workspaceId: number, threads: number[]): Promise<void> {
  await sql`
    insert into dirty_thread (workspace_id, thread_id)
    select ${workspaceId}, unnest(${`{${threads.join(',')}}`}::bigint[]) on conflict do nothing`.execute(db);
}

async function saveState({ db }: Inside, workspaceId: number, state: SourceState): Promise<void> {
  await db
    .updateTable('source')
    .set({
      next_offset: state.nextOffset,
      finished: state.finished,
      messages: sql`messages + ${state.messages}`,
      updated_at: sql<Date>`now()`,
    })
    .where('workspace_id', '=', workspaceId)
    .where('source_id', '=', state.sourceId)
    .execute();
}
