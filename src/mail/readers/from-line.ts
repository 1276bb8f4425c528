/** The From_ line that separates messages in an mbox (RFC 4155 appendix A, and what programs write instead). */
import { ZONE_MINUTES } from './zone-names.data.ts';

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

const WEEKDAYS = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const OFFSET = /^[+-]\d{4}$/;
const TAKEOUT = /^\d+@xxx$/;
const PATCH = /^[0-9a-f]{40,64}$/;

interface Stamp {
  month: number;
  day: number;
  year: number;
  seconds: number;
  offsetMinutes: number;
}

/** Reads one line, given without its line end. Null when it is no separator. */
export function parseFromLine(line: string): FromLine | null {
  if (!line.startsWith('From ')) return null;
  const tokens = line.slice(5).trim().split(/\s+/);
  for (let at = tokens.length - 4; at >= 0; at--) {
    if (!WEEKDAYS.has(bare(tokens[at]))) continue;
    const stamp = readStamp(tokens.slice(at + 1));
    if (stamp === null) continue;
    const sender = tokens.slice(0, at).join(' ');
    return {
      sender,
      receivedAt: epochSeconds(stamp),
      takeout: TAKEOUT.test(sender),
      patch: PATCH.test(sender) && stamp.year === 2001 && stamp.month === 8 && stamp.day === 17,
    };
  }
  return null;
}

/** `Jan 10 20:06:06 2024`, `Sep 16 22:26:51 +0000 2016`, `16 Sep 2016 22:26 CEST`: each part once, in any order. */
function readStamp(tokens: string[]): Stamp | null {
  let month = -1;
  let day = -1;
  let year = -1;
  let seconds = -1;
  let offsetMinutes = 0;
  for (const [index, token] of tokens.entries()) {
    if (token === 'remote') return tokens[index + 1] === 'from' ? whole() : null;
    const time = TIME.exec(token);
    if (time) seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    else if (OFFSET.test(token)) offsetMinutes = offset(token);
    else if (/^\d{1,2},?$/.test(token) && day < 0) day = Number.parseInt(token, 10);
    else if (/^\d{4}$/.test(token) && year < 0) year = Number(token);
    else if (MONTHS.includes(bare(token)) && month < 0) month = MONTHS.indexOf(bare(token));
    else if (/^\(?[A-Za-z]{1,5}\)?$/.test(token)) {
      if (day < 0 && month < 0) return null;
      offsetMinutes = ZONE_MINUTES[token.replace(/[()]/g, '').toUpperCase()] ?? offsetMinutes;
    } else return null;
  }
  return whole();

  function whole(): Stamp | null {
    if (month < 0 || day < 1 || day > 31 || year < 0 || seconds < 0 || seconds > 86_400) return null;
    return { month, day, year, seconds, offsetMinutes };
  }
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
