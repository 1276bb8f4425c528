/** Every zone and calendar the demo uses, laid out over its days once. */
import {
  HOLIDAYS,
  OFFICES,
  type Office,
  TEAM_HOURS,
  type TeamName,
  WORKSPACE_ZONE,
} from '../company/offices.data.ts';
import { civil, DAY } from './civil.ts';
import { type Hours, openHours, type WeekHours } from './hours.ts';
import { openZone, type Zone } from './zone.ts';

export const WEEKDAYS = [1, 2, 3, 4, 5] as const;

export interface Timeline {
  /** Epoch seconds, half-open. */
  start: number;
  end: number;
  zone(name: string): Zone;
  /** Weekday hours of a zone, in minutes from midnight, without the country's holidays. */
  hours(zone: string, from: number, to: number, country: Office['country'] | null): Hours;
  /** The workspace's calendar and those of teams that have their own. */
  workspaceHours: Hours;
  teamHours(team: TeamName): Hours;
}

/** Holidays of a country as dates, over the years that [start, end) touches. */
export function holidaysOf(country: Office['country'], start: number, end: number): string[] {
  const { every, once } = HOLIDAYS[country];
  const first = civil(start).year;
  const last = civil(end).year;
  const dates: string[] = [];
  for (let year = first; year <= last; year++) {
    for (const day of every) dates.push(`${year}-${day}`);
    for (const date of once) if (date.startsWith(`${year}-`)) dates.push(date);
  }
  return dates.sort();
}

export function timeline(start: number, end: number): Timeline {
  // Answers and returns from vacation may fall outside the window: lay out a good margin.
  const from = start - 60 * DAY;
  const to = end + 120 * DAY;
  const zones = new Map<string, Zone>();
  const calendars = new Map<string, Hours>();
  const zone = (name: string): Zone => {
    const known = zones.get(name) ?? openZone(name, from, to);
    zones.set(name, known);
    return known;
  };
  const hours = (name: string, opens: number, closes: number, country: Office['country'] | null): Hours => {
    const key = `${name} ${opens} ${closes} ${country}`;
    const known = calendars.get(key);
    if (known !== undefined) return known;
    const holidays = country === null ? [] : holidaysOf(country, from, to);
    const week: WeekHours = { days: WEEKDAYS, from: opens, to: closes, holidays };
    const made = openHours(zone(name), week, from, to);
    calendars.set(key, made);
    return made;
  };
  const workspaceHours = hours(WORKSPACE_ZONE, 540, 1080, 'ES');
  const teamHours = (team: TeamName): Hours => {
    const own = TEAM_HOURS[team];
    return own === undefined ? workspaceHours : hours(own.zone, own.from, own.to, countryOf(own.zone));
  };
  return { start, end, zone, hours, workspaceHours, teamHours };
}

export function countryOf(zone: string): Office['country'] {
  return OFFICES.find(office => office.zone === zone)?.country ?? 'ES';
}
