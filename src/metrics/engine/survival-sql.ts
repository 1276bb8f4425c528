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
  const numbers = points.map(({ withinSeconds }, i) => {
    const until = sql.lit(withinSeconds);
    // Nobody was watched that long, and not everybody was answered: unknown.
    const unknown = sql`count(*) = 0 or max(seconds) < ${until} and not bool_or(answered = open)`;
    const all = sql`coalesce(bool_or(answered = open) filter (where seconds <= ${until}), false)`;
    const left = sql`exp(coalesce(sum(ln(1 - answered::float8 / open)) filter (where seconds <= ${until} and answered > 0 and answered < open), 0))`;
    return sql`case when ${unknown} then null when ${all} then 1 else 1 - ${left} end as ${sql.id(`m${i}`)},
      sum(watched)::float8 as ${sql.id(`n${i}`)}`;
  });
  const grouping = names.length === 0 ? sql`` : sql` group by ${sql.join(names)}`;
  return sql`with watched as (
    select ${sql.join(named, sql``)}
      least(greatest(0, coalesce(f.elapsed_seconds, date_part('epoch', coalesce(f.closed_at, ${now}) - f.asked_at)::int)), ${sql.lit(last + 1)}) as seconds,
      f.answered_at is not null as answered
    from ${from} where ${where}
  ), moments as (
    select ${list(names)}seconds, count(*) filter (where answered and seconds <= ${sql.lit(last)}) as answered, count(*)::int as watched
    from watched group by ${list(names)}seconds
  ), falling as (
    select *, sum(watched) over (${partition}order by seconds desc rows unbounded preceding) as open from moments
  ) select ${list(names)}${sql.join(numbers)} from falling${grouping}`;
}
