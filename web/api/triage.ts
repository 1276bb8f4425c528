/** Suggestions for tickets, what people make of them, and what they are made from. */
import { queryOptions } from '@tanstack/react-query';
import type { ContentState } from '../../src/app/triage/content.ts';
import type { Decision } from '../../src/app/triage/decide.ts';
import type { Draft } from '../../src/app/triage/draft-answer.ts';
import type { EndpointBody, EndpointShown } from '../../src/app/triage/endpoint-settings.ts';
import type { SimilarTicket, SolvedTicket } from '../../src/app/triage/similar-tickets.ts';
import type { Suggestion, Triage } from '../../src/app/triage/suggest.ts';
import type { TriageState } from '../../src/app/triage/triage-state.ts';
import { call } from './call.ts';

export type {
  ContentState,
  Decision,
  Draft,
  EndpointBody,
  EndpointShown,
  SimilarTicket,
  Suggestion,
  Triage,
  TriageState,
};
export type Solved = Omit<SolvedTicket, 'names'>;

export const triageStateQuery = queryOptions({
  queryKey: ['settings', 'triage'],
  queryFn: ({ signal }) => call<TriageState>('/triage', { signal }),
});
export const trainTriage = (): Promise<unknown> => call('/triage/train', { body: {} });

/** Not asked again with every figure: what stands on the page is what is decided about. */
export const suggestionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['triage', id],
    queryFn: ({ signal }) => call<Triage>(`/tickets/${id}/triage`, { signal }),
    staleTime: 60_000,
    retry: false,
  });
export const askEndpoint = (id: number): Promise<Triage> =>
  call<Triage>(`/tickets/${id}/triage/endpoint`, { body: {} });
export const solvedQuery = (id: number) =>
  queryOptions({
    queryKey: ['triage', id, 'solved'],
    queryFn: ({ signal }) => call<Solved[]>(`/tickets/${id}/triage/solved`, { signal }),
    staleTime: 60_000,
    retry: false,
  });
export const draftAnswer = (id: number, source: Draft['source']): Promise<Draft> =>
  call<Draft>(`/tickets/${id}/triage/draft`, { body: { source } });
export type Decided = Pick<Decision, 'field' | 'source' | 'outcome'> & Partial<Decision>;
export const decide = (id: number, decision: Decided): Promise<{ seconds_saved: number }> =>
  call(`/tickets/${id}/triage/decisions`, { body: decision });

export const contentQuery = queryOptions({
  queryKey: ['settings', 'content'],
  queryFn: ({ signal }) => call<ContentState>('/privacy/content', { signal }),
});
export const setContent = (on: boolean, confirm: string | null): Promise<ContentState> =>
  call<ContentState>('/privacy/content', { method: 'PUT', body: { on, confirm } });

export const endpointQuery = queryOptions({
  queryKey: ['settings', 'triage-endpoint'],
  queryFn: async ({ signal }) =>
    (await call<{ endpoint: EndpointShown | null }>('/triage/endpoint', { signal })).endpoint,
});
export const saveEndpoint = (body: EndpointBody): Promise<null> =>
  call('/triage/endpoint', { method: 'PUT', body });
export const removeEndpoint = (): Promise<null> => call('/triage/endpoint', { method: 'DELETE' });
export const testEndpoint = (): Promise<Record<string, unknown>> =>
  call('/triage/endpoint/test', { body: {} });
