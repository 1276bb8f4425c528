/** Answers that did not look like a person's, with why, and whether somebody has confirmed them: only then they count (METRICS §7). */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Scale } from '../../derive/surveys/survey.ts';
import { flaggedAnswers } from '../../metrics/engine/visible-answers.ts';
import type { Store } from '../../store/store.ts';
import type { Asking } from '../figures/engine-for.ts';
import { showsPeople } from '../rights.ts';
import type { Flag } from './clicks.ts';
import { surveyWith } from './surveys.ts';

export const flaggedQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Id of the last one of the page before. */
  before: z.coerce.number().int().optional(),
});

export interface FlaggedAnswer {
  id: number;
  version: number;
  at: string;
  why: Flag;
  /** Somebody has confirmed it. */
  counted: boolean;
  answers: {
    /** Id of the question within the version. */
    question: string;
    score: number | null;
    scale: Scale | null;
    choices: string[] | null;
    comment: string | null;
  }[];
  contact: { email: string; name: string } | null;
  account: string | null;
  teammate: { id: number; name: string } | null;
  language: string | null;
}

/** One a person, newest first, within the reader's reach; none of an anonymous survey. Throws `not-found`, `not-allowed`. */
export async function listFlagged(
  db: Store['db'],
  workspaceId: number,
  { view }: Pick<Asking, 'view'>,
  surveyId: number,
  { limit, before }: z.output<typeof flaggedQuery>,
): Promise<FlaggedAnswer[]> {
  const survey = await surveyWith(db, workspaceId, surveyId);
  const visible = flaggedAnswers({ workspaceId, view, filters: [['is', 'survey', [surveyId]]] });
  // Not even how many at what time: of whom there are so few, each could be told apart.
  if (survey.anonymous) return [];
  const { rows } = await sql<Row>`
    select one.*, a.email, a.name, p.teammate_id, p.name as teammate from (
      select min(f.answer_id) as id, max(f.version) as version, max(f.at) as at, max(coalesce(f.flag, f.confirmed_flag)) as why,
        bool_and(f.counted) as counted, max(f.contact_id) as contact, max(f.teammate_id) as mate, max(f.account) as account,
        max(f.language) as language,
        json_agg(json_build_object('question', f.question, 'score', f.score, 'scale', f.scale, 'choices', f.choices,
          'comment', f.comment) order by f.main desc, f.answer_id) as answers
      from survey_answer f where ${visible}
      group by f.answer_key having ${before ?? null}::bigint is null or min(f.answer_id) < ${before ?? null}::bigint
      order by 1 desc limit ${limit}) one
    left join address a on a.workspace_id = ${workspaceId} and a.address_id = one.contact
    left join teammate p on p.workspace_id = ${workspaceId} and p.teammate_id = one.mate and ${showsPeople(view)}::boolean
    order by one.id desc`.execute(db);
  return rows.map(row => ({
    id: Number(row.id),
    version: row.version,
    at: row.at.toISOString(),
    why: row.why,
    counted: row.counted,
    answers: row.answers,
    contact: row.email === null ? null : { email: row.email, name: row.name ?? '' },
    account: row.account,
    teammate: row.teammate_id === null ? null : { id: Number(row.teammate_id), name: row.teammate ?? '' },
    language: row.language,
  }));
}

interface Row
  extends Pick<FlaggedAnswer, 'version' | 'why' | 'counted' | 'answers' | 'account' | 'language'> {
  id: number;
  at: Date;
  email: string | null;
  name: string | null;
  teammate_id: number | null;
  teammate: string | null;
}
