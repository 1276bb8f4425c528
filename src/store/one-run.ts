/**
 * What a store that ends with the run that fills it does without. Facts alone are in it: what was read stays with the
 * program (`app/import/kept-messages.ts`) and is derived from there, so nothing is written only to be read again.
 */
import { type Kysely, sql } from 'kysely';
import type { Database } from './tables/database.ts';

/** What a report is made of. All else is for what an earlier run left, a later one will want to know, or the application. */
const TABLES = [
  ...['workspace', 'team', 'teammate', 'mailbox', 'calendar', 'address', 'label', 'attachment'],
  ...['message_fact', 'thread', 'conversation', 'reply_clock', 'mail_hour', 'rollup_state', 'rollup_dirty'],
  ...['kysely_migration', 'kysely_migration_lock'],
];

/** For finding single threads and days among years: a store of one run is read as a whole. */
const INDEXES_OF_LATER_RUNS = [
  ...['message_fact_thread', 'conversation_thread', 'reply_clock_thread', 'message_fact_local'],
  ...['reply_clock_answered', 'reply_clock_asked', 'conversation_started', 'message_fact_direction'],
  ...['mail_hour_local', 'conversation_awaiting', 'thread_started'],
];

/** A message's recipients and labels as lists: a tenth of what a row for each of them takes. */
export const LISTS = ['people', 'label_ids'] as const;

const ROLES = ['to', 'cc', 'bcc'] as const;

/** `people`: a recipient's number and role in one. */
export const asPerson = (addressId: number, role: (typeof ROLES)[number]): number =>
  addressId * 4 + ROLES.indexOf(role);

/** What is written for every message: numbers of one run are small, and half as large as those of a store that lasts. */
const TABLES_OF_MANY = ['message_fact', 'thread', 'conversation', 'reply_clock', 'attachment', 'mail_hour'];

const OF_THE_MESSAGE = sql.raw(
  [
    'workspace_id',
    'message_id',
    'thread_id',
    'sent_at',
    'local_at',
    'direction',
    'kind',
    'author_id',
    'teammate_id',
  ]
    .map(name => `f.${name}`)
    .join(', '),
);

/** What the table holds in a store that lasts (app/derive/fact-rows.ts), from the lists. */
const DELIVERIES = sql`
  select ${OF_THE_MESSAGE}, f.person >> 2 as address_id,
    (${sql.lit(`{${ROLES.join(',')}}`)}::recipient_role[])[(f.person & 3) + 1] as role, not a.internal as external
  from (select *, unnest(people) as person from message_fact) f
  join address a on a.workspace_id = f.workspace_id and a.address_id = f.person >> 2`;

/**
 * Tables that end with the process need no write-ahead log: half the memory of a bulk load, and most of its time. Nothing
 * happens where it has been done.
 */
export async function forOneRun(db: Kysely<Database>): Promise<void> {
  const { rows: done } = await sql<{ yes: boolean }>`select to_regclass('message') is null as yes`.execute(
    db,
  );
  if (done[0]?.yes === true) return;
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
    db,
  );
  for (const { name } of tables.rows) {
    if (!TABLES.includes(name)) await sql`drop table if exists ${sql.table(name)} cascade`.execute(db);
  }
  for (const name of INDEXES_OF_LATER_RUNS) await sql`drop index ${sql.table(name)}`.execute(db);
  const triggers = await sql<{ name: string; owner: string }>`
    select tgname as name, tgrelid::regclass::text as owner from pg_trigger where tgname like 'rollup_note%'`.execute(
    db,
  );
  for (const { name, owner } of triggers.rows) {
    await sql`drop trigger ${sql.id(name)} on ${sql.table(owner)}`.execute(db);
  }
  await narrow(db);
  for (const list of LISTS) {
    await sql`alter table message_fact add column ${sql.id(list)} integer[] not null`.execute(db);
  }
  await sql`create view delivery as ${DELIVERIES}`.execute(db);
  await sql`create view message_label as
    select workspace_id, message_id, unnest(label_ids) as label_id from message_fact`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relpersistence = 'p' and relname not in ('workspace', 'kysely_migration', 'kysely_migration_lock')`.execute(
    db,
  );
  for (const { name } of rows) await sql`alter table ${sql.table(name)} set unlogged`.execute(db);
}

async function narrow(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ owner: string; name: string }>`
    select attrelid::regclass::text as owner, attname as name from pg_attribute
    where attrelid::regclass::text = any(${`{${TABLES_OF_MANY.join(',')}}`}::text[]) and atttypid = 'bigint'::regtype
      and attname <> 'size' and attnum > 0 and not attisdropped`.execute(db);
  for (const { owner, name } of rows) {
    await sql`alter table ${sql.table(owner)} alter column ${sql.id(name)} type integer`.execute(db);
  }
}
