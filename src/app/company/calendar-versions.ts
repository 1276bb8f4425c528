/** Every version of every calendar: when it was made and by whom, what changed, and how much is counted by it. */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import type { Store } from '../../store/store.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { Asking } from '../figures/engine-for.ts';
import { seesAll } from '../rights.ts';

/** So many holidays are named; the others are counted. */
const NAMED = 12;

export interface Days {
  count: number;
  /** The first of them, `YYYY-MM-DD`. */
  some: string[];
}

export interface CalendarVersion {
  calendar_id: number;
  version: number;
  of: { kind: 'company' | 'team' | 'mailbox'; name: string };
  /** The newest version of a calendar that the settings still name: what is counted from now on is counted by it. */
  in_force: boolean;
  made_at: string | null;
  by: { id: string; name: string | null } | null;
  /** Against the version before; empty for the first. */
  changed: ('zone' | 'hours' | 'holidays')[];
  zone: string;
  hours: Calendar['hours'];
  holidays: number;
  added: Days;
  removed: Days;
  /** Questions whose working time is counted by it now; null for whoever does not see all figures. */
  questions: number | null;
}

interface Row {
  calendar_id: number;
  version: number;
  team_id: number | null;
  mailbox_id: number | null;
  team: string | null;
  mailbox: string | null;
  definition: Calendar;
  made_at: Date | null;
  made_by: string | null;
  name: string | null;
  questions: number;
}

/** The company's first, then teams and mailboxes; of each the newest first. */
export async function calendarVersions(
  db: Store['db'],
  workspaceId: number,
  { config, view }: Pick<Asking, 'config' | 'view'>,
): Promise<CalendarVersion[]> {
  const { rows } = await sql<Row>`
    select c.calendar_id, c.version, c.team_id, c.mailbox_id, t.name as team, coalesce(b.address, b.name) as mailbox,
      c.definition, c.made_at, c.made_by, u.name, coalesce(r.questions, 0)::int as questions
    from calendar c
    left join team t on t.workspace_id = c.workspace_id and t.team_id = c.team_id
    left join mailbox b on b.workspace_id = c.workspace_id and b.mailbox_id = c.mailbox_id
    left join auth_user u on u.id = c.made_by
    left join (select calendar_id, calendar_version, count(*) as questions from reply_clock
      where workspace_id = ${workspaceId} group by 1, 2) r on r.calendar_id = c.calendar_id and r.calendar_version = c.version
    where c.workspace_id = ${workspaceId}
    order by (c.team_id is null and c.mailbox_id is null) desc, c.mailbox_id is not null, c.calendar_id, c.version desc`.execute(
    db,
  );
  return rows.map((row, i) => {
    const before = rows[i + 1]?.calendar_id === row.calendar_id ? rows[i + 1] : undefined;
    const newest = rows[i - 1]?.calendar_id !== row.calendar_id;
    const [days, past] = [row.definition.holidays, before?.definition.holidays ?? row.definition.holidays];
    return {
      calendar_id: row.calendar_id,
      version: row.version,
      of: ofWhat(row, config),
      in_force: newest && isNamed(row, config),
      made_at: row.made_at?.toISOString() ?? null,
      by: row.made_by === null ? null : { id: row.made_by, name: row.name },
      changed: before === undefined ? [] : differences(before.definition, row.definition),
      zone: row.definition.zone,
      hours: row.definition.hours,
      holidays: new Set(days).size,
      added: without(days, past),
      removed: without(past, days),
      // Of a mailbox of one person it is a figure of that person.
      questions: seesAll(view) ? row.questions : null,
    };
  });
}

const ofWhat = ({ team, mailbox, team_id, mailbox_id }: Row, { name }: Config): CalendarVersion['of'] =>
  mailbox_id !== null
    ? { kind: 'mailbox', name: mailbox ?? '' }
    : team_id !== null
      ? { kind: 'team', name: team ?? '' }
      : { kind: 'company', name };

/** A team or mailbox whose own hours were taken away is counted by the next wider calendar again. */
function isNamed({ team, mailbox, team_id, mailbox_id }: Row, config: Config): boolean {
  if (mailbox_id !== null)
    return config.mailbox.some(one => one.calendar !== undefined && one.address === mailbox);
  if (team_id !== null) return config.team.some(one => one.calendar !== undefined && one.name === team);
  return true;
}

function differences(before: Calendar, after: Calendar): CalendarVersion['changed'] {
  const same: Record<CalendarVersion['changed'][number], boolean> = {
    zone: before.zone === after.zone,
    hours: hoursKey(before) === hoursKey(after),
    holidays: before.holidays.toSorted().join() === after.holidays.toSorted().join(),
  };
  return (['zone', 'hours', 'holidays'] as const).filter(part => !same[part]);
}

const hoursKey = ({ hours }: Calendar): string =>
  [1, 2, 3, 4, 5, 6, 7]
    .map(day => (hours[day] ?? []).map(({ from, to }) => `${from}-${to}`).join())
    .join(';');

function without(days: readonly string[], others: readonly string[]): Days {
  const left = [...new Set(days)].filter(day => !others.includes(day)).toSorted();
  return { count: left.length, some: left.slice(0, NAMED) };
}
