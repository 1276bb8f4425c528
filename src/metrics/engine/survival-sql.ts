/**
 * Kaplan–Meier in one query: S(t) = Π (1 − answered at s / still open at s) over the moments s ≤ t at which something was
 * answered; questions without an answer are open until they were closed or until now (METRICS §4).
 */
import { sql } from 'kysely';
import type { Sql, Survival } from '../define.ts';
import type { Wanted } from './plan.ts';

interface Rows {
  from: Sql;
  keys: Sql[];
  where: Sql;
  wanted: Wanted[];
  now: Sql;
}

/** The answered share 1 − S(t) per group as `m<i>`, and how many questions stand behind it as `n<i>`. */
export function survivalSelect({ from, keys, where, wanted, now }: Rows): Sql {
  const points = wanted.map(({ metric, part }) => metric.survival?.[part] as Survival);
  const last = Math.max(...points.map(p => p.withinSeconds));
  const names = keys.map((_, i) => sql.id(`k${i}`));
  const named = keys.map((key, i) => sql`${key} as ${sql.id(`k${i}`)}, `);
  const list = (items: Sql[]) =>
    sql.join(
      items.map(name => sql`${name}, `),
      sql``,
    );
  const partition = names.length === 0 ? sql`` : sql`partition by ${sql.join(names)} `;
  // A step is all that happens after one point and up to the next, so that the moments are walked once for all points.
  const ends = [...new Set(points.map(p => p.withinSeconds))].sort((a, b) => a - b);
  const step = sql`width_bucket(seconds, array[${sql.join(ends.map(end => sql.lit(end + 1)))}])`;
  const numbers = points.map(({ withinSeconds }, i) => {
    const reached = sql`step <= ${sql.lit(ends.indexOf(withinSeconds))}`;
    // Nobody was watched that long, and not everybody was answered: unknown.
    const unknown = sql`count(*) = 0 or max(seconds) < ${sql.lit(withinSeconds)} and not bool_or(ended)`;
    const all = sql`coalesce(bool_or(ended) filter (where ${reached}), false)`;
    const left = sql`exp(coalesce(sum(fell order by step) filter (where ${reached}), 0))`;
    return sql`case when ${unknown} then null when ${all} then 1 else 1 - ${left} end as ${sql.id(`m${i}`)},
      sum(watched)::float8 as ${sql.id(`n${i}`)}`;
  });
  const grouping = (also: Sql[]): Sql =>
    names.length + also.length === 0 ? sql`` : sql` group by ${sql.join([...names, ...also])}`;
  // Sums in a fixed order, so that equal questions have equal answers to the last bit.
  return sql`with watched as (
    select ${sql.join(named, sql``)}
      least(greatest(0, coalesce(f.elapsed_seconds, date_part('epoch', coalesce(f.closed_at, ${now}) - f.asked_at)::int)), ${sql.lit(last + 1)}) as seconds,
      f.answered_at is not null as answered
    from ${from} where ${where}
  ), moments as (
    select ${list(names)}seconds, count(*) filter (where answered and seconds <= ${sql.lit(last)}) as answered, count(*)::int as watched
    from watched${grouping([sql`seconds`])}
  ), falling as (
    select *, sum(watched) over (${partition}order by seconds desc rows unbounded preceding) as open from moments
  ), steps as (
    select ${list(names)}${step} as step, max(seconds) as seconds, sum(watched) as watched, bool_or(answered = open) as ended,
      sum(ln(1 - answered::float8 / open) order by seconds) filter (where answered > 0 and answered < open) as fell
    from falling${grouping([sql`step`])}
  ) select ${list(names)}${sql.join(numbers)} from steps${grouping([])}`;
}
