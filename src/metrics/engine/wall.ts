/** Wall clocks in SQL, with the same offsets as `src/time` uses for the stored ones (PostgreSQL's own zone tables can differ). */
import { sql } from 'kysely';
import { zoneTable } from '../../time/zone.ts';
import type { Sql } from '../define.ts';

/** `timestamptz` → `timestamp` on a wall in the zone, by the offset in force at that instant. Throws `ZoneError`. */
export function wallIn(zone: string): (instant: Sql) => Sql {
  const { starts, offsets } = zoneTable(zone);
  const first = offsets[0] ?? 0;
  if (starts.length === 1) return instant => sql`(${utc(instant)} + ${seconds(first)})`;
  // Before 1900 the first offset holds: a null would drop the row.
  const since = sql.raw(`'{${[...starts].join(',')}}'::float8[]`);
  const spans = sql.raw(`'{${[...offsets].map(o => `${o} seconds`).join(',')}}'::interval[]`);
  return instant =>
    sql`(${utc(instant)} + (${spans})[greatest(1, width_bucket(date_part('epoch', ${instant}), ${since}))])`;
}

const utc = (instant: Sql): Sql => sql`(${instant} at time zone 'UTC')`;
const seconds = (count: number): Sql => sql.raw(`interval '${count} seconds'`);
