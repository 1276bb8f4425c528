/** A survey's figures in one answer: all of them the engine's, within the reader's rights. */
import { z } from 'zod';
import { SCALE_ENDS, type Scale } from '../../derive/surveys/survey.ts';
import { PulsoError } from '../../errors.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { Metric } from '../../metrics/define.ts';
import type { Engine } from '../../metrics/engine/engine.ts';
import { type Request, requestSchema } from '../../metrics/engine/request.ts';
import type { Result } from '../../metrics/engine/result.ts';
import { METRIC_OF_SCALE } from '../../metrics/families/of-scale.ts';
import type { Language } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { type ChoiceGiven, choicesGiven } from './choices-given.ts';
import { during } from './during.ts';
import { type NotSent, notSent } from './not-sent.ts';
import { questionText } from './page.ts';
import { type Survey, surveyWith } from './surveys.ts';

export const resultsQuery = z.strictObject({
  /** `90d`, `last_month`, `2026-01-01..2026-03-31` … */
  date_range: z.string().max(100).default('all'),
});

export interface QuestionResult {
  id: string;
  text: string;
  ask: string;
  scale: Scale | null;
  /** By metric, as the engine gives it; null with a reason where it is unknown. */
  values: Record<string, { value: number | null; n: number; reason: string | null }>;
  /** How often each score was given; null for anonymous surveys, whose groups no score may take apart. */
  scores: { score: number; n: number }[] | null;
  /** How often each answer of a choice was given; null for what is no choice, and for anonymous surveys. */
  choices: ChoiceGiven[] | null;
}

export interface SurveyResults {
  survey: Survey;
  /** Null: invitations cannot be limited to what the reader may see. */
  response: {
    rate: number | null;
    delivered: number;
    answered: number;
    partial: number;
    dismissed: number;
  } | null;
  /** Null: as `response`. */
  not_sent: NotSent[] | null;
  questions: QuestionResult[];
  /** Answers to an anonymous survey that wait for a group of five; how many, and nothing else of them. */
  waiting_for_group: number;
  /** Answers that did not look like a person's and that nobody confirmed. */
  unconfirmed: number;
}

/** Questions stand in the reader's language, where the survey is asked in it. Throws `not-found`, `bad-query`, `not-allowed`. */
export async function surveyResults(
  { store }: AppContext,
  workspaceId: number,
  { engine, view, now }: Pick<Asking, 'engine' | 'view' | 'now'>,
  id: number,
  { date_range }: z.output<typeof resultsQuery>,
  reader: Language = 'en',
): Promise<SurveyResults> {
  const survey = await surveyWith(store.db, workspaceId, id);
  const { name: company } = await store.db
    .selectFrom('workspace')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const range = /^(.+)\.\.(.+)$/.exec(date_range);
  const period: Request['date_range'] = range === null ? date_range : [range[1] ?? '', range[2] ?? ''];
  const base: Pick<Request, 'date_range' | 'filters'> = {
    date_range: requestSchema.shape.date_range.parse(period),
    filters: [['is', 'survey', [id]]],
  };
  const ask = (request: Request) => engine.ask(request, now);
  const response = await responseOf(ask, base);
  const asked = base.date_range ?? 'all';
  const within = (column: 'at' | 'created_at') => during(store.db, workspaceId, column, asked, now);
  const whenMade = await within('created_at');
  const left =
    response === null ? null : await orNull(() => notSent(store.db, workspaceId, { view }, id, whenMade));
  const whenAnswered = await within('at');
  const questions: QuestionResult[] = [];
  for (const question of survey.questions) {
    const about: typeof base = {
      ...base,
      filters: [...(base.filters ?? []), ['is', 'survey_question', [question.id]]],
    };
    const scale = question.ask === 'score' ? question.scale : null;
    const { languages } = survey.settings;
    const language = languages.includes(reader) ? reader : (languages[0] ?? 'en');
    questions.push({
      id: question.id,
      text: questionText(question, language, company),
      ask: question.ask,
      scale,
      values: await valuesOf(ask, about, survey.kind === 'agent', scale),
      scores: scale === null || survey.anonymous ? null : await scoresOf(ask, about, scale),
      choices:
        question.ask !== 'choice' || survey.anonymous
          ? null
          : await choicesGiven(store.db, workspaceId, { view }, id, question, whenAnswered),
    });
  }
  return { survey, response, not_sent: left, questions, ...(await apart(store.db, workspaceId, id)) };
}

type Ask = (request: Request) => ReturnType<Engine['ask']>;
type Base = Pick<Request, 'date_range' | 'filters'>;

/** What cannot be limited to what the reader may see is not shown. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PulsoError && error.code === 'not-allowed') return null;
    throw error;
  }
}

async function responseOf(ask: Ask, base: Base): Promise<SurveyResults['response']> {
  const names = [
    'survey_response_rate',
    ...['answered', 'partial', 'dismissed'].map(part => `survey_response_rate.${part}`),
  ];
  const result = await orNull(() => ask({ ...base, metrics: names }));
  if (result === null) return null;
  const [row] = result.results;
  const [rate = null, answered, partial, dismissed] = row?.metrics ?? [];
  return {
    rate,
    delivered: row?.n[0] ?? 0,
    answered: answered ?? 0,
    partial: partial ?? 0,
    dismissed: dismissed ?? 0,
  };
}

async function valuesOf(
  ask: Ask,
  base: Base,
  ofAgents: boolean,
  scale: Scale | null,
): Promise<QuestionResult['values']> {
  if (scale === null) return ofAgents ? {} : shown(await ask({ ...base, metrics: ['survey_answers'] }));
  const name = METRIC_OF_SCALE[scale];
  const metric: Metric | undefined = METRICS.find(one => one.id === name.split('.')[0]);
  const parts = scale === 'rating' ? [] : Object.keys(metric?.parts ?? {}).map(part => `${name}.${part}`);
  return shown(await ask({ ...base, metrics: [name, ...parts] }));
}

function shown({ results, meta, query }: Result): QuestionResult['values'] {
  const [row] = results;
  return Object.fromEntries(
    query.metrics.map((name, i) => {
      const value = row?.metrics[i] ?? null;
      return [
        name,
        { value, n: row?.n[i] ?? 0, reason: value === null ? (meta.reasons[name] ?? null) : null },
      ];
    }),
  );
}

async function scoresOf(ask: Ask, base: Base, scale: Scale): Promise<{ score: number; n: number }[]> {
  const { results } = await ask({ ...base, metrics: ['survey_answers'], dimensions: ['score'] });
  const [low, high] = SCALE_ENDS[scale];
  return Array.from({ length: high - low + 1 }, (_, i) => {
    const score = low + i;
    return { score, n: results.find(row => row.dimensions[0] === score)?.metrics[0] ?? 0 };
  });
}

async function apart(db: AppContext['store']['db'], workspaceId: number, surveyId: number) {
  const row = await db
    .selectFrom('survey_answer')
    .select(({ fn }) => [
      fn.count('answer_key').distinct().filterWhere('counted', '=', false).as('unconfirmed'),
      fn
        .countAll()
        .filterWhere('anonymous', '=', true)
        .filterWhere('group_id', 'is', null)
        .filterWhere('counted', '=', true)
        .filterWhere('main', '=', true)
        .as('waiting'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow();
  return { unconfirmed: Number(row.unconfirmed), waiting_for_group: Number(row.waiting) };
}
