/** What people wrote, with the score they gave, and the tags that readers put under it. Which ones somebody sees the engine's rights say. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { requestSchema } from '../../metrics/engine/request.ts';
import { type Reading, visibleAnswers } from '../../metrics/engine/visible-answers.ts';
import type { Store } from '../../store/store.ts';
import type { Asking } from '../figures/engine-for.ts';
import { note } from '../people/audit.ts';
import { showsPeople } from '../rights.ts';
import { during } from './during.ts';
import { say } from './errors.data.ts';

const { filters, date_range } = requestSchema.shape;
export const verbatimsBody = z.strictObject({
  /** As for figures: survey, survey_question, survey_tag, language, team, account … of the comment. */
  filters,
  date_range,
  /** Of the survey's first question, given with the comment. */
  scores: z.array(z.int().min(0).max(10)).min(1).max(11).optional(),
  limit: z.int().min(1).max(200).default(50),
  /** Id of the last one of the page before. */
  before: z.int().nullish(),
});

export interface Verbatim {
  id: number;
  survey: { id: number; name: string };
  version: number;
  question: string;
  at: string;
  comment: string;
  /** Of the survey's first question; null for anonymous answers. */
  score: number | null;
  scale: string | null;
  language: string | null;
  anonymous: boolean;
  tags: string[];
  contact: { email: string; name: string } | null;
  account: string | null;
  teammate: { id: number; name: string } | null;
  ticket_id: number | null;
}

/** Newest first. Throws `bad-query`, `not-allowed`. */
export async function listVerbatims(
  db: Store['db'],
  workspaceId: number,
  { view, now }: Pick<Asking, 'view' | 'now'>,
  { filters: given, date_range: range, scores, limit, before }: z.output<typeof verbatimsBody>,
): Promise<Verbatim[]> {
  const when = await during(db, workspaceId, 'at', range, now);
  const visible = visibleAnswers({ workspaceId, view, filters: given } satisfies Reading);
  const { rows } = await sql<Row>`
    select f.answer_id, f.survey_id, s.name as survey, f.version, f.question, f.at, f.comment, m.score, m.scale, f.language, f.anonymous,
      array(select g.tag from survey_tag g where g.workspace_id = f.workspace_id and g.answer_id = f.answer_id order by g.tag) as tags,
      a.email, a.name, f.account, p.teammate_id, p.name as teammate, f.ticket_id
    from survey_answer f
    join survey s on s.workspace_id = f.workspace_id and s.survey_id = f.survey_id
    left join survey_answer m on m.workspace_id = f.workspace_id and m.answer_key = f.answer_key and m.main and not f.anonymous
    left join address a on a.workspace_id = f.workspace_id and a.address_id = f.contact_id
    left join teammate p on p.workspace_id = f.workspace_id and p.teammate_id = f.teammate_id and ${showsPeople(view)}::boolean
    where ${visible} and ${when} and f.comment is not null
      and (${scores ?? null}::int[] is null or m.score = any(${scores ?? null}::int[]))
      and (${before ?? null}::bigint is null or f.answer_id < ${before ?? null}::bigint)
    order by f.answer_id desc limit ${limit}`.execute(db);
  return rows.map(row => ({
    id: Number(row.answer_id),
    survey: { id: Number(row.survey_id), name: row.survey },
    version: row.version,
    question: row.question,
    at: row.at.toISOString(),
    comment: row.comment,
    score: row.score,
    scale: row.scale,
    language: row.language,
    anonymous: row.anonymous,
    tags: row.tags,
    contact: row.email === null ? null : { email: row.email, name: row.name ?? '' },
    account: row.account,
    teammate: row.teammate_id === null ? null : { id: Number(row.teammate_id), name: row.teammate ?? '' },
    ticket_id: row.ticket_id === null ? null : Number(row.ticket_id),
  }));
}

export const tagsBody = z.strictObject({
  tags: z.array(z.string().trim().min(1).max(60)).max(20),
});

/** The tags an answer has from now on. An anonymous one has none: they would take its group apart. Throws `not-found`, `conflict`. */
export async function tagVerbatim(
  store: Store,
  workspaceId: number,
  by: string,
  { view }: Pick<Asking, 'view'>,
  id: number,
  { tags }: z.output<typeof tagsBody>,
): Promise<void> {
  await store.transaction(async ({ db }) => {
    const { rows } = await sql<{ anonymous: boolean }>`
      select f.anonymous from survey_answer f
      where ${visibleAnswers({ workspaceId, view, filters: [] })} and f.answer_id = ${id}`.execute(db);
    const [row] = rows;
    if (row === undefined) throw new PulsoError('not-found', say.noAnswer);
    if (row.anonymous) throw new PulsoError('conflict', say.anonymousNotTagged);
    await db
      .deleteFrom('survey_tag')
      .where('workspace_id', '=', workspaceId)
      .where('answer_id', '=', id)
      .execute();
    const unique = [...new Set(tags)];
    if (unique.length > 0)
      await db
        .insertInto('survey_tag')
        .values(unique.map(tag => ({ workspace_id: workspaceId, answer_id: id, tag })))
        .execute();
    await note(db, workspaceId, by, 'survey-answer-tagged', { answer: id });
  });
}

interface Row {
  answer_id: number;
  survey_id: number;
  survey: string;
  version: number;
  question: string;
  at: Date;
  comment: string;
  score: number | null;
  scale: string | null;
  language: string | null;
  anonymous: boolean;
  tags: string[];
  email: string | null;
  name: string | null;
  account: string | null;
  teammate_id: number | null;
  teammate: string | null;
  ticket_id: number | null;
}
