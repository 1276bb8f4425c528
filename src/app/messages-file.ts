/**
 * What was understood of every message, one JSON line each. Thread and direction are known only after deriving, so lines
 * are first written aside and completed at the end; the file appears only when it is whole.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished, pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { PulsoError } from '../errors.ts';
import type { Message } from '../mail/message.ts';
import type { Store } from '../store/store.ts';
import { say } from './errors.data.ts';
import { leftOut } from './import/left-out.ts';
import { keptSubject } from './import/message-rows.ts';
import type { ReadMail } from './read-mail.ts';

export interface MessagesFile {
  add(message: Message, id: number | null): void;
  finish(store: Store, read: ReadMail): Promise<void>;
  /** Removes what is unfinished; nothing after `finish`. */
  discard(): Promise<void>;
}

interface Aside {
  number: number | null;
  message: Message;
}

const LINES_A_LOOK_UP = 5000;

/** Throws `bad-input` when nothing can be written beside the file. */
export async function createMessagesFile(path: string, withText: boolean): Promise<MessagesFile> {
  let folder: string;
  try {
    folder = await mkdtemp(join(dirname(path), '.pulso-messages-'));
  } catch (error) {
    throw new PulsoError('bad-input', say.cannotBeWritten(path, (error as Error).message), {
      cause: error,
    });
  }
  const failed = (error: unknown): PulsoError =>
    new PulsoError('write-failed', say.couldNotBeWritten(path, (error as Error).message), { cause: error });
  const asidePath = join(folder, 'aside');
  const aside = createWriteStream(asidePath, { mode: 0o600 });
  aside.on('error', () => undefined); // told by finish; nobody can be told while lines are added
  return {
    add(message, id) {
      const line: Aside = { number: id, message };
      aside.write(`${JSON.stringify(line)}\n`);
    },
    async finish(store, read) {
      aside.end();
      await finished(aside).catch(error => {
        throw failed(error);
      });
      const donePath = join(folder, 'done');
      const text = async function* (part: Aside[]): AsyncGenerator<string> {
        const known = await lookUp(store, read, part);
        for (const one of part) yield `${JSON.stringify(lineOf(one, known, read, withText))}\n`;
      };
      const lines = async function* (): AsyncGenerator<string> {
        let part: Aside[] = [];
        for await (const line of createInterface({ input: createReadStream(asidePath) })) {
          part.push(JSON.parse(line) as Aside);
          if (part.length < LINES_A_LOOK_UP) continue;
          yield* text(part);
          part = [];
        }
        yield* text(part);
      };
      try {
        await pipeline(lines(), createWriteStream(donePath, { mode: 0o600 }));
        await rename(donePath, path);
      } catch (error) {
        throw failed(error);
      }
    },
    async discard() {
      aside.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Known {
  thread_id: number;
  conversation_id: number | null;
  direction: string | null;
  kind: string;
}

/** What the store says of messages by their numbers; of one without a date only its thread. */
async function lookUp(
  store: Store,
  { workspace, kept }: ReadMail,
  part: Aside[],
): Promise<Map<number, Known>> {
  const ids = sql`= any(${`{${part.flatMap(one => one.number ?? []).join(',')}}`}::bigint[])`;
  if (kept !== null) {
    const { rows } = await sql<Known & { message_id: number }>`
      select message_id, thread_id, conversation_id, direction, kind from message_fact
      where workspace_id = ${workspace.id} and message_id ${ids}`.execute(store.db);
    const found = new Map<number, Known>(rows.map(row => [row.message_id, row]));
    for (const { number, message } of part) {
      const thread = number === null || found.has(number) ? null : kept.threadOf(number);
      if (number === null || thread === null) continue;
      found.set(number, {
        thread_id: thread,
        conversation_id: null,
        direction: null,
        kind: message.kind,
      });
    }
    return found;
  }
  const { rows } = await sql<Known & { message_id: number }>`
    select m.message_id, m.thread_id, f.conversation_id, f.direction, coalesce(f.kind, m.kind) as kind
    from message m
    left join message_fact f on f.workspace_id = m.workspace_id and f.thread_id = m.thread_id
      and f.message_id = m.message_id
    where m.workspace_id = ${workspace.id} and m.message_id ${ids}`.execute(store.db);
  return new Map(rows.map(row => [row.message_id, row]));
}

function lineOf({ number, message }: Aside, known: Map<number, Known>, read: ReadMail, withText: boolean) {
  const facts = number === null ? undefined : known.get(number);
  return {
    id: message.id,
    thread: facts?.thread_id ?? null,
    conversation: facts?.conversation_id ?? null,
    author: message.author.email,
    author_name: message.author.name,
    to: message.to.map(address => address.email),
    cc: message.cc.map(address => address.email),
    direction: facts?.direction ?? null,
    kind: facts?.kind ?? message.kind,
    date: message.sentAt === null ? null : new Date(message.sentAt * 1000).toISOString(),
    // METRICS §10: the setting holds for every file, not only for the store.
    subject: keptSubject(message.subject, read.workspace.config.subjects),
    words: message.words,
    ...(withText ? { reply_text: message.replyText ?? null } : {}),
    attachments: message.attachments,
    labels: message.labels,
    left_out: leftOut(message),
    problems: message.problems,
    source: basename(read.sources[message.source]?.path ?? ''),
    byte_offset: message.offset,
    size: message.size,
  };
}
