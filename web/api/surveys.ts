/** Surveys: what they ask, whom they asked, what came back, and what is to be done about it. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Estimate } from '../../src/app/surveys/estimate.ts';
import type { FlaggedAnswer } from '../../src/app/surveys/flagged.ts';
import type { InvitationShown } from '../../src/app/surveys/invitations.ts';
import type { NotSent } from '../../src/app/surveys/not-sent.ts';
import type { QuestionResult, SurveyResults } from '../../src/app/surveys/results.ts';
import type { Question, SurveyBody, SurveySettings } from '../../src/app/surveys/survey-body.ts';
import type { Survey, SurveyVersion } from '../../src/app/surveys/surveys.ts';
import type { TaskShown } from '../../src/app/surveys/tasks.ts';
import type { Verbatim } from '../../src/app/surveys/verbatims.ts';
import type { InvitationState, SurveyKind, SurveyLanguage } from '../../src/derive/surveys/survey.ts';
import type { Filter } from '../../src/metrics/engine/request.ts';
import { call, callRaw } from './call.ts';

export type {
  Estimate,
  FlaggedAnswer,
  InvitationShown,
  NotSent,
  Question,
  QuestionResult,
  Survey,
  SurveyBody,
  SurveyResults,
  SurveySettings,
  SurveyVersion,
  TaskShown,
  Verbatim,
};

const AT_ONCE = 25;

export const surveysQuery = queryOptions({
  queryKey: ['surveys', 'list'],
  queryFn: ({ signal }) => call<Survey[]>('/surveys', { signal }),
});
export const surveyQuery = (id: number) =>
  queryOptions({
    queryKey: ['surveys', 'one', id],
    queryFn: ({ signal }) => call<Survey>(`/surveys/${id}`, { signal }),
  });
export const resultsQuery = (id: number, range: string) =>
  queryOptions({
    queryKey: ['surveys', 'results', id, range],
    queryFn: ({ signal }) =>
      call<SurveyResults>(`/surveys/${id}/results?${new URLSearchParams({ date_range: range })}`, { signal }),
    placeholderData: keepPreviousData,
  });
export const versionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['surveys', 'versions', id],
    queryFn: ({ signal }) => call<SurveyVersion[]>(`/surveys/${id}/versions`, { signal }),
  });

/** `id` null: a new one. Gives its id. */
export async function saveSurvey(id: number | null, body: SurveyBody): Promise<number> {
  if (id === null) return (await call<{ id: number }>('/surveys', { body })).id;
  await call(`/surveys/${id}`, { method: 'PUT', body });
  return id;
}
export const removeSurvey = (id: number): Promise<unknown> => call(`/surveys/${id}`, { method: 'DELETE' });
export const openSurvey = (id: number): Promise<unknown> => call(`/surveys/${id}/open`, { body: {} });
export const closeSurvey = (id: number): Promise<unknown> => call(`/surveys/${id}/close`, { body: {} });

export interface PreviewQuestion {
  survey: SurveyBody;
  of: 'page' | 'thanks' | 'mail' | 'reminder';
  language: SurveyLanguage;
  score: number | null;
}
/** As a page. */
export const surveyPreviewQuery = (question: PreviewQuestion) =>
  queryOptions({
    queryKey: ['survey-preview', question],
    queryFn: async ({ signal }) => (await callRaw('/surveys/preview', { body: question, signal })).text(),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const estimateQuery = (settings: SurveySettings) =>
  queryOptions({
    queryKey: ['surveys', 'estimate', settings.trigger, settings.same_days],
    queryFn: async ({ signal }) =>
      (await call<{ estimate: Estimate | null }>('/surveys/estimate', { body: { settings }, signal }))
        .estimate,
    placeholderData: keepPreviousData,
  });

const paged = <Row extends { id: number }>(
  key: readonly unknown[],
  page: (before: number | null, signal: AbortSignal) => Promise<Row[]>,
) =>
  infiniteQueryOptions({
    queryKey: ['surveys', ...key],
    queryFn: ({ pageParam, signal }) => page(pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: rows => (rows.length < AT_ONCE ? null : (rows.at(-1)?.id ?? null)),
    placeholderData: keepPreviousData,
  });

const pageOf = (before: number | null, more: Record<string, string> = {}): URLSearchParams =>
  new URLSearchParams({
    ...more,
    limit: String(AT_ONCE),
    ...(before === null ? {} : { before: String(before) }),
  });

/** `state` null: all of them. */
export const invitationsQuery = (id: number, state: InvitationState | null) =>
  paged<InvitationShown>(['invitations', id, state], (before, signal) =>
    call(`/surveys/${id}/invitations?${pageOf(before, state === null ? {} : { state })}`, { signal }),
  );

export const flaggedQuery = (id: number) =>
  paged<FlaggedAnswer>(['flagged', id], (before, signal) =>
    call(`/surveys/${id}/flagged?${pageOf(before)}`, { signal }),
  );

export interface Addressee {
  email: string;
  name?: string;
  language?: SurveyLanguage;
}
export const sendSurvey = (id: number, to: Addressee[]): Promise<{ invitations: number }> =>
  call(`/surveys/${id}/send`, { body: { to } });
export const allowSurveys = (email: string): Promise<unknown> => call('/surveys/allow', { body: { email } });
/** `csv`: the file's bytes in base64. */
export const importAnswers = (id: number, csv: string): Promise<{ imported: number; known: number }> =>
  call(`/surveys/${id}/import`, { body: { csv } });
export const embeddingQuery = (id: number) =>
  queryOptions({
    queryKey: ['surveys', 'embedding', id],
    queryFn: ({ signal }) => call<{ url: string; html: string }>(`/surveys/${id}/embedding`, { signal }),
  });

export interface VerbatimQuestion {
  filters: Filter[];
  date_range?: string;
  scores?: number[];
}
export const verbatimsQuery = (question: VerbatimQuestion) =>
  paged<Verbatim>(['verbatims', question], (before, signal) =>
    call('/verbatims', { body: { ...question, limit: AT_ONCE, before }, signal }),
  );
const MOST_EXPORTED = 20_000;
/** All of them, newest first; what is beyond the limit is left out, and `whole` says so. */
export async function everyVerbatim(
  question: VerbatimQuestion,
): Promise<{ rows: Verbatim[]; whole: boolean }> {
  const rows: Verbatim[] = [];
  const limit = 200;
  while (rows.length < MOST_EXPORTED) {
    const page = await call<Verbatim[]>('/verbatims', {
      body: { ...question, limit, before: rows.at(-1)?.id ?? null },
    });
    rows.push(...page);
    if (page.length < limit) return { rows, whole: true };
  }
  return { rows, whole: false };
}
export const tagVerbatim = (id: number, tags: string[]): Promise<unknown> =>
  call(`/verbatims/${id}/tags`, { method: 'PUT', body: { tags } });

export type TaskState = 'open' | 'done' | 'dropped';
export const tasksQuery = (state: TaskState) =>
  paged<TaskShown>(['tasks', state], (before, signal) =>
    call(`/tasks?${pageOf(before, { state })}`, { signal }),
  );
export interface TaskChange {
  state?: TaskState;
  outcome?: string | null;
  teammate_id?: number | null;
  due_at?: string;
}
export const changeTask = (id: number, change: TaskChange): Promise<unknown> =>
  call(`/tasks/${id}`, { method: 'PATCH', body: change });

export type { InvitationState, SurveyKind, SurveyLanguage };
