/** Values in COPY's text format (PostgreSQL manual, "COPY", Text Format). */

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * The text as it will be read back: PostgreSQL cannot keep NUL, PGlite takes U+FEFF at the beginning for a byte order mark, and
 * half a surrogate pair becomes U+FFFD. What is looked up by its text has to be looked up by this one.
 */
export function storable(value: string): string {
  const whole = storableInside(value);
  return whole.charCodeAt(0) === 0xfeff ? whole.replace(/^\ufeff+/, '') : whole;
}

/** A text that does not begin what is read back: an element of a list. */
export function storableInside(value: string): string {
  const sound = value.isWellFormed() ? value : value.toWellFormed();
  return sound.includes('\0') ? sound.replaceAll('\0', '') : sound;
}

/** Text, as `storable` says. */
export function copyText(value: string | null): string {
  if (value === null) return '\\N';
  const sound = storable(value);
  if (!SPECIAL.test(sound)) return sound;
  return sound.replace(/[\\\t\n\r]/g, c => ESCAPES[c] ?? '');
}

/** An array of integers as `{1,2}`. */
export function copyIntegers(values: readonly number[]): string {
  return `{${values.join(',')}}`;
}

export function copyFlag(value: boolean | null): string {
  return value === null ? '\\N' : value ? 't' : 'f';
}

export function copyNumber(value: number | null): string {
  return value === null ? '\\N' : String(value);
}

/** Epoch seconds as timestamptz text in UTC. */
export function copyInstant(epochSeconds: number | null): string {
  return epochSeconds === null ? '\\N' : `${wallClock(epochSeconds)}+00`;
}

/** Seconds of a wall clock (as if UTC) as timestamp text. */
export function copyLocal(wallSeconds: number | null): string {
  return wallSeconds === null ? '\\N' : wallClock(wallSeconds);
}

const dayText = new Map<number, string>();

/** `YYYY-MM-DD HH:MM:SS`; days are cached because a million rows share a few thousand of them. */
function wallClock(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  let date = dayText.get(day);
  if (date === undefined) {
    date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (dayText.size < 100_000) dayText.set(day, date);
  }
  const rest = Math.floor(seconds - day * 86_400);
  return `${date} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

const TWO = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));
const two = (n: number): string => TWO[n] ?? '00';
