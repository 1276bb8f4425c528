/** Names in a request turned into the catalogue's things, or a sentence saying what is wrong with them. */
import { PulsoError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { ended, type Sentence } from '../../sentence.ts';
import { METRICS } from '../catalogue.ts';
import type { Dimension, FactId, Metric, Part } from '../define.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { FACTS } from '../facts.ts';
import { say } from './errors.data.ts';
import type { Filter, FullRequest } from './request.ts';

/** One requested number: `reply_time.p90` is metric `reply_time`, part `p90`. */
export interface Wanted {
  /** As requested. */
  name: string;
  metric: Metric;
  /** '' is the metric's own value. */
  part: string;
}

export interface Plan {
  wanted: Wanted[];
  dimensions: Dimension[];
  /** Places in `wanted` of what is compared, where something is. */
  compared: number[];
}

const metricsById = new Map(METRICS.map(metric => [metric.id, metric]));
const dimensionsById = new Map(DIMENSIONS.map(dimension => [dimension.id, dimension]));

/** Throws PulsoError `bad-query` for unknown names and for pairs that make no sense. */
export function plan(request: FullRequest): Plan {
  const wanted = request.metrics.map(wantedMetric);
  const dimensions = request.dimensions.map(dimensionNamed);
  if (new Set(request.metrics).size < wanted.length) refuse(say.metricTwice);
  if (new Set(request.dimensions).size < dimensions.length) refuse(say.dimensionTwice);
  for (const one of wanted) {
    for (const dimension of dimensions) assertReachable(one.metric, dimension);
    for (const filter of request.filters)
      eachLeaf(filter, id => assertReachable(one.metric, dimensionNamed(id)));
    if (one.metric.cumulative === true) assertCumulative(one.metric, dimensions);
  }
  for (const name of request.include.compared ?? []) {
    if (!request.metrics.includes(name)) refuse(say.compared(request.metrics.join(', '), name));
  }
  for (const [name] of request.order_by ?? []) {
    if (request.metrics.includes(name) || request.dimensions.includes(name)) continue;
    refuse(say.orderBy([...request.metrics, ...request.dimensions].join(', '), name));
  }
  const { compared = request.metrics } = request.include;
  return {
    wanted,
    dimensions,
    compared: wanted.flatMap((one, i) => (compared.includes(one.name) ? [i] : [])),
  };
}

/** The part of a metric that is its own value, or a named one. */
export function partOf({ metric, part }: Wanted): Part {
  return (part === '' ? undefined : metric.parts?.[part]) ?? metric;
}

/** Whether rows of the fact have this dimension. */
export function reaches(fact: FactId, dimension: Dimension): boolean {
  if (dimension.ofTime !== undefined) return FACTS[fact].time !== null;
  return dimension.on[fact] !== undefined;
}

export function dimensionNamed(id: string): Dimension {
  const found = dimensionsById.get(id);
  if (found !== undefined) return found;
  return refuse(say.noDimension(id, hint(id, [...dimensionsById.keys()])));
}

/** Calls back with the dimension id of every condition in the filter. */
export function eachLeaf(filter: Filter, call: (dimension: string) => void): void {
  if (filter[0] === 'not') eachLeaf(filter[1], call);
  else if (filter[0] === 'and' || filter[0] === 'or') for (const inner of filter[1]) eachLeaf(inner, call);
  else call(filter[1] as string);
}

export function refuse(said: Sentence): never {
  throw new PulsoError('bad-query', ended(said));
}

function wantedMetric(name: string): Wanted {
  const dot = name.indexOf('.');
  const id = dot < 0 ? name : name.slice(0, dot);
  const part = dot < 0 ? '' : name.slice(dot + 1);
  const metric = metricsById.get(id);
  if (metric === undefined) return refuse(say.noMetric(id, hint(id, [...metricsById.keys()])));
  if (part === '' || Object.hasOwn(metric.parts ?? {}, part)) return { name, metric, part };
  const parts = Object.keys(metric.parts ?? {});
  return refuse(parts.length === 0 ? say.noParts(id, name) : say.otherParts(id, parts.join(', '), part));
}

function assertReachable(metric: Metric, dimension: Dimension): void {
  if (reaches(metric.fact, dimension)) return;
  const possible = DIMENSIONS.filter(d => reaches(metric.fact, d)).map(d => d.id);
  refuse(
    dimension.ofTime !== undefined
      ? say.stateAsOfNow(metric.id, dimension.id, possible.join(', '))
      : say.cannotBeSplit(metric.id, dimension.id, possible.join(', ')),
  );
}

function assertCumulative(metric: Metric, dimensions: Dimension[]): void {
  const times = dimensions.filter(d => d.ofTime !== undefined);
  if (times.every(d => d.type === 'date') && times.length <= 1) return;
  refuse(say.runningTotal(metric.id, times.map(d => d.id).join(' and ')));
}

function hint(typed: string, known: string[]): Sentence {
  const near = nearest(typed, known);
  return near === null ? say.accepted(known.join(', ')) : say.didYouMean(near);
}
