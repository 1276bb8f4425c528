/** The From_ line that separates messages in an mbox (RFC 4155 appendix A, and what programs write instead). */
import { ZONE_MINUTES } from '../parse/zones.data.ts';

export interface FromLine {
  /** What stands between `From ` and the date: an address, a token, or ''. */
  sender: string;
  /** Epoch seconds; without a zone the date is taken as UTC, as RFC 4155 asks. Null when the date does not exist. */
  receivedAt: number | null;
  /** `From 1545668983435175434@xxx …`: written by Google Takeout, which escapes nothing. */
  takeout: boolean;
  /** The line git puts before every patch; it is pasted into mail far more often than it separates any. */
  patch: boolean;
}

/** Those of Date headers, and one that Unix prints in India. */
const SEPARATOR_ZONE_MINUTES = new Map(Object.entries({ ...ZONE_MINUTES, IST: 330 }));
const WEEKDAYS = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const OFFSET = /^[+-]\d{4}$/;
const ZONE = /^\(?[A-Z]{1,5}\)?$/;
const TAKEOUT = /^\d+@xxx$/;
const PATCH = /^[0-9a-f]{40,64}$/;

/** Month, day, time, offset, zone name and year; `remote from host` after them. One more shows that there is other text. */
const MOST_PARTS = 9;

interface Stamp {
  month: number;
  day: number;
  year: number;
  seconds: number;
  offsetMinutes: number;
}

/** What nearly every program writes (asctime, in UTC); the rest of this file is for the others. */
const USUAL =
  /^From (\S+) +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/** Reads one line, given without its line end. Null when it is no separator. */
export function parseFromLine(line: string): FromLine | null {
  if (!line.startsWith('From ')) return null;
  const [, sender = '', month = '', day, hour, minute, second, year] = USUAL.exec(line) ?? [];
  if (sender === '') return parseAnyFromLine(line);
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const stamp = { month: MONTHS.indexOf(month.toLowerCase()), day: Number(day), year: Number(year) };
  return fromLine(sender, { ...stamp, seconds, offsetMinutes: 0 });
}

/** The same for every line there is, only slower. */
export function parseAnyFromLine(line: string): FromLine | null {
  const tokens = line.slice(5).trim().split(/\s+/);
  for (let at = tokens.length - 2; at >= 0; at--) {
    const iso = ISO_DATE.test(tokens[at] ?? '');
    if (!iso && !WEEKDAYS.has(bare(tokens[at]))) continue;
    const first = iso ? at : at + 1;
    const stamp = readStamp(tokens.slice(first, first + MOST_PARTS));
    if (stamp === null) continue;
    const sender = tokens.slice(0, at).join(' ');
    return fromLine(sender, stamp);
  }
  return null;
}

/** Null for a date that no calendar has. */
function fromLine(sender: string, stamp: Stamp): FromLine | null {
  if (stamp.day < 1 || stamp.day > 31 || stamp.seconds > 86_400) return null;
  return {
    sender,
    receivedAt: epochSeconds(stamp),
    takeout: TAKEOUT.test(sender),
    patch: PATCH.test(sender) && stamp.year === 2001 && stamp.month === 8 && stamp.day === 17,
  };
}

/** `Jan 10 20:06:06 2024`, `Sep 16 22:26:51 +0000 2016`, `16 Sep 2016 22:26 CEST`: each part once, in any order. */
function readStamp(tokens: string[]): Stamp | null {
  const stamp: Partial<Stamp> & { zone?: string } = {};
  for (const [index, token] of tokens.entries()) {
    // UUCP: `… remote from host`.
    if (token === 'remote' && tokens[index + 1] === 'from') break;
    if (!addPart(stamp, token)) return null;
  }
  const {
    month,
    day,
    year,
    seconds,
    offsetMinutes = SEPARATOR_ZONE_MINUTES.get(stamp.zone ?? '') ?? 0,
  } = stamp;
  if (
    month === undefined ||
    month > 11 ||
    month < 0 ||
    day === undefined ||
    year === undefined ||
    seconds === undefined
  )
    return null;
  return day >= 1 && day <= 31 && seconds <= 86_400 ? { month, day, year, seconds, offsetMinutes } : null;
}

/** False: the token is no part of a date, or one that is there already. */
function addPart(stamp: Partial<Stamp> & { zone?: string }, token: string): boolean {
  const month = MONTHS.indexOf(bare(token));
  const time = TIME.exec(token);
  const iso = ISO_DATE.exec(token);
  if (month >= 0 && stamp.month === undefined) stamp.month = month;
  else if (/^\d{1,2},?$/.test(token) && stamp.day === undefined) stamp.day = Number.parseInt(token, 10);
  else if (/^\d{4}$/.test(token) && stamp.year === undefined) stamp.year = Number(token);
  else if (OFFSET.test(token) && stamp.offsetMinutes === undefined) stamp.offsetMinutes = offset(token);
  else if (ZONE.test(token) && stamp.zone === undefined) stamp.zone = token.replace(/[()]/g, '');
  else if (time !== null && stamp.seconds === undefined) {
    stamp.seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  } else if (
    iso !== null &&
    stamp.year === undefined &&
    stamp.month === undefined &&
    stamp.day === undefined
  ) {
    stamp.year = Number(iso[1]);
    stamp.month = Number(iso[2]) - 1;
    stamp.day = Number(iso[3]);
  } else return false;
  return true;
}

function offset(token: string): number {
  const minutes = Number(token.slice(1, 3)) * 60 + Number(token.slice(3));
  return token.startsWith('-') ? -minutes : minutes;
}

function bare(token: string | undefined): string {
  return (token ?? '').replace(',', '').toLowerCase();
}

function epochSeconds(stamp: Stamp): number | null {
  const midnight = Date.UTC(stamp.year, stamp.month, stamp.day) / 1000;
  // Date.UTC reads years 0–99 as 1900–1999; no mail is that old either way.
  if (stamp.year < 1970 || Number.isNaN(midnight)) return null;
  return midnight + stamp.seconds - stamp.offsetMinutes * 60;
}
