/** IANA zones: the offset in force at an instant, fast enough for millions of instants. */
import { dateOfDay, type LocalDate, weekdayOfDay } from './civil.ts';
import { ZoneError } from './time-errors.ts';
import { zoneNamed } from './zone-name.ts';

/** Transitions are tabled for these years; instants outside (mail dated 1601 or 9999) ask Temporal each time. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
const TABLE_FROM = Date.UTC(FIRST_YEAR, 0, 1) / 1000;
const TABLE_TO = Date.UTC(LAST_YEAR + 1, 0, 1) / 1000;
/** The instants Temporal can name (ECMA-262 §21.4.1.1), with room for an offset. */
const LAST_INSTANT = 8.64e12 - 86_400;

/** `offsets[i]` is in force in [`starts[i]`, `starts[i + 1]`), epoch seconds and seconds east of UTC. */
export interface ZoneTable {
  starts: Float64Array;
  offsets: Int32Array;
}

const tables = new Map<string, ZoneTable>();

/** The offsets of a zone from 1900 to 2199. Throws `ZoneError` for a name that is no zone. */
export function zoneTable(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known !== undefined) return known;
  assertZone(zone);
  let at = Temporal.Instant.fromEpochMilliseconds(TABLE_FROM * 1000).toZonedDateTimeISO(zone);
  const starts = [TABLE_FROM];
  const offsets = [secondsEast(at)];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= TABLE_TO * 1000) break;
    starts.push(next.epochMilliseconds / 1000);
    offsets.push(secondsEast(next));
    at = next;
  }
  const table = { starts: Float64Array.from(starts), offsets: Int32Array.from(offsets) };
  tables.set(zone, table);
  return table;
}

/** A function from epoch seconds to seconds east of UTC. Throws `ZoneError` for a name that is no zone. */
export function zoneOffset(zone: string): (epochSeconds: number) => number {
  const { starts, offsets } = zoneTable(zone);
  // Mail comes in runs of neighbouring instants: remember the last span.
  let from = 0;
  let to = 0;
  let offset = 0;
  return epochSeconds => {
    if (epochSeconds >= from && epochSeconds < to) return offset;
    if (!(epochSeconds >= TABLE_FROM && epochSeconds < TABLE_TO)) return slowOffset(epochSeconds, zone);
    const index = lastAtOrBefore(starts, epochSeconds);
    from = starts[index] ?? TABLE_FROM;
    to = starts[index + 1] ?? TABLE_TO;
    offset = offsets[index] ?? 0;
    return offset;
  };
}

const offsetFunctions = new Map<string, (epochSeconds: number) => number>();

/** Local wall time as seconds since 1970-01-01 00:00 *local* (as if the wall clock showed UTC). */
export function toLocal(epochSeconds: number, zone: string): number {
  let offset = offsetFunctions.get(zone);
  if (offset === undefined) {
    offset = zoneOffset(zone);
    offsetFunctions.set(zone, offset);
  }
  return epochSeconds + offset(epochSeconds);
}

export interface LocalParts extends LocalDate {
  hour: number;
  minute: number;
  second: number;
  /** ISO, 1 Monday … 7 Sunday. */
  weekday: number;
  offsetSeconds: number;
}

/** What clock and calendar on a wall in the zone show at an instant. */
export function localParts(epochSeconds: number, zone: string): LocalParts {
  const whole = Math.floor(epochSeconds);
  const local = toLocal(whole, zone);
  const days = Math.floor(local / 86_400);
  const inDay = local - days * 86_400;
  return {
    ...dateOfDay(days),
    hour: Math.floor(inDay / 3600),
    minute: Math.floor((inDay % 3600) / 60),
    second: inDay % 60,
    weekday: weekdayOfDay(days),
    offsetSeconds: local - whole,
  };
}

/** The zone's name as the zone database spells it. Throws `ZoneError`, naming the nearest zone, when there is none. */
export function assertZone(name: string): string {
  const found = zoneNamed(name);
  if ('zone' in found) return found.zone;
  throw new ZoneError(found.problem);
}

/** Index of the last element ≤ value in a sorted array; −1 when all are greater. */
export function lastAtOrBefore(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function slowOffset(epochSeconds: number, zone: string): number {
  if (!(Math.abs(epochSeconds) <= LAST_INSTANT)) return 0;
  return secondsEast(
    Temporal.Instant.fromEpochMilliseconds(Math.floor(epochSeconds) * 1000).toZonedDateTimeISO(zone),
  );
}

function secondsEast(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 1e9);
}
