/** Offsets of one IANA zone over the demo's time, looked up once so that a million conversions cost nothing. */
export interface Zone {
  name: string;
  /** Epoch seconds at which `offsets[i]` (seconds east of UTC) comes into force; the first is -Infinity. */
  since: number[];
  offsets: number[];
}

/** `from` and `to` in epoch seconds. */
export function openZone(name: string, from: number, to: number): Zone {
  let moment = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(name);
  const since = [Number.NEGATIVE_INFINITY];
  const offsets = [moment.offsetNanoseconds / 1e9];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > to * 1000) break;
    since.push(next.epochMilliseconds / 1000);
    offsets.push(next.offsetNanoseconds / 1e9);
    moment = next;
  }
  return { name, since, offsets };
}

/** Seconds east of UTC. */
export function offsetAt(zone: Zone, at: number): number {
  let i = zone.since.length - 1;
  while (i > 0 && at < (zone.since[i] ?? 0)) i--;
  return zone.offsets[i] ?? 0;
}

/** Epoch seconds of a wall-clock reading given as seconds since 1970 local. Skipped times move forward. */
export function fromLocal(zone: Zone, local: number): number {
  const guess = local - offsetAt(zone, local);
  return local - offsetAt(zone, guess);
}
