/** Makes the store's rows mirror the configuration, and marks everything for deriving when a rule changed. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import { calendarFrom, defaultCalendar, type HolidayFeeds } from './calendars.ts';
import { numbersOnly } from './privacy/numbers-only.ts';
import { calendarLookup, type SavedCalendar, saveCalendars } from './save-calendars.ts';
import { markAllTickets } from './tickets/mark-tickets.ts';
import { policiesOf, savePolicies } from './tickets/save-policies.ts';
import type { MailboxEntry, Workspace } from './workspace.ts';

export interface OpenWorkspaceOptions {
  workspaceId: number;
  config: Config;
  /** IANA zone of the workspace. */
  zone: string;
  /** Folder of the configuration file, for paths in it. */
  folder: string;
  /** Epoch seconds from which changed targets count; left out: this moment. */
  now?: number;
  /** User id: who made what is new in it. */
  by?: string | undefined;
}

type Db = Store['db'];

/** Bump when the meaning of a derived fact changes: stores derive everything again. */
const RULES_VERSION = 1;
/** The same for facts of tickets. */
const TICKET_RULES_VERSION = 1;

export const openWorkspace = (store: Store, options: OpenWorkspaceOptions): Promise<Workspace> =>
  store.transaction(({ db }) => openInside({ db, transient: store.transient }, options));

/** The same inside a transaction: what cannot be, such as hours that nobody can read, then undoes all of it. Throws `bad-config`. */
export async function openInside(
  { db, transient }: Pick<Store, 'db' | 'transient'>,
  options: OpenWorkspaceOptions,
): Promise<Workspace> {
  const { workspaceId, config, zone, folder, by = null } = options;
  const settings: Record<string, unknown> = {
    ...(await saveWorkspace(db, workspaceId, config, zone)),
    ...judgedBy(config),
    numbers_only: numbersOnly(config),
  };
  // What comes by other rules has to be brought down again when they change back.
  if (!numbersOnly(config)) delete settings.reduced;
  const teamIds = await saveTeams(db, workspaceId, config);
  const mailboxes = await saveMailboxes(db, workspaceId, config, teamIds);
  const calendars = await saveCalendars(
    db,
    workspaceId,
    config,
    defaultCalendar(zone),
    { folder, feeds: (settings.holiday_feeds ?? {}) as HolidayFeeds, by },
    teamIds,
    mailboxes,
  );
  const print = createHash('sha256')
    .update(JSON.stringify([RULES_VERSION, zone, factsDependOn(config), calendars.map(one => one.calendar)]))
    .digest('hex');
  // Nothing of an earlier run is in a store of one run.
  if (settings.derived_with !== print && !transient) {
    await sql`insert into dirty_thread (workspace_id, thread_id)
      select distinct workspace_id, thread_id from message where workspace_id = ${workspaceId}
      on conflict do nothing`.execute(db);
  }
  // A store of one run has no tickets.
  const tickets = transient ? undefined : await savedSupport(db, options, { mailboxes, calendars, settings });
  await saveSettings(db, workspaceId, {
    ...settings,
    derived_with: print,
    tickets_with: tickets,
    calendars_in_force: calendars.map(one => one.id),
  });
  const defaultMailboxId = mailboxes.find(box => box.address === null)?.id ?? mailboxes[0]?.id ?? 1;
  return {
    id: workspaceId,
    zone,
    config,
    mailboxes,
    defaultMailboxId,
    calendarOf: calendarLookup(calendars, mailboxes),
  };
}

/** What facts are derived by; the rest of the settings is looked at when a question is asked. */
function factsDependOn({ idle_days, lists, subjects, domains, me, team, teammate, mailbox, rule }: Config) {
  return { idle_days, lists, subjects, domains, me, team, teammate, mailbox, rule };
}

/** Policies become versions; marks every ticket where what they are derived by has changed. Returns what that is now. */
async function savedSupport(
  db: Db,
  { workspaceId, config, zone, folder, now = Math.floor(Date.now() / 1000) }: OpenWorkspaceOptions,
  {
    mailboxes,
    calendars,
    settings,
  }: { mailboxes: MailboxEntry[]; calendars: SavedCalendar[]; settings: Record<string, unknown> },
): Promise<string> {
  const feeds = (settings.holiday_feeds ?? {}) as HolidayFeeds;
  const own = calendars[0]?.calendar ?? defaultCalendar(zone);
  const policies = policiesOf(config, mailboxes, ({ calendar }) =>
    calendar === undefined ? null : calendarFrom(calendar, own, folder, feeds),
  );
  await savePolicies(db, workspaceId, policies, now);
  const by = [config.support, config.account, config.teammate, config.mailbox, zone, policies];
  const print = createHash('sha256')
    .update(JSON.stringify([TICKET_RULES_VERSION, by, calendars.map(one => one.calendar)]))
    .digest('hex');
  if (settings.tickets_with !== print) await markAllTickets(db, workspaceId);
  return print;
}

/** By what the metrics engine judges, where a question does not say it. */
export function judgedBy(config: Config) {
  return {
    target_seconds: Math.round(config.target_minutes * 60),
    outlier_seconds: config.outlier_hours === undefined ? null : Math.round(config.outlier_hours * 3600),
  };
}

/** The workspace's own settings: what was worked out and must not be asked again. */
export async function saveSettings(
  db: Db,
  workspaceId: number,
  settings: Record<string, unknown>,
): Promise<void> {
  await db
    .updateTable('workspace')
    .set({ settings: JSON.stringify(settings) })
    .where('workspace_id', '=', workspaceId)
    .execute();
}

export async function loadSettings(db: Db, workspaceId: number): Promise<Record<string, unknown>> {
  const row = await db
    .selectFrom('workspace')
    .select('settings')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.settings ?? {};
}

async function saveWorkspace(
  db: Db,
  workspaceId: number,
  config: Config,
  zone: string,
): Promise<Record<string, unknown>> {
  await db
    .insertInto('workspace')
    .values({
      workspace_id: workspaceId,
      name: config.name,
      zone,
      settings: '{}',
      created_at: sql<Date>`now()`,
    })
    .onConflict(conflict => conflict.column('workspace_id').doUpdateSet({ name: config.name, zone }))
    .execute();
  return loadSettings(db, workspaceId);
}

/** Numbers by name: known names keep theirs, new ones come after. */
function numbered(known: Map<string, number>, names: string[]): Map<string, number> {
  const numbers = new Map(known);
  let last = Math.max(0, ...known.values());
  for (const name of names) if (!numbers.has(name)) numbers.set(name, ++last);
  return numbers;
}

async function saveTeams(db: Db, workspaceId: number, config: Config): Promise<Map<string, number>> {
  const rows = await db.selectFrom('team').selectAll().where('workspace_id', '=', workspaceId).execute();
  const known = new Map(rows.map(row => [row.name, row.team_id]));
  const ids = numbered(
    known,
    config.team.map(team => team.name),
  );
  const fresh = [...ids].filter(([name]) => !known.has(name));
  if (fresh.length > 0) {
    await db
      .insertInto('team')
      .values(fresh.map(([name, id]) => ({ workspace_id: workspaceId, team_id: id, name })))
      .execute();
  }
  return ids;
}

/** The configured mailboxes, and one for the rest (the only one where none is configured). */
async function saveMailboxes(
  db: Db,
  workspaceId: number,
  config: Config,
  teamIds: Map<string, number>,
): Promise<MailboxEntry[]> {
  const rows = await db.selectFrom('mailbox').selectAll().where('workspace_id', '=', workspaceId).execute();
  const known = new Map(rows.map(row => [row.address ?? '', row.mailbox_id]));
  const ids = numbered(known, ['', ...config.mailbox.map(box => box.address)]);
  const entries: MailboxEntry[] = [
    {
      id: ids.get('') ?? 1,
      name: config.name === '' ? 'mailbox' : config.name,
      address: null,
      kind: 'personal',
      teamId: null,
    },
    ...config.mailbox.map(box => ({
      id: ids.get(box.address) ?? 0,
      name: box.name ?? box.address,
      address: box.address,
      kind: box.kind,
      teamId: box.team === undefined ? null : (teamIds.get(box.team) ?? null),
    })),
  ];
  for (const entry of entries) {
    const row = { name: entry.name, address: entry.address, kind: entry.kind, team_id: entry.teamId };
    await db
      .insertInto('mailbox')
      .values({ workspace_id: workspaceId, mailbox_id: entry.id, ...row })
      .onConflict(conflict => conflict.columns(['workspace_id', 'mailbox_id']).doUpdateSet(row))
      .execute();
  }
  return entries;
}
