/** A made-up store for timing tickets: half of them out of mail, half by a program, ten things happen to each, in three years. */
import { sql } from 'kysely';
import { saveConfig } from '../src/app/settings.ts';
import { configSchema } from '../src/config.ts';
import { TICKET_CHANNELS } from '../src/derive/support/channels.data.ts';
import { copyFlag, copyInstant, copyLocal, copyNumber, copyText } from '../src/store/copy-text.ts';
import type { Store } from '../src/store/store.ts';
import { toLocal } from '../src/time/zone.ts';

const ZONE = 'Europe/Madrid';
const YEARS = 3;
/** 2026-01-01T00:00Z. */
export const END = 1_767_225_600;
const START = END - YEARS * 365 * 86_400;
const TEAMMATES = 30;
const CONTACTS = 20_000;
const STEPS = 10;
const FLUSH = 20_000;

const COLUMNS = {
  ticket:
    'workspace_id ticket_id number message_id mailbox_id requester_id channel started_by_us created_at created_by',
  ticket_event:
    'workspace_id ticket_id event_id at type origin by public acknowledgement teammate_id field value',
  message:
    'workspace_id message_id rfc_hash rfc_id thread_id sent_at author_id to_ids cc_ids bcc_ids kind kind_without_list prefix acknowledgement orphan size attachments',
  message_fact:
    'workspace_id message_id thread_id conversation_id sent_at local_at author_id teammate_id size recipients external_recipients attachments kind direction direct forward first_in_conversation after_hours',
  conversation:
    'workspace_id conversation_id thread_id mailbox_id contact_id started_at local_started_at ended_at messages human_messages started_by state continued',
} as const;

const SETTINGS = {
  name: 'Acme',
  zone: ZONE,
  mailbox: [{ address: 'support@acme.test', kind: 'shared', support: true }],
  support: {
    categories: [{ name: 'billing' }, { name: 'bug', first_contact: false }],
    sla: [
      {
        name: 'Urgent',
        when: { severities: ['urgent'] },
        first_minutes: 60,
        resolution_minutes: 1440,
        time: 'calendar',
      },
      { name: 'All', first_minutes: 240, next_minutes: 480, resolution_minutes: 2880 },
    ],
  },
};

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

/** Fills an empty store with so many tickets of workspace 1, every one of them marked. */
export async function fillTickets(store: Store, tickets: number): Promise<void> {
  const next = random(7);
  const below = (n: number) => Math.floor(next() * n);
  await company(store);
  type Filled = keyof typeof COLUMNS;
  const lines: Record<Filled, string[]> = {
    ticket: [],
    ticket_event: [],
    message: [],
    message_fact: [],
    conversation: [],
  };
  const flush = async (least: number) => {
    for (const table of Object.keys(COLUMNS) as Filled[]) {
      if (lines[table].length <= least) continue;
      await store.copy(table, COLUMNS[table].split(' '), lines[table]);
      lines[table] = [];
    }
  };
  const instant = (at: number) => copyInstant(at);
  let message = 0;
  for (let id = 1; id <= tickets; id++) {
    const mail = id % 2 === 0;
    const contact = 100 + below(CONTACTS);
    const mate = 1 + below(TEAMMATES);
    const created = START + Math.floor((id / tickets) * (END - START - 86_400));
    const first = message + 1;
    const said = mail ? 1 + below(STEPS - 2) : 0;
    let at = created;
    for (let i = 0; i < said; i++) {
      message++;
      const ours = i % 2 === 1;
      const author = ours ? mate : contact;
      lines.message.push(
        `1\t${message}\t${message}\tm${message}@bench.test\t${first}\t${instant(at)}\t${author}\t{}\t{}\t{}\thuman\thuman\tnone\tf\tf\t2000\t0\n`,
      );
      lines.message_fact.push(
        `1\t${message}\t${first}\t${first}\t${instant(at)}\t${copyLocal(toLocal(at, ZONE))}\t${author}\t${copyNumber(ours ? mate : null)}` +
          `\t2000\t1\t${ours ? 1 : 0}\t0\thuman\t${ours ? 'outbound' : 'inbound'}\t${copyFlag(!ours)}\tf\t${copyFlag(i === 0)}\tf\n`,
      );
      at = Math.min(END - 1, at + 600 + below(90_000));
    }
    if (mail)
      lines.conversation.push(
        `1\t${first}\t${first}\t2\t${contact}\t${instant(created)}\t${copyLocal(toLocal(created, ZONE))}\t${instant(at)}\t${said}\t${said}\tthem\tclosed\tf\n`,
      );
    lines.ticket.push(
      `1\t${id}\t${id}\t${copyNumber(mail ? first : null)}\t2\t${copyNumber(mail ? null : contact)}` +
        `\t${mail ? 'email' : TICKET_CHANNELS[below(7)]}\tf\t${instant(created)}\t${mail ? '\\N' : 'bench'}\n`,
    );
    at = created;
    for (let event = 1; event <= STEPS - said; event++) {
      const last = event === STEPS - said && next() < 0.95;
      lines.ticket_event.push(last ? solved(id, event, at, mate) : eventLine(id, event, at, mate, below));
      at = Math.min(END - 1, at + 300 + below(60_000));
    }
    await flush(FLUSH);
  }
  await flush(0);
  await sql`insert into dirty_ticket select workspace_id, ticket_id from ticket on conflict do nothing`.execute(
    store.db,
  );
}

/** Nearly all are solved in the end. */
const solved = (ticket: number, event: number, at: number, mate: number): string =>
  `1\t${ticket}\t${event}\t${copyInstant(at)}\tstatus\tapi\t\\N\t\\N\t\\N\t${mate}\t\\N\tsolved\n`;

function eventLine(
  ticket: number,
  event: number,
  at: number,
  mate: number,
  below: (n: number) => number,
): string {
  const head = `1\t${ticket}\t${event}\t${copyInstant(at)}`;
  const none = '\\N';
  if (event === 1) return `${head}\tmessage\tapi\tcustomer\tt\tf\t${none}\t${none}\t${none}\n`;
  const kind = below(7);
  if (kind < 2) return `${head}\tmessage\tapi\tagent\tt\tf\t${mate}\t${none}\t${none}\n`;
  if (kind === 2) return `${head}\tmessage\tapi\tcustomer\tt\tf\t${none}\t${none}\t${none}\n`;
  if (kind === 3) return `${head}\tassign\tapi\t${none}\t${none}\t${none}\t${mate}\t${none}\t${none}\n`;
  if (kind === 4) {
    const severity = ['low', 'normal', 'high', 'urgent'][below(4)] ?? 'low';
    return `${head}\tset\tapi\t${none}\t${none}\t${none}\t${none}\tseverity\t${severity}\n`;
  }
  if (kind === 5) return `${head}\ttag\tapi\t${none}\t${none}\t${none}\t${none}\t${none}\ttag ${below(20)}\n`;
  const status = ['pending', 'on_hold', 'solved', 'open'][below(4)] ?? 'open';
  return `${head}\tstatus\tapi\t${none}\t${none}\t${none}\t${mate}\t${none}\t${status}\n`;
}

async function company(store: Store): Promise<void> {
  const { db } = store;
  await db
    .insertInto('workspace')
    .values({ workspace_id: 1, name: 'Acme', zone: ZONE, settings: '{}', created_at: new Date(0) })
    .execute();
  const context = { store, tell: () => {}, now: () => Temporal.Instant.fromEpochMilliseconds(END * 1000) };
  await saveConfig(context as never, 1, configSchema.parse(SETTINGS), null);
  const mates = Array.from({ length: TEAMMATES }, (_, i) => `1\t${i + 1}\tMate ${i + 1}\n`);
  await store.copy('teammate', ['workspace_id', 'teammate_id', 'name'], mates);
  const people = Array.from({ length: CONTACTS + 100 }, (_, id) => {
    const email = id < 100 ? `mate${id}@acme.test` : `kim${id}@c${id % 900}.test`;
    return `1\t${id}\t${copyText(email)}\t${email.split('@')[1]}\t\t${copyFlag(id < 100)}\t${copyNumber(id > 0 && id <= TEAMMATES ? id : null)}\n`;
  });
  await store.copy(
    'address',
    ['workspace_id', 'address_id', 'email', 'domain', 'name', 'internal', 'teammate_id'],
    people,
  );
}
