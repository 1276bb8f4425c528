/** A survey as people write it: checked once, here, with the field's name in every refusal. */
import { z } from 'zod';
import {
  SCALE_ENDS,
  SCALES,
  SCALES_OF,
  SURVEY_KINDS,
  SURVEY_LANGUAGES,
  type SurveyKind,
  type SurveyLanguage,
} from '../../derive/surveys/survey.ts';
import { say as checks } from '../../errors.data.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from './errors.data.ts';

const language = z.enum(SURVEY_LANGUAGES);
/** By language; a language left out has our own words for the scale, else those of another one. */
const texts = z.partialRecord(language, z.string().trim().min(1).max(500));
const someText = texts.refine(given => Object.keys(given).length > 0, checks.oneText.en);
const id = z.string().regex(/^[a-z][a-z0-9_]{0,29}$/, checks.shortName.en);

export const questionSchema = z.discriminatedUnion('ask', [
  z
    .strictObject({
      ask: z.literal('score'),
      id,
      scale: z.enum(SCALES),
      /** Which scores count as good; left out: the usual ones. */
      top: z.array(z.int().min(0).max(10)).min(1).max(11).optional(),
      text: texts.default({}),
      required: z.boolean().default(true),
    })
    .refine(
      ({ scale, top = [] }) =>
        top.every(score => score >= SCALE_ENDS[scale][0] && score <= SCALE_ENDS[scale][1]),
      { path: ['top'], message: checks.scoresOfScale.en },
    ),
  z.strictObject({
    ask: z.literal('choice'),
    id,
    text: someText,
    options: z
      .array(z.strictObject({ id, text: someText }))
      .min(2)
      .max(20),
    several: z.boolean().default(false),
    required: z.boolean().default(false),
  }),
  z.strictObject({
    ask: z.literal('text'),
    id,
    text: texts.default({}),
    required: z.boolean().default(false),
  }),
]);
export type Question = z.output<typeof questionSchema>;

const trigger = z.discriminatedUnion('on', [
  /** By a list of addresses, or by an open link. */
  z.strictObject({ on: z.literal('hand') }),
  /** Each time a ticket is solved: per resolution, not per conversation. */
  z.strictObject({
    on: z.literal('ticket'),
    delay_minutes: z.int().min(0).max(10_080).default(60),
    /** Only tickets of these mailboxes; null: all. */
    mailbox_ids: z.array(z.int().positive()).min(1).max(1000).nullable().default(null),
  }),
  /** Each contact on one day of the quarter. */
  z.strictObject({
    on: z.literal('plan'),
    /** Share of all contacts, 0 to 1. */
    share: z.number().min(0).max(1).default(1),
    /** Only who wrote or was written to in so many days. */
    active_days: z.int().min(1).max(730).default(180),
    per_day: z.int().min(1).max(100_000).nullable().default(null),
    per_account: z.int().min(1).max(100_000).nullable().default(null),
  }),
]);

export const surveySettings = z.strictObject({
  /** In which languages it is asked; a contact of another one is asked in the first. */
  languages: z
    .array(language)
    .min(1)
    .max(SURVEY_LANGUAGES.length)
    .default([...SURVEY_LANGUAGES]),
  trigger: trigger.default({ on: 'hand' }),
  subject: texts.default({}),
  intro: texts.default({}),
  thanks: texts.default({}),
  /** How long after the mail one can answer, and change the answer. */
  answer_days: z.int().min(1).max(365).default(14),
  /** One reminder after so many days without an answer; null: none. */
  reminder_days: z.int().min(1).max(60).nullable().default(null),
  /** Days after which this survey, and after which any survey, may ask the same person again. */
  same_days: z.int().min(0).max(3650).default(30),
  any_days: z.int().min(0).max(3650).default(7),
  /** Anybody with the link may answer, for embedding it in a site. */
  open_link: z.boolean().default(false),
  /** A detractor makes a task that is due after so many working days; null: none. */
  follow_up_days: z.int().min(0).max(90).nullable().default(2),
});
export type SurveySettings = z.output<typeof surveySettings>;

const body = z.strictObject({
  name: z.string().trim().min(1).max(100),
  kind: z.enum(SURVEY_KINDS),
  /** Answers are kept without who gave them, and counted in groups of five at least. Always so for `agent`. */
  anonymous: z.boolean().default(false),
  /** Left out: the score of the kind, and a comment. */
  questions: z.array(questionSchema).min(1).max(30).optional(),
  settings: surveySettings.default(surveySettings.parse({})),
});

export const surveyBody = body.superRefine(
  ({ kind, questions = usualQuestions(kind), settings }, context) => {
    const refuse = (path: (string | number)[], said: Sentence) =>
      context.addIssue({ code: 'custom', path, message: said.en, params: { said } });
    const names = questions.map(question => question.id);
    if (new Set(names).size < names.length) refuse(['questions'], say.eachIdOnce);
    for (const [i, question] of questions.entries()) {
      if (question.ask === 'score' && !SCALES_OF[kind].includes(question.scale))
        refuse(['questions', i, 'scale'], say.scaleOfKind(SCALES_OF[kind].join(', ')));
      if (
        question.ask === 'choice' &&
        new Set(question.options.map(one => one.id)).size < question.options.length
      )
        refuse(['questions', i, 'options'], say.eachIdOnce);
    }
    const [main] = questions;
    const own = SCALES_OF[kind].filter(scale => scale !== 'rating');
    if (own.length > 0 && !(main?.ask === 'score' && own.some(scale => scale === main.scale)))
      refuse(['questions', 0], say.firstAsksFor({ en: own.join(' or '), es: own.join(' o ') }));
    if (settings.trigger.on === 'ticket' && kind !== 'csat' && kind !== 'ces')
      refuse(['settings', 'trigger'], say.followTickets);
    if (settings.trigger.on === 'plan' && kind !== 'nps') refuse(['settings', 'trigger'], say.onlyNpsPlanned);
  },
);
export type SurveyBody = z.output<typeof surveyBody>;

const MAIN: Record<SurveyKind, Extract<Question, { ask: 'score' }>['scale']> = {
  nps: 'nps',
  csat: 'csat',
  ces: 'ces',
  agent: 'agent',
  free: 'rating',
};

export const usualQuestions = (kind: SurveyKind): Question[] => [
  { ask: 'score', id: 'score', scale: MAIN[kind], text: {}, required: true },
  { ask: 'text', id: 'comment', text: {}, required: false },
];

export const isAnonymous = ({ kind, anonymous }: Pick<SurveyBody, 'kind' | 'anonymous'>): boolean =>
  anonymous || kind === 'agent';

/** The text in a language, else in the first language it is there in; null: nowhere. */
export function textIn(
  given: Partial<Record<SurveyLanguage, string>>,
  wanted: SurveyLanguage,
): string | null {
  return given[wanted] ?? SURVEY_LANGUAGES.map(one => given[one]).find(text => text !== undefined) ?? null;
}
