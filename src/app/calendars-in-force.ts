/** Which calendar counts for a mailbox, as the store has them: its own, else its team's, else the workspace's (METRICS §1). */
import type { Store } from '../store/store.ts';
import { type BusinessClock, openCalendar } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { defaultCalendar } from './calendars.ts';

export interface CalendarInForce {
  /** Null on both: the workspace has none of its own. */
  id: number | null;
  version: number | null;
  clock: BusinessClock;
  calendar: Calendar;
  /** Null: not known, or none of its own. */
  madeAt: Date | null;
}

/** `base`: where the workspace has none of its own; left out, office hours in its zone. */
export async function calendarsInForce(
  db: Store['db'],
  workspaceId: number,
  base?: Calendar,
): Promise<(mailboxId: number | null) => BusinessClock> {
  const found = await calendarVersionsInForce(db, workspaceId, base);
  return mailboxId => found(mailboxId).clock;
}

/** The same, and which version of which calendar it is. `teamId`: whoever is asked for is of this team, whose own hours come first. */
export async function calendarVersionsInForce(
  db: Store['db'],
  workspaceId: number,
  base?: Calendar,
): Promise<(mailboxId: number | null, teamId?: number | null) => CalendarInForce> {
  const { zone, settings } = await db
    .selectFrom('workspace')
    .select(['zone', 'settings'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  // Whoever takes a mailbox's own hours away leaves their versions behind: they count no more.
  const inForce = settings.calendars_in_force as number[] | undefined;
  const rows = (
    await db
      .selectFrom('calendar')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .orderBy('version')
      .execute()
  ).filter(row => inForce === undefined || inForce.includes(row.calendar_id));
  const boxes = await db
    .selectFrom('mailbox')
    .select(['mailbox_id', 'team_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const own = rows.findLast(row => row.team_id === null && row.mailbox_id === null);
  // As `open-workspace` wrote them; the last version of each counts.
  const open = (row: typeof own): CalendarInForce => {
    const calendar =
      row === undefined ? (base ?? defaultCalendar(zone)) : (row.definition as unknown as Calendar);
    return {
      id: row?.calendar_id ?? null,
      version: row?.version ?? null,
      clock: openCalendar(calendar),
      calendar,
      madeAt: row?.made_at ?? null,
    };
  };
  const workspace = open(own);
  const clocks = new Map<number | null, CalendarInForce>();
  for (const { mailbox_id: box, team_id: team } of boxes) {
    const row =
      rows.findLast(one => one.mailbox_id === box) ??
      (team === null ? undefined : rows.findLast(one => one.team_id === team && one.mailbox_id === null));
    if (row !== undefined) clocks.set(box, open(row));
  }
  const teams = new Map(
    rows.flatMap(row =>
      row.team_id === null || row.mailbox_id !== null ? [] : [[row.team_id, row] as const],
    ),
  );
  return (mailboxId, teamId = null) => {
    const team = teamId === null ? undefined : teams.get(teamId);
    return team === undefined ? (clocks.get(mailboxId) ?? workspace) : open(team);
  };
}
