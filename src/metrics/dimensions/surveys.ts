/** Of surveys: which one, which question and version of it, what was answered. */
import { sql } from 'kysely';
import { SURVEY_KINDS } from '../../derive/surveys/survey.ts';
import type { Dimension } from '../define.ts';
import { on } from './build.ts';
import { WHOLE } from './tickets.ts';

export const survey: Dimension = {
  id: 'survey',
  title: { en: 'Survey', es: 'Encuesta' },
  type: 'text',
  on: on(['survey_answer', 'agent_answer', 'survey_invitation'], sql`f.survey_id`),
  entity: { label: sql`e.name`, from: sql`survey e`, id: sql`e.survey_id`, named: [sql`e.name`] },
};

export const survey_kind: Dimension = {
  id: 'survey_kind',
  title: { en: 'Kind of survey', es: 'Tipo de encuesta' },
  type: 'text',
  on: on(['survey_answer', 'survey_invitation'], sql`f.kind`),
  values: SURVEY_KINDS,
  enumeration: 'survey_kind',
};

/** Questions are versioned: a changed wording is another version. */
export const survey_version: Dimension = {
  id: 'survey_version',
  title: { en: 'Version of the survey', es: 'Versión de la encuesta' },
  type: 'number',
  on: on(['survey_answer', 'agent_answer', 'survey_invitation'], sql`f.version`),
};

export const survey_question: Dimension = {
  id: 'survey_question',
  title: { en: 'Question', es: 'Pregunta' },
  type: 'text',
  on: on(['survey_answer', 'agent_answer'], sql`f.question`),
};

/** None for anonymous answers: a score would take a group apart. */
export const score: Dimension = {
  id: 'score',
  title: { en: 'Score', es: 'Puntuación' },
  type: 'number',
  on: { survey_answer: { key: sql`case when not f.anonymous then f.score::int end` } },
  values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
};

const same = sql`g.workspace_id = f.workspace_id and g.answer_id = f.answer_id and not f.anonymous`;
/** What people have put under an answer; an answer can have several. */
export const survey_tag: Dimension = {
  id: 'survey_tag',
  title: { en: 'Tag of the answer', es: 'Etiqueta de la respuesta' },
  type: 'text',
  on: {
    survey_answer: {
      join: sql`join survey_tag g on ${same}`,
      key: sql`g.tag`,
      any: condition => sql`exists (select 1 from survey_tag g where ${same} and ${condition})`,
    },
  },
};

/** Of an answer or an invitation: in which it was asked. Of a ticket: in which it is written, as far as that is known. */
export const language: Dimension = {
  id: 'language',
  title: { en: 'Language', es: 'Idioma' },
  type: 'text',
  on: on(['survey_answer', 'survey_invitation', ...WHOLE], sql`f.language`),
};

/** The customer company. */
