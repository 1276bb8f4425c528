/** Puts a made-up world into a store, as workspace 1. */
import { sql } from 'kysely';
import { copyFlag, copyInstant, copyLocal, copyNumber, copyText } from '../../store/copy-text.ts';
import type { Store } from '../../store/store.ts';
import { toLocal } from '../../time/zone.ts';
import { surveyRows } from './load-surveys.ts';
import { loadTickets } from './ticket-load.ts';
import { ADDRESSES, LABELS, MAILBOXES, TEAMMATES, TEAMS, type World } from './world.ts';

const WORKSPACE = 1;
type Cell = string | number | boolean | null;

function line(cells: Cell[]): string {
  const coded = [WORKSPACE, ...cells].map(cell =>
    typeof cell === 'boolean' ? copyFlag(cell) : typeof cell === 'number' ? copyNumber(cell) : copyText(cell),
  );
  return `${coded.join('\t')}\n`;
}

/** Rows as objects; instants and wall clocks are already texts. */
async function put(
  store: Pick<Store, 'copy'>,
  table: Parameters<Store['copy']>[0],
  rows: Record<string, Cell>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  await store.copy(
    table,
    ['workspace_id', ...columns],
    rows.map(row => line(columns.map(c => row[c] ?? null))),
  );
}

/** Empties every table. */
export async function emptyStore(store: Store): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`.execute(
    store.db,
  );
  await sql`truncate ${sql.join(rows.map(row => sql.table(row.name)))} cascade`.execute(store.db);
}

export async function loadWorld(store: Store, world: World): Promise<void> {
  const instant = (at: number | null) => (at === null ? null : copyInstant(at));
  const local = (at: number | null) => (at === null ? null : copyLocal(toLocal(at, world.zone)));
  const both = (at: number) => ({ sent_at: instant(at), local_at: local(at) });
  await store.db
    .insertInto('workspace')
    .values({
      workspace_id: WORKSPACE,
      name: 'Acme',
      zone: world.zone,
      settings: '{}',
      created_at: new Date(0),
    })
    .execute();
  await put(store, 'team', TEAMS);
  await put(store, 'teammate', TEAMMATES);
  await put(store, 'label', LABELS);
  await put(
    store,
    'mailbox',
    MAILBOXES.map(m => ({ ...m, kind: 'shared', team_id: null })),
  );
  await put(
    store,
    'address',
    ADDRESSES.map(a => ({ ...a, name: a.email, internal: a.address_id < 10, teammate_id: null })),
  );
  await put(
    store,
    'thread',
    world.threads.map(t => ({
      thread_id: t.thread_id,
      started_at: instant(t.at),
      local_started_at: local(t.at),
      ended_at: instant(t.at),
      messages: t.messages,
      conversations: 1,
    })),
  );
  await put(
    store,
    'conversation',
    world.conversations.map(({ at, waiting_since, ...c }) => ({
      ...c,
      started_at: instant(at),
      local_started_at: local(at),
      ended_at: instant(at),
      waiting_since: instant(waiting_since),
      human_messages: c.messages,
    })),
  );
  await put(
    store,
    'reply_clock',
    world.clocks.map(c => ({
      ...c,
      question_id: 1,
      asked_at: instant(c.asked_at),
      local_asked_at: local(c.asked_at),
      answered_at: instant(c.answered_at),
      local_answered_at: local(c.answered_at),
      closed_at: instant(c.closed_at),
    })),
  );
  await put(
    store,
    'triage_decision',
    world.decisions.map(({ at, ...d }) => ({
      ...d,
      user_id: 'somebody',
      decided_at: instant(at),
      local_decided_at: local(at),
    })),
  );
  await put(
    store,
    'message_fact',
    world.messages.map(({ at, first, mailboxes: _m, labels: _l, attachments, deliveries: _d, ...m }) => ({
      ...m,
      ...both(at),
      attachments: attachments.length,
      first_in_conversation: first,
    })),
  );
  const each = <T>(list: (m: World['messages'][number]) => T[]) =>
    world.messages.flatMap(m => list(m).map(item => ({ m, item })));
  await put(
    store,
    'message_copy',
    each(m => m.mailboxes).map(({ m, item }) => ({
      message_id: m.message_id,
      mailbox_id: item,
      source_id: 1,
      byte_offset: 0,
      flags: '{}',
    })),
  );
  await put(
    store,
    'message_label',
    each(m => m.labels).map(({ m, item }) => ({ message_id: m.message_id, label_id: item })),
  );
  await put(
    store,
    'attachment',
    world.messages.flatMap(m =>
      m.attachments.map((a, ordinal) => ({ message_id: m.message_id, ordinal, ...a })),
    ),
  );
  await put(
    store,
    'delivery',
    each(m => m.deliveries).map(({ m, item }) => ({
      message_id: m.message_id,
      thread_id: m.thread_id,
      ...item,
      ...both(m.at),
      author_id: m.author_id,
      teammate_id: m.teammate_id,
      kind: m.kind,
      direction: m.direction,
    })),
  );
  const ofSurveys = surveyRows(world, instant, local);
  for (const table of ['survey', 'survey_answer', 'survey_tag', 'survey_invitation'] as const)
    await put(store, table, ofSurveys[table]);
  await loadTickets(world.support, world.zone, (table, rows) => put(store, table, rows));
}
