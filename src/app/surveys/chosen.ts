/** What stands in the form when a link is opened: the score of the link, else what was answered before. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { Opened } from './invitation-behind.ts';
import type { Form } from './read-form.ts';
import type { Question } from './survey-body.ts';

/** `score`: of the link that was clicked; null: none. */
export function chosenBy(questions: readonly Question[], score: string | null): Form {
  const [main] = questions;
  return new Map(main === undefined || score === null ? [] : [[main.id, [score]]]);
}

/** By `key`, as the answer was kept. */
export async function answeredBefore(
  db: Store['db'],
  { workspaceId, invitationId, anonymous }: Opened,
  anonymousKey: string,
): Promise<Form> {
  const key = anonymous ? anonymousKey : `invitation ${invitationId}`;
  const { rows } = await sql<{
    question: string;
    score: number | null;
    choices: string[] | null;
    comment: string | null;
  }>`
    select question, score, choices, comment from survey_answer
    where workspace_id = ${workspaceId} and answer_key = ${key}`.execute(db);
  return new Map(
    rows.map(({ question, score, choices, comment }) => [
      question,
      choices ?? [score === null ? (comment ?? '') : String(score)],
    ]),
  );
}
