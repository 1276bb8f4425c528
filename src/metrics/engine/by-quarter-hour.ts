/**
 * Mail counted by quarter hours first, and those moved to another zone's wall clock: converting the zone for each of a million rows is the
 * slow part of such a question. Offsets and changes of clocks since 1980 fall on quarter hours nearly everywhere; for a zone
 * where one does not (clocks that changed a minute after midnight) rows are converted one by one.
 */
import { sql } from 'kysely';
import { zoneTable } from '../../time/zone.ts';
import type { Fact, Sql } from '../define.ts';
import { boundsSql, type Scope } from './scope.ts';

const QUARTER = 900;
/** Dates before are not believed, so no message has one. */
const FIRST_INSTANT = Date.UTC(1980, 0, 1) / 1000;

/** A `from` whose rows stand for so many `messages` each; null where quarter hours cannot say it exactly. */
export function mailByQuarterHour(fact: Fact, traits: readonly string[], scope: Scope): Sql | null {
  if (!fallsOnQuarters(scope.zone)) return null;
  if ([scope.bounds.from, scope.bounds.to].some(at => at !== null && at % QUARTER !== 0)) return null;
  const within = [sql`f.workspace_id = ${scope.workspaceId}`, ...boundsSql(fact, scope)];
  const listed = sql.join(
    traits.map(trait => sql`, f.${sql.id(trait)}`),
    sql``,
  );
  // The conditions on the stored wall clock are a day wide on both sides, so that any wall clock of the instant serves them.
  return sql`(
    select ${scope.workspaceId}::bigint as workspace_id, f.sent_at, f.sent_at at time zone 'UTC' as local_at, f.messages${listed} from (
      select date_bin('15 minutes', f.sent_at, 'epoch') as sent_at, count(*) as messages${listed}
      from message_fact f where ${sql.join(within, sql` and `)} group by 1${listed}
    ) f
  ) f`;
}

function fallsOnQuarters(zone: string): boolean {
  const { starts, offsets } = zoneTable(zone);
  return offsets.every((offset, i) => {
    if ((starts[i + 1] ?? Number.POSITIVE_INFINITY) <= FIRST_INSTANT) return true;
    const start = starts[i] as number;
    return offset % QUARTER === 0 && (start <= FIRST_INSTANT || start % QUARTER === 0);
  });
}
