/** A made-up store for timing queries: the shapes and proportions of a busy team's mail, straight into the fact tables. */
import {
  copyFlag,
  copyInstant,
  copyIntegers,
  copyLocal,
  copyNumber,
  copyText,
} from '../src/store/copy-text.ts';
import type { Store } from '../src/store/store.ts';
import type { Database } from '../src/store/tables/database.ts';
import { toLocal } from '../src/time/zone.ts';

const ZONE = 'Europe/Madrid';
const TEAMMATES = 60;
const MAILBOXES = 12;
const CONTACTS = 20_000;
const YEARS = 3;
/** 2026-01-01T00:00Z. */
export const END = 1_767_225_600;
const START = END - YEARS * 365 * 86_400;
const FLUSH = 20_000;

const TABLES = {
  message: [
    'workspace_id',
    'message_id',
    'rfc_hash',
    'rfc_id',
    'thread_id',
    'sent_at',
    'offset_minutes',
    'author_id',
    'sender_id',
    'to_ids',
    'cc_ids',
    'bcc_ids',
    'kind',
    'kind_without_list',
    'prefix',
    'acknowledgement',
    'orphan',
    'subject',
    'words',
    'size',
    'attachments',
  ],
  message_fact: [
    'workspace_id',
    'message_id',
    'thread_id',
    'conversation_id',
    'sent_at',
    'local_at',
    'author_id',
    'teammate_id',
    'size',
    'words',
    'recipients',
    'external_recipients',
    'attachments',
    'kind',
    'direction',
    'direct',
    'forward',
    'first_in_conversation',
    'after_hours',
  ],
  message_copy: ['workspace_id', 'message_id', 'mailbox_id', 'source_id', 'byte_offset', 'flags'],
  message_label: ['workspace_id', 'message_id', 'label_id'],
  attachment: ['workspace_id', 'message_id', 'ordinal', 'type', 'size', 'inline'],
  delivery: [
    'workspace_id',
    'message_id',
    'thread_id',
    'address_id',
    'sent_at',
    'local_at',
    'author_id',
    'teammate_id',
    'kind',
    'direction',
    'role',
    'external',
  ],
  thread: [
    'workspace_id',
    'thread_id',
    'started_at',
    'local_started_at',
    'ended_at',
    'messages',
    'conversations',
  ],
  conversation: [
    'workspace_id',
    'conversation_id',
    'thread_id',
    'mailbox_id',
    'contact_id',
    'teammate_id',
    'started_at',
    'local_started_at',
    'ended_at',
    'waiting_since',
    'messages',
    'human_messages',
    'started_by',
    'state',
    'continued',
  ],
  reply_clock: [
    'workspace_id',
    'thread_id',
    'conversation_id',
    'mailbox_id',
    'question_id',
    'asker_id',
    'asked_at',
    'local_asked_at',
    'answer_id',
    'answerer_id',
    'teammate_id',
    'answered_at',
    'local_answered_at',
    'closed_at',
    'elapsed_seconds',
    'business_seconds',
    'waits_for',
    'started_by',
    'first',
    'after_hours',
    'calendar_id',
    'calendar_version',
  ],
} satisfies Partial<Record<keyof Database, string[]>>;
type Filled = keyof typeof TABLES;

/** mulberry32: the same store for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fills an empty store with about `messages` messages of workspace 1. */
export async function fillStore(store: Store, messages: number): Promise<void> {
  const next = random(7);
  const below = (n: number) => Math.floor(next() * n);
  const lines = Object.fromEntries(Object.keys(TABLES).map(t => [t, []])) as unknown as Record<
    Filled,
    string[]
  >;
  const flush = async (least: number) => {
    for (const table of Object.keys(TABLES) as Filled[]) {
      if (lines[table].length <= least) continue;
      await store.copy(table, TABLES[table], lines[table]);
      lines[table] = [];
    }
  };
  const add = (table: Filled, ...cells: (string | number)[]) => lines[table].push(`${cells.join('\t')}\n`);

  await names(store);
  let made = 0;
  let message = 0;
  let thread = 0;
  while (made < messages) {
    thread++;
    const automatic = next() < 0.25;
    const internal = !automatic && next() < 0.12;
    const theirs = next() < 0.65;
    const contact = 1000 + Math.floor(CONTACTS * next() ** 2);
    const teammate = 1 + below(TEAMMATES);
    const mailbox = 1 + below(MAILBOXES);
    const length = automatic ? 1 : 1 + Math.floor(-Math.log(1 - next()) * 3.4);
    const startedBy = automatic ? 'automatic' : internal ? 'internal' : theirs ? 'them' : 'us';
    let at = officeTime(START + Math.floor(Math.min(0.995, thread / (messages / 3.1)) * (END - START)), next);
    const startedAt = at;
    let open: { id: number; at: number; by: number } | null = null;
    let lastTheirs = false;
    let clocks = 0;
    for (let i = 0; i < length && at < END; i++) {
      message++;
      made++;
      const inbound = automatic || (!internal && (i % 2 === 0) === theirs);
      lastTheirs = inbound;
      const kind = automatic
        ? (['bulk', 'notification', 'auto-reply', 'bounce'][below(4)] as string)
        : 'human';
      const direction = internal ? 'internal' : inbound ? 'inbound' : 'outbound';
      const author = inbound ? contact : teammate;
      const local = copyLocal(toLocal(at, ZONE));
      const instant = copyInstant(at);
      const words = Math.floor(-Math.log(1 - next()) * 80);
      const recipients = 1 + (next() < 0.3 ? below(4) : 0);
      const attachments = next() < 0.15 ? 1 + below(2) : 0;
      const credit = inbound ? '\\N' : teammate;
      const to = Array.from({ length: recipients }, (_, r) =>
        inbound
          ? 1 + ((teammate + r) % TEAMMATES)
          : internal
            ? 1 + ((teammate + r + 1) % TEAMMATES)
            : r === 0
              ? contact
              : 1000 + below(CONTACTS),
      );
      const size = 2000 + below(50_000);
      add(
        'message',
        1,
        message,
        message * 7919,
        `m${message}@demo.test`,
        thread,
        instant,
        60,
        author,
        '\\N',
        copyIntegers(to),
        '{}',
        '{}',
        kind,
        kind,
        i === 0 ? 'none' : 'reply',
        'f',
        'f',
        copyText(`Subject ${thread}`),
        words,
        size,
        attachments,
      );
      add(
        'message_fact',
        1,
        message,
        thread,
        thread,
        instant,
        local,
        author,
        credit,
        size,
        words,
        recipients,
        direction === 'outbound' ? recipients : 0,
        attachments,
        kind,
        direction,
        copyFlag(true),
        'f',
        copyFlag(i === 0),
        copyFlag(next() < 0.2),
      );
      add('message_copy', 1, message, mailbox, 1, message, '{}');
      if (next() < 0.15) add('message_copy', 1, message, 1 + (mailbox % MAILBOXES), 1, message, '{}');
      add('message_label', 1, message, 1 + below(3));
      if (next() < 0.4) add('message_label', 1, message, 4 + below(12));
      for (let a = 0; a < attachments; a++)
        add(
          'attachment',
          1,
          message,
          a,
          ['application/pdf', 'image/png', 'image/jpeg', 'text/calendar', 'application/zip'][
            below(5)
          ] as string,
          below(400_000),
          'f',
        );
      for (const [r, address] of to.entries())
        add(
          'delivery',
          1,
          message,
          thread,
          address,
          instant,
          local,
          author,
          credit,
          kind,
          direction,
          r === 0 ? 'to' : 'cc',
          copyFlag(direction === 'outbound'),
        );
      if (!automatic && !internal) {
        if (open !== null) {
          clocks++;
          const elapsed = at - open.at;
          const us = !inbound;
          add(
            'reply_clock',
            1,
            thread,
            thread,
            mailbox,
            open.id,
            open.by,
            copyInstant(open.at),
            copyLocal(toLocal(open.at, ZONE)),
            message,
            author,
            us ? teammate : '\\N',
            instant,
            local,
            '\\N',
            elapsed,
            Math.floor(elapsed / 3),
            us ? 'us' : 'them',
            startedBy,
            copyFlag(clocks <= 2),
            copyFlag(elapsed < 1800 && next() < 0.2),
            1,
            1,
          );
        }
        open = { id: message, at, by: author };
      }
      at += Math.floor(300 * Math.exp(next() * 6.5));
    }
    if (open !== null)
      add(
        'reply_clock',
        1,
        thread,
        thread,
        mailbox,
        open.id,
        open.by,
        copyInstant(open.at),
        copyLocal(toLocal(open.at, ZONE)),
        '\\N',
        '\\N',
        '\\N',
        '\\N',
        '\\N',
        END - open.at > 30 * 86_400 ? copyInstant(open.at + 86_400) : '\\N',
        '\\N',
        '\\N',
        lastTheirs ? 'us' : 'them',
        startedBy,
        copyFlag(clocks <= 1),
        '\\N',
        '\\N',
        '\\N',
      );
    const waits = open !== null && END - open.at <= 30 * 86_400;
    add(
      'thread',
      1,
      thread,
      copyInstant(startedAt),
      copyLocal(toLocal(startedAt, ZONE)),
      copyInstant(at),
      length,
      1,
    );
    add(
      'conversation',
      1,
      thread,
      thread,
      mailbox,
      internal ? '\\N' : contact,
      automatic ? '\\N' : teammate,
      copyInstant(startedAt),
      copyLocal(toLocal(startedAt, ZONE)),
      copyInstant(at),
      waits && open !== null ? copyInstant(open.at) : '\\N',
      length,
      automatic ? 0 : length,
      startedBy,
      waits ? (lastTheirs ? 'awaiting_us' : 'awaiting_them') : automatic || internal ? 'none' : 'closed',
      copyFlag(next() < 0.1),
    );
    await flush(FLUSH);
  }
  await flush(0);
}

/** Moves an instant into a weekday's daytime most of the time. */
function officeTime(at: number, next: () => number): number {
  const day = Math.floor(at / 86_400);
  const hour = next() < 0.9 ? 7 + 11 * next() : 24 * next();
  return day * 86_400 + Math.floor(hour * 3600);
}

async function names(store: Store): Promise<void> {
  const { db } = store;
  const created = new Date(START * 1000);
  await db
    .insertInto('workspace')
    .values({ workspace_id: 1, name: 'Bench', zone: ZONE, settings: '{}', created_at: created })
    .execute();
  await store.copy(
    'team',
    ['workspace_id', 'team_id', 'name'],
    [1, 2, 3].map(t => `1\t${t}\tTeam ${t}\n`),
  );
  const people = Array.from({ length: TEAMMATES }, (_, i) => i + 1);
  await store.copy(
    'teammate',
    ['workspace_id', 'teammate_id', 'name', 'team_id'],
    people.map(p => `1\t${p}\tPerson ${p}\t${1 + (p % 3)}\n`),
  );
  const boxes = Array.from({ length: MAILBOXES }, (_, i) => i + 1);
  await store.copy(
    'mailbox',
    ['workspace_id', 'mailbox_id', 'name', 'address', 'kind', 'team_id'],
    boxes.map(m => `1\t${m}\tbox${m}\tbox${m}@demo.test\tshared\t${1 + (m % 3)}\n`),
  );
  await store.copy(
    'label',
    ['workspace_id', 'label_id', 'name', 'role'],
    Array.from({ length: 16 }, (_, i) => `1\t${i + 1}\tLabel ${i + 1}\t\\N\n`),
  );
  const address = (id: number, email: string, internal: boolean) =>
    `1\t${id}\t${email}\t${email.slice(email.indexOf('@') + 1)}\t${email}\t${copyFlag(internal)}\t${copyNumber(internal ? id : null)}\n`;
  await store.copy(
    'address',
    ['workspace_id', 'address_id', 'email', 'domain', 'name', 'internal', 'teammate_id'],
    [
      ...people.map(p => address(p, `person${p}@demo.test`, true)),
      ...Array.from({ length: CONTACTS }, (_, i) =>
        address(1000 + i, `contact${i}@customer${i % 2500}.test`, false),
      ),
    ],
  );
}
