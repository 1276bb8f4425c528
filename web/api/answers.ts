/**
 * All questions of a page in one request, those of no range in one of their own, which another range leaves as it is; what was there stays
 * on screen until the new figures come.
 */
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
  const [ranged, always] = useMemo(() => apart(questions), [questions]);
  const ofRange = useBatch(ranged);
  const ofAlways = useBatch(always);
  return useMemo(() => {
    const both = [ofRange, ofAlways];
    const data: Record<string, Answer> = { ...ofRange.data, ...ofAlways.data };
    const problems = both.map(({ error }) => error).filter(error => error instanceof Problem);
    const first = Object.values(data).find(isResult);
    return {
      of: name => {
        const one = data[name];
        return one instanceof Problem ? undefined : one;
      },
      problemOf: name => {
        const one = data[name];
        return one instanceof Problem ? one : undefined;
      },
      problem: problems[0] ?? null,
      pending: questions === null || both.some(({ pending }) => pending),
      stale: both.some(({ stale }) => stale),
      recomputing: (first as WithProgress | undefined)?.meta.recomputing ?? null,
      retry: () => {
        for (const { retry } of both) retry();
      },
    };
  }, [questions, ofRange, ofAlways]);
}

/** Questions of the range, and those of all time; null where there are none. */
function apart(questions: Questions | null): [Questions | null, Questions | null] {
  const group = (always: boolean): Questions | null => {
    const own = Object.entries(questions ?? {}).filter(
      ([, { date_range }]) => (date_range === 'all') === always,
    );
    return own.length === 0 ? null : Object.fromEntries(own);
  };
  return [group(false), group(true)];
}

interface Batch {
  data: Record<string, Answer> | undefined;
  error: Error | null;
  pending: boolean;
  stale: boolean;
  retry(): void;
}

function useBatch(questions: Questions | null): Batch {
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['facts', 'queries', questions],
    queryFn: ({ signal }) => ask(questions ?? {}, signal),
    enabled: questions !== null,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });
  return useMemo(() => {
    if (questions === null) return { data: undefined, error: null, pending: false, stale: false, retry() {} };
    // A failure leaves nothing to show either: what came before is of another range.
    const pending = data === undefined;
    return { data, error, pending, stale: isPlaceholderData, retry: () => void refetch() };
  }, [questions, data, error, isPlaceholderData, refetch]);
}

const isResult = (answer: Answer): answer is Result => !(answer instanceof Problem);
