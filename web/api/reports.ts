/** Reports that arrive by themselves: their schedules, what was sent, and files to keep. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Cadence } from '../../src/app/reports/cadence.ts';
import type { FileFormat } from '../../src/app/reports/download.ts';
import type { RunShown } from '../../src/app/reports/runs.ts';
import type { ScheduleBody, ScheduleShown } from '../../src/app/reports/schedules.ts';
import type { Scope } from '../../src/app/reports/scope.ts';
import type { Language } from '../../src/report/language.ts';
import { call, callRaw } from './call.ts';

export type { Cadence, FileFormat, RunShown, ScheduleBody, ScheduleShown, Scope };
export type Recipient = ScheduleBody['recipients'][number];

const AT_ONCE = 25;
/** While something is on its way. */
const LOOK_MS = 4000;

export const schedulesQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => call<ScheduleShown[]>('/reports', { signal }),
});

/** `id` null: a new one. */
export const saveSchedule = (id: number | null, body: ScheduleBody): Promise<unknown> =>
  id === null ? call('/reports', { body }) : call(`/reports/${id}`, { method: 'PUT', body });
export const removeSchedule = (id: number): Promise<unknown> => call(`/reports/${id}`, { method: 'DELETE' });
export const resubscribe = (email: string): Promise<unknown> =>
  call('/reports/resubscribe', { body: { email } });

export interface PreviewQuestion {
  name: string;
  cadence: Cadence;
  scope: Scope;
  language: Language;
  zone: string;
}
/** The mail as a page. */
export const previewQuery = (question: PreviewQuestion) =>
  queryOptions({
    queryKey: ['report-preview', question],
    queryFn: async ({ signal }) =>
      (
        await callRaw('/reports/preview', { body: { ...question, name: question.name || '–' }, signal })
      ).text(),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const runsQuery = (state: RunShown['state'] | null) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'runs', state],
    queryFn: ({ pageParam, signal }) =>
      call<RunShown[]>(
        `/reports/runs?${new URLSearchParams({
          limit: String(AT_ONCE),
          ...(state === null ? {} : { state }),
          ...(pageParam === null ? {} : { before: String(pageParam) }),
        })}`,
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: page => (page.length < AT_ONCE ? null : (page.at(-1)?.id ?? null)),
    refetchInterval: query =>
      query.state.data?.pages.some(page => page.some(run => run.state === 'sending' || isDue(run)))
        ? LOOK_MS
        : false,
  });

/** It is being made now, rather than tried again in an hour. */
const isDue = ({ state, next_attempt_at }: RunShown): boolean =>
  state === 'waiting' && (next_attempt_at === null || Date.parse(next_attempt_at) <= Date.now());

/** The mail as it was sent, as a page. */
export const sentMailQuery = (id: number) =>
  queryOptions({
    queryKey: ['sent-report', id],
    queryFn: async ({ signal }) => (await callRaw(`/reports/runs/${id}`, { signal })).text(),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const sendAgain = (id: number): Promise<unknown> => call(`/reports/runs/${id}/again`, { body: {} });

export interface DownloadQuestion {
  date_range: string;
  lang: Language;
  of: Scope['of'];
  id: number | null;
}
export interface DownloadedFile {
  name: string;
  type: string;
  bytes: Blob;
}

export async function downloadReport(
  format: FileFormat,
  { id, ...question }: DownloadQuestion,
): Promise<DownloadedFile> {
  const query = new URLSearchParams({ ...question, ...(id === null ? {} : { id: String(id) }) });
  const response = await callRaw(`/report.${format}?${query}`);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return {
    name: named ?? `pulso.${format}`,
    type: response.headers.get('content-type') ?? 'application/octet-stream',
    bytes: await response.blob(),
  };
}
