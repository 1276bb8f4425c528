/** The metrics of surveys a second time, by the pure rules of `derive/surveys`. */
import { SMALLEST_GROUP } from '../../derive/surveys/anonymous-groups.ts';
import { responseRate } from '../../derive/surveys/response-rate.ts';
import { cesOf, npsOf } from '../../derive/surveys/scores.ts';
import type { Scale } from '../../derive/surveys/survey.ts';
import type { Row } from './facts.ts';
import { mean, type Naive } from './naive.ts';

const answersOf = (rows: Row[], scale?: Scale) =>
  rows.flatMap(row =>
    row.answer === undefined || (scale !== undefined && row.answer.scale !== scale) ? [] : [row.answer],
  );
const scoresOf = (rows: Row[], scale: Scale): number[] =>
  answersOf(rows, scale).flatMap(one => one.score ?? []);
const counted = (n: number): [number, number] => [n, n];

const nps =
  (part: 'promoters' | 'passives' | 'detractors'): Naive =>
  rows =>
    counted(npsOf(scoresOf(rows, 'nps'))[part]);
const ces = (scale: Scale, part: 'mean' | 'easy'): Naive => {
  return rows => {
    const found = cesOf(scoresOf(rows, scale), scale === 'ces_low_is_easy');
    return [found[part], found.n];
  };
};
const topOf = (scale: Scale, least = 0): Naive => {
  return rows => {
    const all = answersOf(rows, scale);
    if (all.length < least) return [null, 0];
    return [all.length === 0 ? null : all.filter(one => one.top).length / all.length, all.length];
  };
};
const meanOf = (scale: Scale, least = 0): Naive => {
  return rows => {
    const scores = scoresOf(rows, scale);
    return scores.length < least ? [null, 0] : [mean(scores), scores.length];
  };
};
const states = (rows: Row[]) => rows.flatMap(row => row.invitation?.state ?? []);
const invited =
  (part: 'answered' | 'partial' | 'dismissed'): Naive =>
  rows =>
    counted(responseRate(states(rows))[part]);

export const SURVEY_VALUES: Record<string, Naive> = {
  nps: rows => {
    const { value, n } = npsOf(scoresOf(rows, 'nps'));
    return [value, n];
  },
  'nps.promoters': nps('promoters'),
  'nps.passives': nps('passives'),
  'nps.detractors': nps('detractors'),
  csat: topOf('csat'),
  'csat.mean': meanOf('csat'),
  ces: ces('ces', 'mean'),
  'ces.easy': ces('ces', 'easy'),
  ces_low_is_easy: ces('ces_low_is_easy', 'mean'),
  'ces_low_is_easy.easy': ces('ces_low_is_easy', 'easy'),
  agent_satisfaction: topOf('agent', SMALLEST_GROUP),
  'agent_satisfaction.mean': meanOf('agent', SMALLEST_GROUP),
  survey_response_rate: rows => {
    const { value, delivered } = responseRate(states(rows));
    return [value, delivered];
  },
  'survey_response_rate.answered': invited('answered'),
  'survey_response_rate.partial': invited('partial'),
  'survey_response_rate.dismissed': invited('dismissed'),
  survey_answers: rows => counted(answersOf(rows).length),
  'survey_answers.people': rows => counted(answersOf(rows).filter(one => one.main).length),
  'survey_answers.comments': rows => counted(answersOf(rows).filter(one => one.comment !== null).length),
  'survey_answers.mean': meanOf('rating'),
};
