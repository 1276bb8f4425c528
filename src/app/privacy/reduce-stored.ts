/**
 * Brings what is stored down to what figures need, for good (METRICS §10, `aggregates`): no subjects, no Message-IDs, nobody from outside by
 * address or name. Each part is one transaction and may be done twice; a run that was cut short is begun again and goes on.
 */
import { sql } from 'kysely';
import type { Kind } from '../../mail/message.ts';
import type { Store } from '../../store/store.ts';
import type { Workspace } from '../workspace.ts';
import type { Hide } from './hidden-address.ts';
import { settledKind } from './reduce-message.ts';

type Db = Store['db'];

export interface ReduceOptions {
  hide: Hide;
  /** 0 to 1. */
  onProgress(done: number): void;
  signal: AbortSignal;
}

const AT_ONCE = 2000;
/** Messages are most of the work. */
const MESSAGES_SHARE = 0.8;
/** What lies there readable until its table is written anew. */
const HELD_NAMES = ['message', 'thread', 'address', 'report_run', 'alert_event'];

/** Everything, where it has not been done since numbers only were wanted; else only people who turned out to be from outside. */
export async function reduceStored(
  store: Store,
  workspace: Workspace,
  { hide, onProgress, signal }: ReduceOptions,
): Promise<void> {
  const { db } = store;
  const w = workspace.id;
  const whole = !(await isReduced(db, w));
  if (whole) {
    await reduceMessages(store, workspace, done => onProgress(done * MESSAGES_SHARE), signal);
    if (signal.aborted) return;
    await reduceAround(store, w);
  }
  await hideAddresses(store, w, hide, signal);
  if (!whole || signal.aborted) return;
  onProgress(0.9);
  for (const table of HELD_NAMES) {
    await sql`vacuum full ${sql.table(table)}`.execute(db);
    // Figures of the planner are samples of what was there.
    await sql`analyze ${sql.table(table)}`.execute(db);
  }
  await sql`update workspace set settings = settings || '{"reduced": true}' where workspace_id = ${w}`.execute(
    db,
  );
  onProgress(1);
}

async function isReduced(db: Db, w: number): Promise<boolean> {
  const { rows } = await sql<{ reduced: boolean }>`
    select coalesce((settings->>'reduced')::boolean, false) as reduced from workspace where workspace_id = ${w}`.execute(
    db,
  );
  return rows[0]?.reduced ?? false;
}

interface Row {
  message_id: number;
  email: string;
  internal: boolean;
  subject: string | null;
  labels: string[];
}

/** Rules about subjects and people from outside find nothing any more: what they said stays as the message's own kind. */
async function reduceMessages(
  store: Store,
  { id: w, config }: Workspace,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { rows: ends } = await sql<{ last: number | null }>`
    select max(message_id) as last from message where workspace_id = ${w}`.execute(store.db);
  const last = ends[0]?.last ?? 0;
  const labels = config.rule.some(rule => rule.field === 'label')
    ? sql`array(select l.name from message_label k join label l on l.workspace_id = k.workspace_id and l.label_id = k.label_id
        where k.workspace_id = m.workspace_id and k.message_id = m.message_id)`
    : sql`'{}'::text[]`;
  for (let after = 0; after < last && !signal.aborted; ) {
    const { rows } = await sql<Row>`
      select m.message_id, a.email, a.internal, m.subject, ${labels} as labels from message m
      join address a on a.workspace_id = m.workspace_id and a.address_id = m.author_id
      where m.workspace_id = ${w} and m.message_id > ${after} and (m.rfc_id <> '' or m.subject is not null)
      order by m.message_id limit ${AT_ONCE}`.execute(store.db);
    const end = rows.at(-1)?.message_id ?? last;
    const settled = rows.flatMap(({ message_id: id, email, internal, subject, labels: names }) => {
      const ruled = { address: email, subject: subject ?? '', labels: names };
      const kind = settledKind(config.rule, ruled, internal);
      return kind === null ? [] : [{ id, kind }];
    });
    await store.transaction(async ({ db }) => {
      await settleKinds(db, w, settled);
      await sql`update message set subject = null, rfc_id = '' where workspace_id = ${w}
        and message_id > ${after} and message_id <= ${end} and (rfc_id <> '' or subject is not null)`.execute(
        db,
      );
    });
    after = end;
    onProgress(last === 0 ? 1 : after / last);
  }
}

async function settleKinds(db: Db, w: number, settled: { id: number; kind: Kind }[]): Promise<void> {
  if (settled.length === 0) return;
  await sql`update message m set kind = s.kind, kind_without_list = s.kind
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s (id bigint, kind message_kind)
    where m.workspace_id = ${w} and m.message_id = s.id`.execute(db);
}

/** What was said of mail elsewhere: lists, reports that were sent, alerts. That they were sent stays. */
async function reduceAround(store: Store, w: number): Promise<void> {
  await store.transaction(async ({ db }) => {
    await sql`update thread set subject = null where workspace_id = ${w} and subject is not null`.execute(db);
    await sql`update message_command set commands = jsonb_path_query_array(commands, '$[*] ? (@.command != null && @.command != "note")')
      where workspace_id = ${w}`.execute(db);
    await sql`update report_run set report = null where workspace_id = ${w} and report is not null`.execute(
      db,
    );
    await sql`update alert_event set detail = detail || '{"who": null, "subject": null}'
      where workspace_id = ${w} and detail->>'kind' in ('waiting', 'due', 'missed')`.execute(db);
  });
}

async function hideAddresses(store: Store, w: number, hide: Hide, signal: AbortSignal): Promise<void> {
  for (let more = true; more && !signal.aborted; ) {
    const { rows } = await sql<{ id: number; email: string }>`
      select address_id as id, email from address
      where workspace_id = ${w} and not internal and email <> '' and email !~ '^#[A-Za-z0-9_-]{22}$'
      order by address_id limit ${AT_ONCE}`.execute(store.db);
    more = rows.length === AT_ONCE;
    if (rows.length === 0) break;
    const hidden = rows.map(({ id, email }) => ({ id, email: hide(email), apart: hide(`${email} ${id}`) }));
    await store.transaction(async ({ db }) => {
      // Somebody who is there under both names stays two: their numbers stand in every fact.
      await sql`update address a set email = case when exists (
          select 1 from address o where o.workspace_id = ${w} and o.email = h.email) then h.apart else h.email end
        from jsonb_to_recordset(${JSON.stringify(hidden)}::jsonb) as h (id bigint, email text, apart text)
        where a.workspace_id = ${w} and a.address_id = h.id`.execute(db);
    });
  }
  await sql`update address set domain = '', name = ''
    where workspace_id = ${w} and not internal and (domain <> '' or name <> '')`.execute(store.db);
}
