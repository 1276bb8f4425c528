/** Three shapes that most dimensions have. */
import { sql } from 'kysely';
import type { Dimension, FactId, Path, Sql, Text } from '../define.ts';

/** The same column on several facts. */
export function on(facts: FactId[], key: Sql): Partial<Record<FactId, Path>> {
  return Object.fromEntries(facts.map(fact => [fact, { key }]));
}

export function flag(id: string, title: Text, paths: Dimension['on']): Dimension {
  return { id, title, type: 'flag', on: paths, values: [false, true] };
}

/** A number range named by where it begins: the value 10 stands for [10, next). */
export function steps(
  id: string,
  title: Text,
  paths: (pick: (column: Sql) => Sql) => Dimension['on'],
  starts: readonly number[],
): Dimension {
  const cuts = sql`${sql.raw(`'{${starts.join(',')}}'::bigint[]`)}`;
  const pick = (column: Sql) => sql`(${cuts})[width_bucket(${column}::bigint, ${cuts})]`;
  return { id, title, type: 'number', on: paths(pick), values: starts };
}
