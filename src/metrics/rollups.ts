/** Makes the rollups of `store/migrations/0002-rollups.ts` say again what the facts say. */
import { type Kysely, sql } from 'kysely';
import { analyseGrown } from '../store/analyse.ts';
import type { Store } from '../store/store.ts';
import type { Database } from '../store/tables/database.ts';
import type { Sql } from './define.ts';
import { wallIn } from './engine/wall.ts';

const ROLLUPS = [
  'mail_hour',
  'mail_in_mailbox',
  'mailbox_day',
  'label_day',
  'attachment_fact',
  'backlog_day',
] as const;
/** Without these the planner guesses; an embedded database never analyses by itself. */
const ANALYSED = [
  ...ROLLUPS,
  'message_fact',
  'delivery',
  'reply_clock',
  'conversation',
  'thread',
  'message_copy',
  'message_label',
  'address',
];

/**
 * Remakes the days that changed since the last time, in one transaction; nothing changed = nothing done. To be called when an import or
 * a sync ends; until then questions are answered from the facts alone, only slower. Returns the number of days remade.
 */
export async function refreshRollups(store: Store, workspaceId: number): Promise<number> {
  const days = await store.transaction(async ({ db }) => {
    const zone = await db
      .selectFrom('workspace')
      .select('zone')
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    const byMailbox = await needsMailboxes(db, workspaceId);
    // Locked rows: whoever changes a day meanwhile notes it anew after this has ended.
    const dirty = await sql<{ day: string }>`
      select day::text as day from rollup_dirty where workspace_id = ${workspaceId} order by day for update`.execute(
      db,
    );
    const list = dirty.rows.map(row => row.day);
    if (list.length === 0) return 0;
    for (const within of portions(list)) {
      for (const table of ROLLUPS) {
        await sql`delete from ${sql.table(table)} f where f.workspace_id = ${workspaceId} and ${within(sql`f.local_at`)}`.execute(
          db,
        );
      }
      for (const fill of fills(workspaceId, within, wallIn(zone.zone), byMailbox)) await fill.execute(db);
    }
    await sql`delete from rollup_dirty where workspace_id = ${workspaceId}
      and day = any(${`{${list.join(',')}}`}::date[])`.execute(db);
    await sql`insert into rollup_state select ${workspaceId}, coalesce(max(message_id), 0), ${byMailbox} from message where workspace_id = ${workspaceId}
      on conflict (workspace_id) do update set known_message = excluded.known_message, by_mailbox = excluded.by_mailbox`.execute(
      db,
    );
    return list.length;
  });
  if (days > 0) await analyseGrown(store.db, ANALYSED);
  return days;
}

export interface RollupState {
  /** The rollups say what the facts say. */
  fresh: boolean;
  /** There are no others than the counts per hour. */
  onlyHours: boolean;
  /** The tables by mailbox are filled too. */
  byMailbox: boolean;
}

export async function rollupState(db: Kysely<Database>, workspaceId: number): Promise<RollupState> {
  const { rows } = await sql<RollupState>`
    select not exists (select 1 from rollup_dirty where workspace_id = ${workspaceId}) as fresh, by_mailbox as "byMailbox",
      to_regclass('attachment_fact') is null as "onlyHours"
    from rollup_state where workspace_id = ${workspaceId}`.execute(db);
  return rows[0] ?? { fresh: false, byMailbox: false, onlyHours: false };
}

/** True from the second mailbox on; the first time, every day has to be made with it. */
async function needsMailboxes(db: Kysely<Database>, workspaceId: number): Promise<boolean> {
  const { rows } = await sql<{ several: boolean; before: boolean | null }>`
    select count(*) > 1 as several, (select by_mailbox from rollup_state where workspace_id = ${workspaceId}) as before
    from mailbox where workspace_id = ${workspaceId}`.execute(db);
  const { several, before } = rows[0] ?? { several: false, before: null };
  if (several && before === false) {
    await sql`insert into rollup_dirty select distinct workspace_id, local_at::date from message_fact
      where workspace_id = ${workspaceId} on conflict do nothing`.execute(db);
  }
  return several || before === true;
}

/** A condition that a wall clock lies in the days being made. */
type Within = (wall: Sql) => Sql;

/** Up to this many days are made one by one through the index; more of them by one pass over everything. */
const ONE_BY_ONE = 40;

function portions(days: string[]): Within[] {
  if (days.length > ONE_BY_ONE) {
    const list = `{${days.join(',')}}`;
    return [wall => sql`${wall}::date = any(${list}::date[])`];
  }
  return days.map(day => wall => sql`${wall} >= ${day}::date and ${wall} < ${day}::date + 1`);
}

function fills(workspaceId: number, within: Within, wall: (instant: Sql) => Sql, byMailbox: boolean) {
  const mail = sql`message_fact f`;
  const where = sql`where f.workspace_id = ${workspaceId} and ${within(sql`f.local_at`)}`;
  const of = (table: string, alias: string) =>
    sql`join ${sql.table(table)} ${sql.id(alias)} on ${sql.id(alias)}.workspace_id = f.workspace_id and ${sql.id(alias)}.message_id = f.message_id`;
  const change = (column: Sql, delta: number, condition: Sql) => sql`
    insert into backlog_day
    select f.workspace_id, ${column}::date, f.mailbox_id, f.waits_for, ${sql.lit(delta)} * count(*)
    from reply_clock f where f.workspace_id = ${workspaceId} and ${within(column)}${condition} group by 1, 2, 3, 4`;
  return [
    sql`insert into mail_hour
      select f.workspace_id, date_trunc('hour', f.local_at), f.direction, f.kind, count(*)
      from ${mail} ${where} group by 1, 2, 3, 4`,
    ...(byMailbox
      ? [
          sql`insert into mail_in_mailbox select c.mailbox_id, f.* from ${mail} ${of('message_copy', 'c')} ${where}`,
          sql`insert into mailbox_day
            select f.workspace_id, f.local_at::date, f.mailbox_id, f.direction, f.kind, count(*)
            from mail_in_mailbox f ${where} group by 1, 2, 3, 4, 5`,
        ]
      : []),
    sql`insert into label_day
      select f.workspace_id, f.local_at::date, l.label_id, f.direction, f.kind, count(*)
      from ${mail} ${of('message_label', 'l')} ${where} group by 1, 2, 3, 4, 5`,
    sql`insert into attachment_fact
      select f.workspace_id, f.message_id, f.sent_at, f.local_at, f.author_id, a.size, f.direction, f.kind, a.inline, a.type
      from ${mail} ${of('attachment', 'a')} ${where}`,
    change(sql`f.local_asked_at`, 1, sql``),
    change(sql`f.local_answered_at`, -1, sql``),
    change(wall(sql`f.closed_at`), -1, sql` and f.answered_at is null and f.closed_at is not null`),
  ];
}
