/** Dates of Date and Received (RFC 5322 §3.3, obsolete forms §4.3) and what else mailers write. */
import { withoutComments } from './comments.ts';
import { LIMITS } from './limits.data.ts';
import { ZONE_MINUTES } from './zones.data.ts';

export interface MailDate {
  /** Epoch seconds, UTC. */
  seconds: number;
  /** Minutes east of UTC; null for `-0000`, an unknown zone, or none. */
  offsetMinutes: number | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The instant a field states, or null when it is no date or an impossible one. Of a Received field the part after
 * the last `;` is read. Without a zone, or with one nobody knows, the time is taken as UTC.
 */
export function parseDate(value: string): MailDate | null {
  return usualDate(value) ?? parseAnyDate(value);
}

/** As RFC 5322 asks for it, and nearly every program writes it. */
const USUAL =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) ([+-])(0\d|1[0-3])([0-5]\d)(?: \([A-Z]{1,5}\))?$/;
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Null where a closer look is needed. */
function usualDate(value: string): MailDate | null {
  const match = USUAL.exec(value);
  if (match === null) return null;
  const [, day, month = '', year, hour, minute, second, sign, zoneHour, zoneMinute] = match;
  const index = SHORT_MONTHS.indexOf(month);
  // The last days of February and of short months are left to the closer look, and so is -0000.
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  if (Number(day) < 1 || Number(day) > 28 || (sign === '-' && offset === 0)) return null;
  const time = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return {
    seconds: epochDays(Number(year), index, Number(day)) * 86_400 + time - offset * 60,
    offsetMinutes: offset,
  };
}

/** The same for every date there is, only slower. */
export function parseAnyDate(value: string): MailDate | null {
  // The date of a long Received field stands at its end.
  const stated = value.length > LIMITS.dateChars ? value.slice(-LIMITS.dateChars) : value;
  const date = dateOf(wordsAfterSemicolon(withoutComments(stated)));
  // A bracket that is never closed, somewhere before the date, would hide it.
  return date === null && stated.includes('(') ? dateOf(wordsAfterSemicolon(stated)) : date;
}

function wordsAfterSemicolon(text: string): string[] {
  const date = withoutComments(text.slice(text.lastIndexOf(';') + 1));
  return date.split(/[\s,]+/).filter(word => word !== '');
}

interface Parts {
  day: number | null;
  month: number | null;
  year: number | null;
  time: number | null;
  zone: string | null;
}

function dateOf(words: string[]): MailDate | null {
  const parts: Parts = { day: null, month: null, year: null, time: null, zone: null };
  for (const word of words) {
    if (complete(parts) && parts.zone !== null) break;
    if (!take(parts, word)) return null;
  }
  const { day, month, year, time } = parts;
  if (day === null || month === null || year === null || time === null) return null;
  if (day < 1 || day > (MONTH_DAYS[month] as number)) return null;
  if (month === 1 && day === 29 && !isLeap(year)) return null;
  const zone = zoneOf(parts.zone);
  return { seconds: epochDays(year, month, day) * 86_400 + time - (zone ?? 0) * 60, offsetMinutes: zone };
}

function complete(parts: Parts): boolean {
  return parts.day !== null && parts.month !== null && parts.year !== null && parts.time !== null;
}

/** Puts one word where it belongs; false when it makes the date unreadable. */
function take(parts: Parts, word: string): boolean {
  const first = word.charCodeAt(0);
  if (first === 43 || first === 45) {
    if (parts.time === null) return false;
    parts.zone = word;
    return true;
  }
  if (first < 48 || first > 57) return takeName(parts, word);
  if (word.includes(':')) return takeClock(parts, word);
  const dashed = /^(\d{1,4})[-/]([A-Za-z]{3,9}|\d{1,2})[-/](\d{1,4})$/.exec(word);
  if (dashed !== null) return takeDashed(parts, dashed[1] ?? '', dashed[2] ?? '', dashed[3] ?? '');
  if (/^\d{1,2}\.\d{2}(\.\d{2})?$/.test(word)) return takeClock(parts, word.replaceAll('.', ':'));
  if (!/^\d{1,5}$/.test(word)) return false;
  return takeNumber(parts, word);
}

/** Day, then month (as a number against the RFC), then year; after an asctime month the year comes last. */
function takeNumber(parts: Parts, word: string): boolean {
  const number = Number(word);
  if (parts.day === null) parts.day = number;
  else if (parts.month === null) return setMonth(parts, number - 1);
  else if (parts.year === null) parts.year = fullYear(word);
  else if (parts.time !== null && parts.zone === null) parts.zone = word;
  return true;
}

function takeName(parts: Parts, word: string): boolean {
  const month = monthOf(word);
  if (month !== null && parts.month === null) return setMonth(parts, month);
  if (parts.time !== null) {
    // `AM` and `PM` belong to the clock; what else follows it is the zone.
    const half = word.toUpperCase();
    if (half === 'AM' || half === 'PM') return takeHalf(parts, half === 'PM');
    parts.zone ??= word;
    return true;
  }
  // A weekday, known or in another language, can only come first.
  return parts.day === null && parts.month === null;
}

function setMonth(parts: Parts, month: number): boolean {
  if (month < 0 || month > 11) return false;
  parts.month = month;
  return true;
}

function takeHalf(parts: Parts, afternoon: boolean): boolean {
  const time = parts.time ?? 0;
  const noon = time >= 43_200 && time < 46_800;
  if (afternoon && time < 43_200) parts.time = time + 43_200;
  if (!afternoon && noon) parts.time = time - 43_200;
  return true;
}

/** `20-Nov-97`, `2003-07-01`: a four-digit first number is the year. */
function takeDashed(parts: Parts, first: string, middle: string, last: string): boolean {
  if (parts.day !== null) return false;
  const yearFirst = first.length === 4;
  parts.day = Number(yearFirst ? last : first);
  parts.year = fullYear(yearFirst ? first : last);
  return setMonth(parts, monthOf(middle) ?? Number(middle) - 1);
}

/** `10:52`, `10:52:37`, `10:52:37.123`, `10:52:37+0200`, `2003-07-01T10:52:37Z`. */
function takeClock(parts: Parts, word: string): boolean {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2})T)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?([+-]\d{2}:?\d{2}|[A-Za-z]{1,5})?$/.exec(
      word,
    );
  if (match === null || parts.time !== null) return false;
  if (match[1] !== undefined && !takeDashed(parts, match[1], match[2] ?? '', match[3] ?? '')) return false;
  const hour = Number(match[4]);
  const minute = Number(match[5]);
  // 60 is a leap second (§3.3): the instant after the minute.
  const second = Number(match[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 60) return false;
  parts.time = hour * 3600 + minute * 60 + second;
  if (match[7] !== undefined) parts.zone = match[7];
  return true;
}

/** §4.3: two digits below 50 are 20xx, other two and three digits count from 1900. */
function fullYear(word: string): number | null {
  const year = Number(word);
  if (word.length >= 4) return word.length === 4 ? year : null;
  return year < 50 && word.length <= 2 ? 2000 + year : 1900 + year;
}

function monthOf(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  if (name.length < 3 || name.length > 9) return null;
  const month = MONTHS.findIndex(full => full.startsWith(name));
  return month < 0 ? null : month;
}

/** `+0200`, `+02:00`, `+2`, `GMT+2`, or a name; minutes east of UTC. */
function zoneOf(zone: string | null): number | null {
  if (zone === null || zone === '-0000') return null;
  const name = zone.toUpperCase();
  const numeric = /^(?:UTC?|GMT)?([+-]?)(\d{1,2}):?(\d{2})?$/.exec(name);
  if (numeric === null) return ZONE_MINUTES[name] ?? null;
  const beyondHour = Number(numeric[3] ?? 0);
  const minutes = Number(numeric[2]) * 60 + beyondHour;
  // No place is further than 14 hours from Greenwich; more is a broken clock, not a zone.
  if (beyondHour > 59 || minutes > 14 * 60) return null;
  return numeric[1] === '-' ? 0 - minutes : minutes;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; months from 0. */
function epochDays(year: number, month: number, day: number): number {
  const shifted = month < 2 ? year - 1 : year;
  const marchMonth = (month + 10) % 12;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
