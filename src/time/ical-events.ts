/** The all-day events of an iCalendar feed (RFC 5545), read with every size bounded: feeds come from strangers. */
import ICAL from 'ical.js';
import { parseDate } from './civil.ts';
import { say } from './errors.data.ts';
import { CalendarError, shown } from './time-errors.ts';
import type { Rule } from './yearly-rule.ts';

/** Feeds of a country's holidays for decades are below 1 MB. */
const MAX_CHARACTERS = 4_000_000;
/** Two countries for a thousand years, or fifty for forty. */
const MAX_EVENTS = 20_000;
/** Only lists of dates are long; parameters without end cost the parser quadratic time. */
const MAX_LINE = 10_000;
/** Everything else (descriptions, alarms' texts, pictures) is left out before parsing. */
const KEPT = /^(?:BEGIN|END|UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS)[;:]/i;

/** Days are day numbers (days since 1970-01-01). */
export interface AllDayEvent {
  uid: string | null;
  start: number;
  /** Length in days, at least 1. */
  days: number;
  rule: Rule | null;
  until: number | null;
  added: number[];
  removed: Set<number>;
  /** The occurrence of the event with the same `uid` that this one replaces. */
  replaces: number | null;
}

/** Cancelled events and events with a time of day are left out. Throws `CalendarError` when it is no iCalendar text. */
export function allDayEvents(ics: string): AllDayEvent[] {
  if (ics.length > MAX_CHARACTERS) throw new CalendarError(say.feedTooLong(ics.length));
  const events = eventsOf(parse(ics));
  if (events.length > MAX_EVENTS) throw new CalendarError(say.feedTooMany(events.length));
  return events.map(eventOf).filter(event => event !== null);
}

/** jCal, RFC 7265: [name, properties, components], a property being [name, parameters, type, …values]. */
type Property = [string, unknown, string, ...unknown[]];
type Component = [string, Property[], Component[]];

function parse(ics: string): Component[] {
  const lines = ics
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(line => KEPT.test(line));
  const long = lines.find(line => line.length > MAX_LINE);
  if (long !== undefined) throw new CalendarError(say.feedLine(long.length));
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0] ?? '')) {
    throw new CalendarError(say.noCalendar);
  }
  try {
    const parsed = ICAL.parse(lines.join('\r\n')) as unknown as Component | Component[];
    return typeof parsed[0] === 'string' ? [parsed as Component] : (parsed as Component[]);
  } catch (error) {
    throw new CalendarError(say.feedBroken(shown(error instanceof Error ? error.message : '')));
  }
}

function eventsOf(calendars: Component[]): Component[] {
  return calendars.flatMap(([, , parts]) => parts.filter(([name]) => name === 'vevent'));
}

function eventOf([, properties]: Component): AllDayEvent | null {
  const values = (name: string) =>
    properties.filter(property => property[0] === name).flatMap(p => p.slice(3));
  const days = (name: string) =>
    values(name)
      .map(wholeDay)
      .filter(day => day !== null);
  const start = wholeDay(values('dtstart')[0]);
  if (start === null || String(values('status')[0]).toUpperCase() === 'CANCELLED') return null;
  const rule = (values('rrule')[0] ?? null) as Rule | null;
  return {
    uid: values('uid').length > 0 ? String(values('uid')[0]) : null,
    start,
    days: Math.max(1, lengthOf(start, values('dtend')[0], values('duration')[0])),
    rule,
    until: rule?.until === undefined ? null : parseDate(String(rule.until).slice(0, 10)),
    added: days('rdate'),
    removed: new Set(days('exdate')),
    replaces: wholeDay(values('recurrence-id')[0]),
  };
}

/** DTEND is exclusive; an all-day event without end or duration is one day (RFC 5545 §3.6.1). */
function lengthOf(start: number, end: unknown, duration: unknown): number {
  const last = wholeDay(end);
  if (last !== null) return last - start;
  const match = /^P(\d{1,4})([DW])$/.exec(String(duration));
  return match === null ? 1 : Number(match[1]) * (match[2] === 'W' ? 7 : 1);
}

/** A date, or midnight on somebody's wall, which Outlook writes for whole days. */
function wholeDay(value: unknown): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00)?$/.exec(String(value));
  return match === null ? null : parseDate(match[1] ?? '');
}
