/** Calendars of the configuration as versions in the store, and which of them counts for a mailbox. */
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Calendar } from '../time/calendar.ts';
import { calendarFrom, type HolidayFeeds } from './calendars.ts';
import { sameJson } from './same-json.ts';
import type { CalendarVersion, MailboxEntry } from './workspace.ts';

export interface SavedCalendar extends CalendarVersion {
  teamId: number | null;
  mailboxId: number | null;
}

/** A changed calendar gets a new version; the old one stays for the figures that were made with it. */
export async function saveCalendars(
  db: Store['db'],
  workspaceId: number,
  config: Config,
  base: Calendar,
  { folder, feeds, by }: { folder: string; feeds: HolidayFeeds; by: string | null },
  teamIds: Map<string, number>,
  mailboxes: MailboxEntry[],
): Promise<SavedCalendar[]> {
  const own = config.calendar === undefined ? base : calendarFrom(config.calendar, base, folder, feeds);
  const wanted: Omit<SavedCalendar, 'id' | 'version'>[] = [{ teamId: null, mailboxId: null, calendar: own }];
  for (const team of config.team) {
    if (team.calendar === undefined) continue;
    const calendar = calendarFrom(team.calendar, own, folder, feeds);
    wanted.push({ teamId: teamIds.get(team.name) ?? null, mailboxId: null, calendar });
  }
  for (const box of config.mailbox) {
    if (box.calendar === undefined) continue;
    const mailboxId = mailboxes.find(entry => entry.address === box.address)?.id ?? null;
    wanted.push({ teamId: null, mailboxId, calendar: calendarFrom(box.calendar, own, folder, feeds) });
  }
  const known = await db
    .selectFrom('calendar')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('version')
    .execute();
  let lastId = known.reduce((max, row) => Math.max(max, row.calendar_id), 0);
  const saved: SavedCalendar[] = [];
  for (const one of wanted) {
    const definition = JSON.stringify(one.calendar);
    const before = known.findLast(row => row.team_id === one.teamId && row.mailbox_id === one.mailboxId);
    if (before !== undefined && sameJson(before.definition, one.calendar)) {
      saved.push({ ...one, id: before.calendar_id, version: before.version });
      continue;
    }
    const id = before?.calendar_id ?? ++lastId;
    const version = (before?.version ?? 0) + 1;
    await db
      .insertInto('calendar')
      .values({
        workspace_id: workspaceId,
        calendar_id: id,
        version,
        team_id: one.teamId,
        mailbox_id: one.mailboxId,
        definition,
        made_at: sql<Date>`now()`,
        made_by: by,
      })
      .execute();
    saved.push({ ...one, id, version });
  }
  return saved;
}

/** METRICS §1: mailbox, then team, then workspace. */
export function calendarLookup(calendars: SavedCalendar[], mailboxes: MailboxEntry[]) {
  const [own] = calendars;
  if (own === undefined) throw new Error('a workspace always has a calendar');
  const found = new Map<number, CalendarVersion>();
  for (const box of mailboxes) {
    const ofMailbox = calendars.find(one => one.mailboxId === box.id);
    const ofTeam = box.teamId === null ? undefined : calendars.find(one => one.teamId === box.teamId);
    found.set(box.id, ofMailbox ?? ofTeam ?? own);
  }
  return (mailboxId: number): CalendarVersion => found.get(mailboxId) ?? own;
}
