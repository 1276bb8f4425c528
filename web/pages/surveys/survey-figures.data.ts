/** What the pages of surveys ask the engine, and its answers as rows. Pure. */
import type { Filter, Request } from '../../../src/metrics/engine/request.ts';
import type { Result, ResultRow } from '../../../src/metrics/engine/result.ts';
import { METRIC_OF_SCALE } from '../../../src/metrics/families/of-scale.ts';
import type { Survey } from '../../api/surveys.ts';

/** The figure of a survey is that of its first question; null where that asks for no score. */
export function headlineOf({ questions }: Pick<Survey, 'questions'>): string | null {
  const [main] = questions;
  return main?.ask === 'score' ? METRIC_OF_SCALE[main.scale] : null;
}

/** Further numbers of a headline, as the catalogue has them. */
export const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  nps: ['nps.promoters', 'nps.passives', 'nps.detractors'],
  csat: ['csat.mean'],
  ces: ['ces.easy'],
  ces_low_is_easy: ['ces_low_is_easy.easy'],
  agent_satisfaction: ['agent_satisfaction.mean'],
};

/** Answers to the first question of a survey, whatever its version. */
export const mainAnswers = ({ id, questions }: Pick<Survey, 'id' | 'questions'>): Filter[] => [
  ['is', 'survey', [id]],
  ['is', 'survey_question', [questions[0]?.id ?? '']],
];

const plain = { ids: true, excluded: false };
const MOST_LISTED = 60;

/** For a list of surveys: their response, and for every sort of figure the figure and its months. */
export function listAsks(surveys: readonly Survey[], range: string): Record<string, Request> | null {
  if (surveys.length === 0) return null;
  const asks: Record<string, Request> = {
    response: {
      metrics: ['survey_response_rate', 'survey_response_rate.answered'],
      dimensions: ['survey'],
      date_range: range,
      include: plain,
    },
    answers: {
      metrics: ['survey_answers.people'],
      dimensions: ['survey'],
      date_range: range,
      include: plain,
    },
  };
  const listed = surveys.slice(0, MOST_LISTED);
  for (const metric of new Set(listed.flatMap(one => headlineOf(one) ?? []))) {
    const theirs = listed.filter(one => headlineOf(one) === metric);
    const filters: Filter[] = [['or', theirs.map((one): Filter => ['and', mainAnswers(one)])]];
    asks[metric] = { metrics: [metric], dimensions: ['survey'], filters, date_range: range, include: plain };
    asks[monthsOf(metric)] = {
      metrics: [metric],
      dimensions: ['survey', 'month'],
      filters,
      date_range: range,
      include: plain,
    };
  }
  return asks;
}
export const monthsOf = (metric: string): string => `${metric} by month`;

export const rowOf = (result: Result | undefined, id: number): ResultRow | undefined =>
  result?.results.find(row => row.ids?.[0] === id);

/** The first metric of a survey by month, gaps where nobody answered. */
export function sparkOf(result: Result | undefined, id: number): (number | null)[] {
  const known = new Map(
    (result?.results ?? [])
      .filter(row => row.ids?.[0] === id)
      .map(row => [String(row.dimensions[1]), row.metrics[0] ?? null]),
  );
  return monthsFrom([...known.keys()]).map(month => known.get(month) ?? null);
}

/** Every month from the first to the last, as first days. */
export function monthsFrom(months: readonly string[]): string[] {
  const sorted = months.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  for (let day = new Date(`${first}T00:00:00Z`); ; day.setUTCMonth(day.getUTCMonth() + 1)) {
    const month = day.toISOString().slice(0, 10);
    if (month > last) return all;
    all.push(month);
  }
}

/** A result by month with the months in between, in which nothing was answered; the engine cannot know where `all` begins. */
export function everyMonth(result: Result | undefined): Result | undefined {
  if (result === undefined) return undefined;
  const known = new Map(result.results.map(row => [String(row.dimensions[0]), row]));
  const results = monthsFrom([...known.keys()]).map(
    (month): ResultRow =>
      known.get(month) ?? {
        dimensions: [month],
        metrics: result.query.metrics.map(() => null),
        n: result.query.metrics.map(() => 0),
      },
  );
  return { ...result, results };
}

export const SPLITS = ['team', 'teammate', 'mailbox', 'account', 'language', 'survey_version'] as const;
export type Split = (typeof SPLITS)[number];

/** Whose help it was: only what follows a ticket knows. */
const OF_HELP: readonly Split[] = ['team', 'teammate', 'mailbox'];

/** By what a survey's answers can be told apart: anonymous ones only by team, and by the version that was asked. */
export function splitsOf(
  { kind, anonymous }: Pick<Survey, 'kind' | 'anonymous'>,
  people: boolean,
): readonly Split[] {
  if (kind === 'agent') return ['team', 'survey_version'];
  if (anonymous) return kind === 'csat' || kind === 'ces' ? ['team', 'survey_version'] : ['survey_version'];
  const helped = kind === 'csat' || kind === 'ces';
  return SPLITS.filter(split => (helped || !OF_HELP.includes(split)) && (people || split !== 'teammate'));
}

/** What the results of one survey ask. */
export function resultsAsks(survey: Survey, range: string, split: Split): Record<string, Request> {
  const metric = headlineOf(survey);
  const about = { filters: mainAnswers(survey), date_range: range };
  const answers = survey.kind === 'agent' ? [] : ['survey_answers.people', 'survey_answers.comments'];
  const asks: Record<string, Request> = {
    response: {
      metrics: ['survey_response_rate'],
      filters: [['is', 'survey', [survey.id]]],
      date_range: range,
    },
  };
  if (answers.length > 0)
    asks.answers = { metrics: answers, filters: [['is', 'survey', [survey.id]]], date_range: range };
  if (metric === null) return asks;
  return {
    ...asks,
    figures: { ...about, metrics: [metric, ...(PARTS_OF[metric] ?? [])] },
    trend: { ...about, metrics: [metric], dimensions: ['month'], include: { excluded: false } },
    split: { ...about, metrics: [metric], dimensions: [split], include: plain },
  };
}
