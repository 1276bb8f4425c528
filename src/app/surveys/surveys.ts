/** Surveys and the versions of their questions. Answers refer to the version they were given to, so a change never rewrites the past. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { SurveyState } from '../../store/tables/surveys.ts';
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { nextNumber } from '../people/numbers.ts';
import { say } from './errors.data.ts';
import {
  isAnonymous,
  type Question,
  questionSchema,
  type SurveyBody,
  type SurveySettings,
  surveySettings,
  usualQuestions,
} from './survey-body.ts';

export interface Survey {
  id: number;
  name: string;
  kind: SurveyBody['kind'];
  anonymous: boolean;
  state: SurveyState;
  version: number;
  questions: Question[];
  settings: SurveySettings;
  created_at: string;
  opened_at: string | null;
  closed_at: string | null;
}

type Db = Store['db'];
const questionList = z.array(questionSchema);

/** Newest first; `id` alone: at most that one. */
export async function surveysOf(db: Db, workspaceId: number, id?: number): Promise<Survey[]> {
  const rows = await db
    .selectFrom('survey as s')
    .innerJoin('survey_version as v', join =>
      join
        .onRef('v.workspace_id', '=', 's.workspace_id')
        .onRef('v.survey_id', '=', 's.survey_id')
        .onRef('v.version', '=', 's.version'),
    )
    .selectAll('s')
    .select('v.questions')
    .where('s.workspace_id', '=', workspaceId)
    .where('s.removed_at', 'is', null)
    .$if(id !== undefined, query => query.where('s.survey_id', '=', id ?? 0))
    .orderBy('s.survey_id', 'desc')
    .execute();
  return rows.map(row => ({
    id: row.survey_id,
    name: row.name,
    kind: row.kind,
    anonymous: row.anonymous,
    state: row.state,
    version: row.version,
    questions: questionList.parse(row.questions),
    settings: surveySettings.parse(row.settings),
    created_at: row.created_at.toISOString(),
    opened_at: row.opened_at?.toISOString() ?? null,
    closed_at: row.closed_at?.toISOString() ?? null,
  }));
}

/** Throws `not-found`. */
export async function surveyWith(db: Db, workspaceId: number, id: number): Promise<Survey> {
  const [survey] = await surveysOf(db, workspaceId, id);
  if (survey === undefined) throw new PulsoError('not-found', say.noSurvey);
  return survey;
}

export interface SurveyVersion {
  version: number;
  questions: Question[];
  created_at: string;
}

/** Newest first. Throws `not-found`. */
export async function versionsOf(db: Db, workspaceId: number, id: number): Promise<SurveyVersion[]> {
  await surveyWith(db, workspaceId, id);
  const rows = await db
    .selectFrom('survey_version')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('survey_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, questions, created_at }) => ({
    version,
    questions: questionList.parse(questions),
    created_at: created_at.toISOString(),
  }));
}

/** A draft: nobody is asked before it is opened. */
export async function addSurvey(
  { store, now, tell }: AppContext,
  workspaceId: number,
  by: string | null,
  body: SurveyBody,
): Promise<{ id: number }> {
  const at = now().toString();
  const id = await store.transaction(async ({ db }) => {
    const survey_id = await nextNumber(db, 'survey', 'survey_id', workspaceId);
    await db
      .insertInto('survey')
      .values({
        workspace_id: workspaceId,
        survey_id,
        kind: body.kind,
        name: body.name,
        anonymous: isAnonymous(body),
        state: 'draft',
        version: 1,
        settings: JSON.stringify(body.settings),
        created_by: by,
        created_at: at,
        changed_at: at,
      })
      .execute();
    await addVersion(db, workspaceId, survey_id, 1, body.questions ?? usualQuestions(body.kind), at);
    await note(db, workspaceId, by, 'survey-made', { survey: survey_id, kind: body.kind });
    return survey_id;
  });
  tell({ workspaceId, what: 'surveys' });
  return { id };
}

/**
 * Changed questions become a new version. What was promised to whoever answered stays: kind and anonymity change only while it is a
 * draft. Throws `not-found`, `conflict`.
 */
export async function changeSurvey(
  { store, now, tell }: AppContext,
  workspaceId: number,
  by: string | null,
  id: number,
  body: SurveyBody,
): Promise<Survey> {
  const at = now().toString();
  const changed = await store.transaction(async ({ db }) => {
    await db
      .selectFrom('survey')
      .select('survey_id')
      .where('workspace_id', '=', workspaceId)
      .where('survey_id', '=', id)
      .forUpdate()
      .execute();
    const before = await surveyWith(db, workspaceId, id);
    if (before.state !== 'draft' && (before.kind !== body.kind || before.anonymous !== isAnonymous(body)))
      throw new PulsoError('conflict', say.keepsItsKind);
    const questions = body.questions ?? usualQuestions(body.kind);
    const same = JSON.stringify(questionList.parse(questions)) === JSON.stringify(before.questions);
    const version = same ? before.version : before.version + 1;
    if (!same) await addVersion(db, workspaceId, id, version, questions, at);
    await db
      .updateTable('survey')
      .set({
        name: body.name,
        kind: body.kind,
        anonymous: isAnonymous(body),
        version,
        settings: JSON.stringify(body.settings),
        changed_at: at,
      })
      .where('workspace_id', '=', workspaceId)
      .where('survey_id', '=', id)
      .execute();
    await note(db, workspaceId, by, 'survey-changed', { survey: id, version });
    return surveyWith(db, workspaceId, id);
  });
  tell({ workspaceId, what: 'surveys' });
  return changed;
}

/**
 * Opening lets it ask, from now on: it does not make up for the past. Closing ends it; links then say so. A closed one can be opened
 * again. Throws `not-found`.
 */
export async function setSurveyState(
  { store, now, tell }: AppContext,
  workspaceId: number,
  by: string | null,
  id: number,
  state: 'open' | 'closed',
): Promise<void> {
  const at = now().toString();
  await store.transaction(async ({ db }) => {
    const before = await surveyWith(db, workspaceId, id);
    if (before.state === state) return;
    await db
      .updateTable('survey')
      .set(state === 'open' ? { state, opened_at: at, closed_at: null } : { state, closed_at: at })
      .where('workspace_id', '=', workspaceId)
      .where('survey_id', '=', id)
      .execute();
    await note(db, workspaceId, by, state === 'open' ? 'survey-opened' : 'survey-closed', { survey: id });
  });
  tell({ workspaceId, what: 'surveys' });
}

/** It is closed and leaves the list; its answers stay in the figures. Throws `not-found`. */
export async function removeSurvey(
  context: AppContext,
  workspaceId: number,
  by: string | null,
  id: number,
): Promise<void> {
  await setSurveyState(context, workspaceId, by, id, 'closed');
  await context.store.transaction(async ({ db }) => {
    await db
      .updateTable('survey')
      .set({ removed_at: context.now().toString() })
      .where('workspace_id', '=', workspaceId)
      .where('survey_id', '=', id)
      .execute();
    await note(db, workspaceId, by, 'survey-removed', { survey: id });
  });
  context.tell({ workspaceId, what: 'surveys' });
}

async function addVersion(
  db: Db,
  workspaceId: number,
  surveyId: number,
  version: number,
  questions: Question[],
  at: string,
) {
  await db
    .insertInto('survey_version')
    .values({
      workspace_id: workspaceId,
      survey_id: surveyId,
      version,
      questions: JSON.stringify(questions),
      created_at: at,
    })
    .execute();
}
