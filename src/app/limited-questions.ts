/**
 * The report's questions within limits: a person's rights, a team, one mailbox. A number that cannot be limited so is unknown,
 * with a reason, instead of refusing the whole report.
 */
import type { Kysely } from 'kysely';
import { PulsoError } from '../errors.ts';
import { METRICS } from '../metrics/catalogue.ts';
import type { Metric } from '../metrics/define.ts';
import { createEngine, keepsNumbersOnly } from '../metrics/engine/engine.ts';
import { eachLeaf } from '../metrics/engine/plan.ts';
import type { Filter, Request } from '../metrics/engine/request.ts';
import type { Definition, Result, ResultRow } from '../metrics/engine/result.ts';
import { assertNumbersOnly, filterOn, NAMING, type View } from '../metrics/engine/row-filter.ts';
import { FACTS } from '../metrics/facts.ts';
import { asSaid } from '../sentence.ts';
import type { Database } from '../store/tables/database.ts';
import { say } from './errors.data.ts';

const REASON = 'This number cannot be limited to the selection, so it is not shown.';

export interface Limits {
  db: Kysely<Database>;
  workspaceId: number;
  /** What the reader may see. */
  view: View;
  /** What the report is about; like rights, each kind of fact applies it as it can. */
  filters: readonly Filter[];
  now: Temporal.Instant;
  /** As the metrics engine takes it. */
  perQuestion?: (() => Kysely<Database>) | undefined;
}

/** Answers in the order of the questions, each with all of its metrics. Throws `bad-query`, `not-allowed`, `too-heavy`. */
export async function askWithin(questions: Request[], limits: Limits): Promise<Result[]> {
  const { db, workspaceId, view, now, perQuestion = () => db } = limits;
  const numbersOnly = await keepsNumbersOnly(db, workspaceId);
  if (numbersOnly) assertNumbersOnly({ dimensions: [], filters: [...limits.filters] });
  const rowFilter = narrowed(view, limits.filters);
  const engine = createEngine({ db, workspaceId, rowFilter, whenAsked: view.whenAsked, perQuestion });
  const asked = questions.map(question => {
    const reaches = (name: string): boolean => reached(name, rowFilter);
    const metrics = hidden(question, view, numbersOnly) ? [] : question.metrics.filter(reaches);
    const compared = question.include?.compared?.filter(reaches);
    return compared === undefined
      ? { ...question, metrics }
      : { ...question, metrics, include: { ...question.include, compared } };
  });
  const answers = await engine.askAll(
    asked.filter(question => question.metrics.length > 0),
    now,
  );
  const [pattern] = answers;
  if (pattern === undefined) return [];
  return questions.map((question, i) =>
    asked[i]?.metrics.length === 0
      ? unanswered(question, pattern)
      : widened(question, answers.shift() ?? pattern),
  );
}

/**
 * Rights and subject as one filter. A subject that the reader may not ask about brings what such a question would bring.
 * Throws `not-allowed`.
 */
function narrowed({ rowFilter, whenAsked }: View, filters: readonly Filter[]): Filter | null {
  const all: Filter[] = rowFilter === null ? [...filters] : [rowFilter, ...filters];
  const about = new Set<string>();
  for (const filter of filters) eachLeaf(filter, id => about.add(id));
  for (const id of about) {
    const brought = whenAsked[id];
    if (brought === undefined) continue;
    if (brought === null) throw notForReader(id);
    all.push(brought);
  }
  const [first] = all;
  return first === undefined ? null : all.length === 1 ? first : ['and', all];
}

const notForReader = (id: string): PulsoError =>
  new PulsoError('not-allowed', say.notForReader(id === 'teammate' ? say.teammate : asSaid(id)));

/** Split by something of which this reader sees nothing. */
const hidden = ({ dimensions = [] }: Request, { whenAsked }: View, numbersOnly: boolean): boolean =>
  dimensions.some(id => whenAsked[id] === null || (numbersOnly && NAMING.includes(id)));

const metricOf = (name: string): Metric | undefined =>
  METRICS.find(metric => metric.id === name || name.startsWith(`${metric.id}.`));

function reached(name: string, rowFilter: Filter | null): boolean {
  const metric = metricOf(name);
  return rowFilter === null || metric === undefined || filterOn(metric.fact, rowFilter) !== null;
}

/** The answer with unknown values in the places of what was not asked. */
function widened({ metrics }: Request, answer: Result): Result {
  const places = metrics.map(name => answer.query.metrics.indexOf(name));
  if (!places.includes(-1)) return answer;
  const spread = <T>(values: T[], none: T): T[] =>
    places.map(place => (place < 0 ? none : (values[place] ?? none)));
  const row = (one: ResultRow): ResultRow => ({
    ...one,
    metrics: spread(one.metrics, null),
    n: spread(one.n, 0),
    ...(one.comparison === undefined
      ? {}
      : {
          comparison: {
            ...one.comparison,
            metrics: spread(one.comparison.metrics, null),
            n: spread(one.comparison.n, 0),
            change: spread(one.comparison.change, null),
          },
        }),
  });
  const missing = metrics.filter(name => !answer.query.metrics.includes(name));
  return {
    results: answer.results.map(row),
    meta: {
      ...answer.meta,
      definitions: { ...answer.meta.definitions, ...definitionsOf(missing) },
      reasons: { ...answer.meta.reasons, ...Object.fromEntries(missing.map(name => [name, REASON])) },
    },
    query: { ...answer.query, metrics },
  };
}

function definitionsOf(names: string[]): Record<string, Definition> {
  return Object.fromEntries(
    names.flatMap(name => {
      const metric = metricOf(name);
      if (metric === undefined) return [];
      const { title, question, unit, better, formula, source, fact } = metric;
      const when: Definition['when'] = FACTS[fact].time === null ? 'now' : 'range';
      return [[name, { title, question, unit, better, formula, source, when }]];
    }),
  );
}

/** No rows; what the question was, as far as another answer of the same report can say it. */
function unanswered({ metrics, dimensions = [] }: Request, { query, meta }: Result): Result {
  return {
    results: [],
    meta: {
      ...meta,
      definitions: definitionsOf(metrics),
      excluded: {},
      reasons: Object.fromEntries(metrics.map(name => [name, REASON])),
      truncated: false,
    },
    query: { ...query, metrics, dimensions, filters: [] },
  };
}
