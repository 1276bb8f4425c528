/** What a reader needs beside the numbers. */
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables/database.ts';
import { FACTS } from '../facts.ts';
import { type Plan, partOf, type Wanted } from './plan.ts';
import type { Definition, Meta, ResultRow } from './result.ts';

export async function metaOf(
  db: Kysely<Database>,
  workspaceId: number,
  { wanted, compared }: Plan,
  results: ResultRow[],
  now: Temporal.Instant,
): Promise<Pick<Meta, 'definitions' | 'reasons' | 'calendars' | 'notes' | 'now'>> {
  const at = now.toString();
  const states = wanted.filter(one => FACTS[one.metric.fact].time === null);
  const business = wanted.some(one => one.part.includes('business'));
  return {
    definitions: Object.fromEntries(wanted.map(one => [one.name, definitionOf(one)])),
    reasons: Object.fromEntries(
      wanted
        .filter(
          (_, i) =>
            results.length === 0 ||
            results.some(
              row => row.metrics[i] === null || (compared.includes(i) && row.comparison?.metrics[i] === null),
            ),
        )
        .map(one => [one.name, one.metric.emptyBecause ?? 'Nothing to count in this selection.']),
    ),
    calendars: business ? await calendarsOf(db, workspaceId) : [],
    notes: states.map(one => `${one.name} is the state as of ${at}; the range does not apply to it.`),
    now: at,
  };
}

function definitionOf(one: Wanted): Definition {
  const { metric } = one;
  const part = partOf(one);
  const whole = part === metric;
  const title = { en: `${metric.title.en}: ${part.title.en}`, es: `${metric.title.es}: ${part.title.es}` };
  return {
    title: whole ? metric.title : title,
    question: metric.question,
    unit: part.unit ?? metric.unit,
    better: part.better ?? metric.better,
    formula: whole ? metric.formula : (part.formula ?? metric.formula),
    source: metric.source,
    when: FACTS[metric.fact].time === null ? 'now' : 'range',
  };
}

/** A changed calendar recomputes every stored duration, so what was used is each calendar's newest version. */
async function calendarsOf(db: Kysely<Database>, workspaceId: number): Promise<Meta['calendars']> {
  return await db
    .selectFrom('calendar')
    .select(['calendar_id', eb => eb.fn.max('version').as('version')])
    .where('workspace_id', '=', workspaceId)
    .groupBy('calendar_id')
    .orderBy('calendar_id')
    .execute();
}
