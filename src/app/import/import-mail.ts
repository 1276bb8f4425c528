/** From sources to the store: read, parse on several threads, write. Resumable: what was committed is not read again. */
import { PulsoError } from '../../errors.ts';
import type { Message } from '../../mail/message.ts';
import type { Resume, Source } from '../../mail/readers/raw.ts';
import { SourceError } from '../../mail/readers/raw.ts';
import type { Store } from '../../store/store.ts';
import type { Progress } from '../progress.ts';
import type { Secrets } from '../secrets.ts';
import { stopped } from '../stopped.ts';
import { openKeptTexts } from '../triage/kept-texts.ts';
import type { Workspace } from '../workspace.ts';
import type { KeptMessages } from './kept-messages.ts';
import { leftOut } from './left-out.ts';
import type { Parsed, Reading } from './reading.ts';
import { openSourceRows, type SourceRow } from './source-rows.ts';
import { countProblems, emptyTally, type Tally } from './tally.ts';
import { openWriter, type SourceState, type Writer, type WriterOptions } from './write-messages.ts';

export interface ImportOptions {
  /** Whoever opened it closes it. */
  reading: Reading;
  onProgress(progress: Progress): void;
  /** Every message with its number in the store; null for one that was left out. */
  onMessage?(message: Message, id: number | null): void;
  signal: AbortSignal;
  /** Reads from the beginning also what an earlier run has read; adds nothing that is known. */
  again: boolean;
  /** Whose live sources they are; where each message lies is kept. */
  connectionId?: number | undefined;
  /** As the writer takes them. */
  reducing: WriterOptions['reducing'];
  hide: WriterOptions['hide'];
  /** Seals the texts of support mail, where they are kept. */
  textSecrets?: Secrets | null;
}

/** Rows of one transaction: large enough for COPY to be fast, small enough to lose little when killed. */
const MESSAGES_A_WRITE = 4000;

export interface Imported {
  tally: Tally;
  /** All of the store's messages, where this run has read them all. */
  kept: KeptMessages | null;
}

/** Throws PulsoError `source-failed` with the path when a source cannot be read to its end, `cancelled` on the signal. */
export async function importMail(
  store: Store,
  workspace: Workspace,
  sources: readonly Source[],
  options: ImportOptions,
): Promise<Imported> {
  const rows = await openSourceRows(store, workspace.id, sources, options.again, options.connectionId);
  const { reading } = options;
  const tally = emptyTally();
  const total = sources.reduce((sum, source) => sum + source.bytes, 0);
  const startedAt = Date.now();
  let before = 0;
  let kept: KeptMessages | null = null;
  const report = (bytes: number) =>
    options.onProgress({
      phase: 'reading',
      bytes,
      totalBytes: total,
      messages: tally.read,
      skipped: tally.leftOut.unreadable,
      done: null,
      startedAt,
    });
  try {
    const { textSecrets = null } = options;
    const writer = await openWriter(store, workspace, {
      live: options.connectionId !== undefined,
      reducing: options.reducing,
      hide: options.hide,
      texts: textSecrets === null ? null : openKeptTexts(workspace, textSecrets),
    });
    for (const group of groups(sources, rows)) {
      await importGroup(group, {
        reading,
        writer,
        rows,
        tally,
        options,
        report: bytes => report(before + bytes),
      });
      for (const index of group.indices) before += sources[index]?.bytes ?? 0;
      report(before);
    }
    await writer.settle();
    kept = writer.kept;
  } catch (error) {
    if (options.signal.aborted) throw stopped(store);
    if (error instanceof SourceError) throw new PulsoError('source-failed', error.said, { cause: error });
    throw error;
  }
  return { tally, kept };
}

interface Group {
  sources: Source[];
  /** Their places in the whole list. */
  indices: number[];
  resume: Resume;
}

/** Unfinished sources, read together; one begun earlier is read alone, from where it was. */
function groups(sources: readonly Source[], rows: SourceRow[]): Group[] {
  const found: Group[] = [];
  let together: Group | null = null;
  for (const [index, source] of sources.entries()) {
    const row = rows[index];
    if (row === undefined || row.finished) continue;
    if (row.nextOffset > 0) {
      found.push({ sources: [source], indices: [index], resume: { source: 0, offset: row.nextOffset } });
      continue;
    }
    if (together === null) {
      together = { sources: [], indices: [], resume: { source: 0, offset: 0 } };
      found.push(together);
    }
    together.sources.push(source);
    together.indices.push(index);
  }
  return found;
}

interface Run {
  reading: Reading;
  writer: Writer;
  rows: SourceRow[];
  tally: Tally;
  options: ImportOptions;
  report(bytes: number): void;
}

async function importGroup(group: Group, run: Run): Promise<void> {
  const { options, reading } = run;
  const part = createPart(group, run);
  try {
    for await (const { messages, batch } of reading.read(group.sources, group.resume, options.signal)) {
      await part.add(messages, batch);
    }
    await part.finish();
  } catch (error) {
    await part.stop();
    throw error;
  }
}

interface Part {
  add(messages: Message[], batch: Parsed['batch']): Promise<void>;
  finish(): Promise<void>;
  /** Waits for writing under way; nothing more is begun. */
  stop(): Promise<void>;
}

/** Collects messages until a write is worth it; one write runs while the next is collected. */
function createPart(group: Group, run: Run): Part {
  const { tally, writer, options, rows } = run;
  const sourceIds = group.indices.map(index => rows[index]?.id ?? 0);
  let untaken: Message[] = [];
  let unsaved = 0;
  let read = new Map<number, number>();
  let writing: Promise<void> = Promise.resolve();
  let sofar = group.resume;
  /** Where a live source goes on the next time, by its place in the group. */
  const liveOffsets = new Map([[group.resume.source, group.resume.offset]]);

  /** Sources are numbered within the group until here. */
  const inWholeList = (message: Message): Message => ({
    ...message,
    source: group.indices[message.source] ?? 0,
  });

  const take = async () => {
    const messages = untaken;
    untaken = [];
    unsaved += messages.length;
    const { added, ids } = await writer.take(messages, sourceIds);
    tally.added += added;
    tally.copies += messages.length - added;
    if (options.onMessage === undefined) return;
    for (const [i, message] of messages.entries()) options.onMessage(inWholeList(message), ids[i] ?? null);
  };
  const liveOffset = (i: number): number =>
    group.sources[i]?.live === undefined ? 0 : (liveOffsets.get(i) ?? 0);
  const flush = async (next: Resume, last: boolean) => {
    await writing;
    await take();
    const states: SourceState[] = [];
    for (let i = sofar.source; i < group.sources.length && i <= next.source; i++) {
      const finished = last || i < next.source;
      states.push({
        sourceId: sourceIds[i] ?? 0,
        nextOffset: finished ? liveOffset(i) : next.offset,
        messages: read.get(i) ?? 0,
        finished,
      });
    }
    sofar = next;
    unsaved = 0;
    read = new Map();
    writing = writer.save(states);
    writing.catch(() => {}); // awaited by the next flush or by finish
  };

  return {
    async add(messages, batch) {
      for (const message of messages) {
        tally.read++;
        read.set(message.source, (read.get(message.source) ?? 0) + 1);
        const index = group.indices[message.source] ?? 0;
        liveOffsets.set(message.source, message.offset + 1);
        tally.bySource[index] = (tally.bySource[index] ?? 0) + 1;
        countProblems(tally, message, index);
        writer.note(sourceIds[message.source] ?? 0, message);
        const why = leftOut(message);
        if (why !== null) {
          tally.leftOut[why]++;
          options.onMessage?.(inWholeList(message), null);
          continue;
        }
        if (message.sentAt === null) tally.undated++;
        untaken.push(message);
      }
      run.report(batch.position);
      // Taken at once where that asks nobody: what is read dies young.
      if (!writer.asksStore) await take();
      if (unsaved + untaken.length >= MESSAGES_A_WRITE) await flush(batch.next, false);
    },
    async finish() {
      await flush({ source: group.sources.length, offset: 0 }, true);
      await writing;
    },
    async stop() {
      await writing.catch(() => {});
    },
  };
}
