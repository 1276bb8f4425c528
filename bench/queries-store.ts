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
import { toLocal } from '../src/time/zone.ts';
import { COLUMNS } from './queries-columns.data.ts';

const ZONE = 'Europe/Madrid';
const TEAMMATES = 60;
const MAILBOXES = 12;
const CONTACTS = 20_000;
const YEARS = 3;
/** 2026-01-01T00:00Z. */
export const END = 1_767_225_600;
const START = END - YEARS * 365 * 86_400;
const FLUSH = 20_000;

type Filled = keyof typeof COLUMNS;

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
  const lines = Object.fromEntries(Object.keys(COLUMNS).map(t => [t, []])) as unknown as Record<
    Filled,
    string[]
  >;
  const flush = async (least: number) => {
    for (const table of Object.keys(COLUMNS) as Filled[]) {
      if (lines[table].length <= least) continue;
      await store.copy(table, COLUMNS[table].split(' '), lines[table]);
      lines[table] = [];
    }
  };
  const add = (table: Filled, cells: string) => lines[table].push(`${cells}\n`);
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
        `1\t${message}\t${message * 7919}\tm${message}@demo.test\t${thread}\t` +
          `${instant}\t60\t${author}\t\\N\t${copyIntegers(to)}\t` +
          `{}\t{}\t${kind}\t${kind}\t${i === 0 ? 'none' : 'reply'}\t` +
          `f\tf\t${copyText(`Subject ${thread}`)}\t${words}\t${size}\t` +
          `${attachments}`,
      );
      add(
        'message_fact',
        `1\t${message}\t${thread}\t${thread}\t${instant}\t` +
          `${local}\t${author}\t${credit}\t${size}\t${words}\t` +
          `${recipients}\t${direction === 'outbound' ? recipients : 0}\t${attachments}\t${kind}\t${direction}\t` +
          `${copyFlag(true)}\tf\t${copyFlag(i === 0)}\t${copyFlag(next() < 0.2)}`,
      );
      add('message_copy', `1\t${message}\t${mailbox}\t1\t${message}\t{}`);
      if (next() < 0.15)
        add('message_copy', `1\t${message}\t${1 + (mailbox % MAILBOXES)}\t1\t${message}\t{}`);
      add('message_label', `1\t${message}\t${1 + below(3)}`);
      if (next() < 0.4) add('message_label', `1\t${message}\t${4 + below(12)}`);
      for (let a = 0; a < attachments; a++)
        add(
          'attachment',
          `1\t${message}\t${a}\t${['application/pdf', 'image/png', 'image/jpeg', 'text/calendar', 'application/zip'][below(5)] as string}\t${below(400_000)}\t` +
            `f`,
        );
      for (const [r, address] of to.entries())
        add(
          'delivery',
          `1\t${message}\t${thread}\t${address}\t${instant}\t` +
            `${local}\t${author}\t${credit}\t${kind}\t${direction}\t` +
            `${r === 0 ? 'to' : 'cc'}\t${copyFlag(direction === 'outbound')}`,
        );
      if (!automatic && !internal) {
        if (open !== null) {
          clocks++;
          const elapsed = at - open.at;
          const us = !inbound;
          add(
            'reply_clock',
            `1\t${thread}\t${thread}\t${mailbox}\t${open.id}\t` +
              `${open.by}\t${copyInstant(open.at)}\t${copyLocal(toLocal(open.at, ZONE))}\t${message}\t${author}\t` +
              `${us ? teammate : '\\N'}\t${instant}\t${local}\t\\N\t${elapsed}\t` +
              `${Math.floor(elapsed / 3)}\t${us ? 'us' : 'them'}\t${startedBy}\t${copyFlag(clocks <= 2)}\t${copyFlag(elapsed < 1800 && next() < 0.2)}\t` +
              `1\t1`,
          );
        }
        open = { id: message, at, by: author };
      }
      at += Math.floor(300 * Math.exp(next() * 6.5));
    }
    if (open !== null)
      add(
        'reply_clock',
        `1\t${thread}\t${thread}\t${mailbox}\t${open.id}\t` +
          `${open.by}\t${copyInstant(open.at)}\t${copyLocal(toLocal(open.at, ZONE))}\t\\N\t\\N\t` +
          `\\N\t\\N\t\\N\t${END - open.at > 30 * 86_400 ? copyInstant(open.at + 86_400) : '\\N'}\t\\N\t` +
          `\\N\t${lastTheirs ? 'us' : 'them'}\t${startedBy}\t${copyFlag(clocks <= 1)}\t\\N\t` +
          `\\N\t\\N`,
      );
    const waits = open !== null && END - open.at <= 30 * 86_400;
    add(
      'thread',
      `1\t${thread}\t${copyInstant(startedAt)}\t${copyLocal(toLocal(startedAt, ZONE))}\t${copyInstant(at)}\t` +
        `${length}\t1`,
    );
    add(
      'conversation',
      `1\t${thread}\t${thread}\t${mailbox}\t${internal ? '\\N' : contact}\t` +
        `${automatic ? '\\N' : teammate}\t${copyInstant(startedAt)}\t${copyLocal(toLocal(startedAt, ZONE))}\t${copyInstant(at)}\t${waits && open !== null ? copyInstant(open.at) : '\\N'}\t` +
        `${length}\t${automatic ? 0 : length}\t${startedBy}\t${waits ? (lastTheirs ? 'awaiting_us' : 'awaiting_them') : automatic || internal ? 'none' : 'closed'}\t${copyFlag(next() < 0.1)}`,
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
