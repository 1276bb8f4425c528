/** When a notice may leave: collected for an hour or a day, and never in quiet hours. Pure. */
import type { Digest, Quiet } from './alert-body.ts';

export interface Manner {
  digest: Digest;
  quiet: Quiet | null;
  /** IANA. */
  zone: string;
}

export function leavesAt({ digest, quiet, zone }: Manner, now: Temporal.Instant): Temporal.Instant {
  const collected = collect(digest, now.toZonedDateTimeISO(zone));
  return (quiet === null ? collected : afterQuiet(quiet, collected)).toInstant();
}

function collect(digest: Digest, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (digest.every === 'none') return now;
  if (digest.every === 'hour') return now.round({ smallestUnit: 'hour', roundingMode: 'ceil' });
  const today = now.toPlainDate();
  const at = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: new Temporal.PlainTime(digest.hour) });
  const first = at(today);
  return Temporal.ZonedDateTime.compare(first, now) >= 0 ? first : at(today.add({ days: 1 }));
}

/** Two steps at most a day: out of tonight, and over days that are quiet as a whole. */
const MOST_STEPS = 20;

function afterQuiet(quiet: Quiet, wanted: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  let at = wanted;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = endOfQuiet(quiet, at);
    if (next === null) return at;
    at = next;
  }
  return at;
}

/** The end of the quiet span that holds this moment; null outside of all. */
function endOfQuiet({ from, to, days }: Quiet, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  const date = at.toPlainDate();
  const on = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: at.timeZoneId, plainTime: Temporal.PlainTime.from(time) });
  const tomorrow = date.add({ days: 1 });
  if (days.includes(at.dayOfWeek)) return tomorrow.toZonedDateTime(at.timeZoneId);
  const clock = at.toPlainTime().toString({ smallestUnit: 'second' });
  if (from === to) return null;
  if (from < to) return clock >= from && clock < to ? on(date, to) : null;
  if (clock >= from) return on(tomorrow, to);
  return clock < to ? on(date, to) : null;
}
