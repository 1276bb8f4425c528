/** How often each answer of a choice was given. */
import { sql } from 'kysely';
import type { Sql } from '../../metrics/define.ts';
import { visibleAnswers } from '../../metrics/engine/visible-answers.ts';
import type { Store } from '../../store/store.ts';
import type { Asking } from '../figures/engine-for.ts';
import type { Question } from './survey-body.ts';

export interface ChoiceGiven {
  id: string;
  n: number;
}

/** In the order of the question; what it no longer offers comes last. An answer of several counts with each of them. */
export async function choicesGiven(
  db: Store['db'],
  workspaceId: number,
  { view }: Pick<Asking, 'view'>,
  surveyId: number,
  question: Extract<Question, { ask: 'choice' }>,
  when: Sql,
): Promise<ChoiceGiven[]> {
  const filters = [
    ['is', 'survey', [surveyId]],
    ['is', 'survey_question', [question.id]],
  ] satisfies Parameters<typeof visibleAnswers>[0]['filters'];
  const { rows } = await sql<ChoiceGiven>`
    select one.id, count(*)::float8 as n from survey_answer f cross join lateral unnest(f.choices) as one(id)
    where ${visibleAnswers({ workspaceId, view, filters })} and ${when} group by 1`.execute(db);
  const given = new Map(rows.map(row => [row.id, Number(row.n)]));
  const offered = question.options.map(option => option.id);
  const gone = [...given.keys()].filter(id => !offered.includes(id)).toSorted();
  return [...offered, ...gone].map(id => ({ id, n: given.get(id) ?? 0 }));
}
