/** When a message was sent: the first believable of Date, the newest Received, and what the source says of its arrival. */
import { parseDate } from './parse/date.ts';
import type { ParsedMessage } from './parse/parsed.ts';

/** Epoch seconds, both ends included. */
export interface Believable {
  from: number;
  to: number;
}

export interface SentAt {
  /** Epoch seconds, UTC; null when nothing believable was found. */
  sentAt: number | null;
  /** Of Date, when that is what counts. */
  offsetMinutes: number | null;
}

/** Every relay adds one Received; real mail has seldom more than 20, and each costs a parse. */
const MOST_RECEIVED = 50;

/** Adds `bad-date` where Date is there but does not count, and `no-date` where nothing does. */
export function sentAtOf(parsed: ParsedMessage, receivedAt: number | null, believable: Believable): SentAt {
  const { date, problems } = parsed;
  const fits = (seconds: number | null): seconds is number =>
    seconds !== null && seconds >= believable.from && seconds <= believable.to;
  if (fits(date)) return { sentAt: date, offsetMinutes: parsed.offsetMinutes };

  if (date !== null) problems.add('bad-date');
  let newest: number | null = null;
  for (const field of parsed.headers.all('received').slice(0, MOST_RECEIVED)) {
    const seconds = field.includes(';') ? (parseDate(field)?.seconds ?? null) : null;
    if (fits(seconds) && (newest === null || seconds > newest)) newest = seconds;
  }
  const sentAt = newest ?? (fits(receivedAt) ? receivedAt : null);
  if (sentAt === null) problems.add('no-date');
  return { sentAt, offsetMinutes: null };
}
