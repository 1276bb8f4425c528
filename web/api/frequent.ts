/** What customers ask again and again, and what they are answered. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  FrequentQuestion,
  FrequentQuestions,
  questionsBody,
} from '../../src/app/triage/frequent-questions.ts';
import type { UsualAnswer } from '../../src/app/triage/usual-answer.ts';
import { call } from './call.ts';

export type { FrequentQuestion, FrequentQuestions, UsualAnswer };
export type QuestionsAsked = (typeof questionsBody)['_input'];

/** Not asked again with every mail: what is open on the page stays where it is. */
export const frequentQuery = (asked: QuestionsAsked) =>
  queryOptions({
    queryKey: ['triage', 'questions', asked],
    queryFn: ({ signal }) => call<FrequentQuestions>('/triage/questions', { body: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Of so many tickets, the newest, an answer is looked for. */
const MOST_TICKETS = 200;

export const usualAnswerQuery = (ids: readonly number[]) => {
  const tickets = ids.toSorted((a, b) => b - a).slice(0, MOST_TICKETS);
  return queryOptions({
    queryKey: ['triage', 'answer', tickets],
    queryFn: ({ signal }) => call<UsualAnswer>('/triage/questions/answer', { body: { tickets }, signal }),
    staleTime: 60_000,
  });
};
