/** Writes a run's messages, a few thousand at a time, each time all or nothing. */
import { sql } from 'kysely';
import type { Message } from '../../mail/message.ts';
import { messageIdKey } from '../../mail/thread/key-list.ts';
import { assignStored, settleStored } from '../../mail/thread/stored-threads.ts';
import { createThreader, type Merge } from '../../mail/thread/threads.ts';
import { type IdBytes, idBytesOf, RowBuffer } from '../../store/row-buffer.ts';
import type { CopyOf, Store } from '../../store/store.ts';
import { copyRows } from '../../store/wire.ts';
import type { Hide } from '../privacy/hidden-address.ts';
import { type Reducing, reducedMessage } from '../privacy/reduce-message.ts';
import type { KeptTexts } from '../triage/kept-texts.ts';
import type { Workspace } from '../workspace.ts';
import { ADDRESS_COLUMNS, addressesOf, openAddressBook } from './address-book.ts';
import { applyMerges, markDirty, straightened } from './joined-threads.ts';
import { openKeptCommands } from './kept-commands.ts';
import { createKeptMessages, type KeptMessages } from './kept-messages.ts';
import { LABEL_COLUMNS, openLabels } from './labels.ts';
import { createMailboxOf } from './mailbox-of.ts';
import { createMessageIds } from './message-ids.ts';
import {
  addAttachmentRows,
  addCopyRow,
  addLabelRow,
  addMessageRow,
  keptRow,
  placeLine,
  READ_COLUMNS,
} from './message-rows.ts';
import { threadInput } from './thread-input.ts';
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
  /**
   * Gives numbers and threads, and collects what is to be written. `sourceIds[message.source]` is the source's row. Returns
   * how many messages were new, and the number of each. Asks the store only where there is something in it already.
   */
  take(messages: Message[], sourceIds: number[]): Promise<{ added: number; ids: number[] }>;
  /** Keeps what is wrong with a message, with its place, for people to look at. */
  note(sourceId: number, message: Message): void;
  /** True: `take` asks the store, so it should be given many messages at once. */
  asksStore: boolean;
  /** Writes what was collected, in one transaction; the next may be collected meanwhile. */
  save(states: SourceState[]): Promise<void>;
  /** The subject rule over everything of this run; once, at the end: nothing is taken afterwards. */
  settle(): Promise<void>;
  /** What was written, where the store was empty before; null where it was not. */
  kept: KeptMessages | null;
}

/** Collected, and not yet in the store. */
interface Pending {
  rows: Record<ReadTable, RowBuffer>;
  /** Rows that may be there already, of further copies of known messages. */
  copies: RowBuffer;
  copyLabels: RowBuffer;
  refs: RowBuffer;
  problems: string[];
  /** Where messages of a connected mailbox lie; rows that may be there already. */
  places: string[];
  merged: Merge[];
  /** Threads of new messages. */
  touched: Set<number>;
  /** Thread of each message that came again. */
  again: Map<number, number>;
}

const nothing = (ids: IdBytes): Pending => ({
  rows: {
    message: new RowBuffer(ids),
    message_copy: new RowBuffer(ids),
    message_label: new RowBuffer(ids),
    attachment: new RowBuffer(ids),
  },
  copies: new RowBuffer(ids),
  copyLabels: new RowBuffer(ids),
  refs: new RowBuffer(ids),
  problems: [],
  places: [],
  merged: [],
  touched: new Set(),
  again: new Map(),
});

export interface WriterOptions {
  /** Offsets are places in a connected mailbox, and are kept. */
  live: boolean;
  /** Null: everything is written. */
  reducing: Reducing | null;
  /** What addresses were hidden with at some time: people of then are found again by it. */
  hide: Hide | null;
  /** Keeps texts of support mail; null: none. */
  texts: KeptTexts | null;
}

export async function openWriter(
  store: Store,
  workspace: Workspace,
  { live, reducing, hide, texts }: WriterOptions,
): Promise<Writer> {
  const w = workspace.id;
  const last = await lastNumbers(store, w);
  const empty = last.message === 0 && last.thread === 0;
  const kept = empty ? createKeptMessages() : null;
  const ids = createMessageIds(w, last.message + 1);
  const threader = createThreader(last.thread + 1);
  const lookup = threadLookup(store.db, w);
  const book = await openAddressBook(store.db, w, hide);
  const labels = await openLabels(store.db, w);
  const mailboxOf = createMailboxOf(workspace);
  // A further copy changes no fact, unless it lies in another mailbox or brings a label that a rule asks for.
  const copiesMatter =
    workspace.mailboxes.length > 1 || workspace.config.rule.some(rule => rule.field === 'label');
  const { commands: wanted, commands_checked_by: believed } = workspace.config.support;
  const commands = store.transient || !wanted ? null : openKeptCommands(w, believed);
  const subjects = reducing === null ? workspace.config.subjects : 'drop';
  const idBytes = idBytesOf(store);
  let pending = nothing(idBytes);

  const takeNew = (message: Message, id: number, threadId: number, mailbox: number, sourceId: number) => {
    const { rows, touched } = pending;
    touched.add(threadId);
    const row = keptRow(message, id, threadId, book, subjects);
    const labelIds = [...new Set(message.labels.map(labels.idOf))];
    kept?.add(row, mailbox, labelIds);
    addAttachmentRows(rows.attachment, message, w, id);
    if (!store.transient) {
      const rfc = { hash: messageIdKey(message.id), id: reducing === null ? message.id : '' };
      addMessageRow(rows.message, message, row, { workspaceId: w, rfc });
      addCopyRow(rows.message_copy, w, id, mailbox, sourceId, message);
      for (const label of labelIds) addLabelRow(rows.message_label, w, id, label);
    }
  };
  const takeAgain = (message: Message, id: number, threadId: number, mailbox: number, sourceId: number) => {
    const labelIds = message.labels.map(labels.idOf);
    kept?.addCopy(id, mailbox, labelIds);
    if (store.transient) return;
    pending.again.set(id, threadId);
    addCopyRow(pending.copies, w, id, mailbox, sourceId, message);
    for (const label of labelIds) addLabelRow(pending.copyLabels, w, id, label);
  };

  return {
    asksStore: !empty,
    note(sourceId, message) {
      if (store.transient) return;
      for (const problem of message.problems) {
        pending.problems.push(`${w}\t${sourceId}\t${message.offset}\t${problem}\n`);
      }
    },
    async take(given, sourceIds) {
      const messages = reducing === null ? given : given.map(one => reducedMessage(one, reducing));
      await book.lookUp(messages.flatMap(addressesOf));
      const inputs = messages.map(threadInput);
      const assigned = empty ? threader.assign(inputs) : await assignStored(threader, lookup, inputs);
      const { elements } = assigned;
      const elementOf = (i: number): number => elements[i] as number;
      if (!empty) {
        const seen = messages.map(({ id }, i) => ({ element: elementOf(i), rfcId: id }));
        await ids.lookUp(store.db, seen);
      }
      const numbers: number[] = [];
      let added = 0;
      for (const [i, message] of messages.entries()) {
        const { id, fresh } = ids.numberOf(elementOf(i));
        numbers.push(id);
        const take = fresh ? takeNew : takeAgain;
        const sourceId = sourceIds[message.source] ?? 0;
        const mailbox = mailboxOf(message);
        take(message, id, assigned.threads[i] ?? 0, mailbox, sourceId);
        texts?.add(message, id, mailbox);
        commands?.add(message, id);
        if (live) pending.places.push(placeLine(w, id, sourceId, message));
        if (fresh) added++;
      }
      kept?.merge(assigned.merged);
      if (store.transient) return { added, ids: numbers };
      pending.merged.push(...assigned.merged);
      const { keys, threads } = assigned.refs;
      for (const [i, key] of keys.entries()) {
        pending.refs.row(READ_COLUMNS.thread_ref.length);
        pending.refs.id(w);
        pending.refs.long(key);
        pending.refs.id(threads[i] ?? null);
      }
      return { added, ids: numbers };
    },
    async save(states) {
      const { rows, copies, copyLabels, refs, problems, places, touched, again } = pending;
      const merged = straightened(pending.merged);
      pending = nothing(idBytes);
      const written = texts?.take() ?? [];
      const asked = commands?.take() ?? [];
      const addresses = book.takeLines();
      const newLabels = labels.takeLines();
      await store.transaction(async inside => {
        await inside.copy('address', ADDRESS_COLUMNS, addresses);
        await inside.copy('label', LABEL_COLUMNS, newLabels);
        for (const table of READ_TABLES) await inside.copy(table, READ_COLUMNS[table], rows[table]);
        await inside.copy('thread_ref', READ_COLUMNS.thread_ref, refs);
        await addFurther(inside, 'source_problem', problems, 'source_id');
        await addFurther(inside, 'live_copy', places);
        const changed = await addFurther(inside, 'message_copy', copies);
        changed.push(...(await addFurther(inside, 'message_label', copyLabels)));
        if (store.transient) return;
        await applyMerges(inside, w, merged);
        await texts?.write(inside.db, written);
        for (const id of (await commands?.write(inside.db, asked)) ?? []) touched.add(again.get(id) ?? 0);
        if (copiesMatter) for (const id of changed) touched.add(again.get(id) ?? 0);
        for (const [, into] of merged) touched.add(into);
        for (const [gone] of merged) touched.delete(gone);
        touched.delete(0);
        await markDirty(inside, w, [...touched]);
        for (const state of states) await saveState(inside, w, state);
      });
    },
    async settle() {
      const merged = empty ? threader.settle() : await settleStored(threader, lookup);
      threader.clear();
      kept?.merge(merged);
      if (merged.length === 0 || store.transient) return;
      await store.transaction(async inside => {
        await applyMerges(inside, w, merged);
        await markDirty(inside, w, [...new Set(merged.map(([, into]) => into))]);
      });
    },
    kept,
  };
}

const READ_TABLES = ['message', 'message_copy', 'message_label', 'attachment'] as const;
type ReadTable = (typeof READ_TABLES)[number];

/** The highest numbers given so far, 0 where none was. Every thread has a message, and messages have an index by thread. */
async function lastNumbers(store: Store, w: number): Promise<{ message: number; thread: number }> {
  if (store.transient) return { message: 0, thread: 0 };
  const { rows } = await sql<{ message: number; thread: number }>`
    select coalesce((select max(message_id) from message where workspace_id = ${w}), 0) as message,
      coalesce((select max(thread_id) from message where workspace_id = ${w}), 0) as thread`.execute(
    store.db,
  );
  return rows[0] ?? { message: 0, thread: 0 };
}

/**
 * Rows that may be there already, such as the further copies of known messages: they come by COPY to a table aside, and
 * what is new goes on from there. Returns the messages (or what `id` names) that got something new.
 */
async function addFurther(
  { db }: Inside,
  table: 'message_copy' | 'message_label' | 'source_problem' | 'live_copy',
  given: CopyOf['rows'],
  id = 'message_id',
): Promise<number[]> {
  if (given.length === 0) return [];
  const aside = `further_${table}`;
  await sql`create temporary table if not exists ${sql.table(aside)} (like ${sql.table(table)}) on commit delete rows`.execute(
    db,
  );
  await copyRows(db, [{ table: aside, columns: READ_COLUMNS[table], rows: given }]);
  const columns = sql.raw(READ_COLUMNS[table].join(', '));
  const { rows } = await sql<{ id: number }>`
    insert into ${sql.table(table)} (${columns}) select ${columns} from ${sql.table(aside)}
    on conflict do nothing returning ${sql.id(id)} as id`.execute(db);
  return rows.map(row => row.id);
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
