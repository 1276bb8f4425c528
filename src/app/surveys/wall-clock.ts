import { toLocal } from '../../time/zone.ts';

/** The wall clock in a zone at an instant, as text for a `timestamp` column. */
export function wallClock(at: Temporal.Instant, zone: string): string {
  const seconds = toLocal(Math.floor(at.epochMilliseconds / 1000), zone);
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
