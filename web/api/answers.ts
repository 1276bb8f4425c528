/** All questions of a page in one request; what was there stays on screen until the new figures come. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Request } from '../../src/metrics/engine/request.ts';
import type { Result } from '../../src/metrics/engine/result.ts';
import { call } from './call.ts';
import { Problem, problemOf } from './problem.ts';

export type Questions = Record<string, Request>;

/** What came for one question. */
export type Answer = Result | Problem;

interface Refused {
  problem: { status?: number; code?: string; detail?: string; title?: string };
}
type WithProgress = Result & { meta: { recomputing?: { done: number } | null } };

export interface Answers<Name extends string> {
  of(name: Name): Result | undefined;
  problemOf(name: Name): Problem | undefined;
  problem: Problem | null;
  pending: boolean;
  /** Older figures are shown while new ones are fetched. */
  stale: boolean;
  recomputing: { done: number } | null;
  retry(): void;
}

async function ask(questions: Questions, signal: AbortSignal): Promise<Record<string, Answer>> {
  const names = Object.keys(questions);
  const { results } = await call<{ results: (Result | Refused)[] }>('/queries', {
    body: { requests: Object.values(questions) },
    signal,
  });
  return Object.fromEntries(
    names.map((name, i) => {
      const got = results[i];
      if (got === undefined) return [name, new Problem(502, 'no-answer', 'No answer came.')];
      return [name, 'problem' in got ? problemOf(got.problem.status ?? 400, got.problem) : got];
    }),
  );
}

export function useAnswers<Name extends string>(questions: Record<Name, Request> | null): Answers<Name> {
  const query = useQuery({
    queryKey: ['facts', 'queries', questions],
    queryFn: ({ signal }) => ask(questions ?? {}, signal),
    enabled: questions !== null,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });
  const { data, error, isPending, isPlaceholderData, refetch } = query;
  return useMemo(() => {
    const got = (name: Name): Answer | undefined => data?.[name];
    const first = data === undefined ? undefined : Object.values(data).find(isResult);
    return {
      of: name => {
        const one = got(name);
        return one instanceof Problem ? undefined : one;
      },
      problemOf: name => {
        const one = got(name);
        return one instanceof Problem ? one : undefined;
      },
      problem: error instanceof Problem ? error : null,
      pending: isPending,
      stale: isPlaceholderData,
      recomputing: (first as WithProgress | undefined)?.meta.recomputing ?? null,
      retry: () => void refetch(),
    };
  }, [data, error, isPending, isPlaceholderData, refetch]);
}

const isResult = (answer: Answer): answer is Result => !(answer instanceof Problem);
