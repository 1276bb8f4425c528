import { expect, test } from 'vitest';
import type { Result } from '../../../src/metrics/engine/result.ts';
import type { Survey } from '../../api/surveys.ts';
import { everyMonth, headlineOf, listAsks, monthsFrom, sparkOf, splitsOf } from './survey-figures.data.ts';
import { newSurvey } from './survey-form.ts';

const survey = (id: number, kind: Survey['kind']): Survey => ({
  ...newSurvey(kind, kind),
  id,
  state: 'open',
  version: 1,
  created_at: '',
  opened_at: null,
  closed_at: null,
});
const result = (rows: { id?: number; dimensions: string[]; value: number | null }[]): Result =>
  ({
    results: rows.map(({ id, dimensions, value }) => ({
      dimensions,
      metrics: [value],
      n: [1],
      ids: [id ?? null, null],
    })),
    query: { metrics: ['csat'] },
  }) as unknown as Result;

test('a survey’s figure is that of its first question, and none where that asks for no score', () => {
  expect(headlineOf(survey(1, 'agent'))).toBe('agent_satisfaction');
  expect(headlineOf({ questions: [{ ask: 'text', id: 'a', text: {}, required: false }] })).toBeNull();
});

test('surveys of one sort are asked for together, each by its own first question', () => {
  const asks = listAsks([survey(1, 'csat'), survey(2, 'nps'), survey(3, 'csat')], 'all');
  expect(Object.keys(asks ?? {})).toEqual([
    'response',
    'answers',
    'csat',
    'csat by month',
    'nps',
    'nps by month',
  ]);
  expect(asks?.csat?.filters).toEqual([
    [
      'or',
      [
        [
          'and',
          [
            ['is', 'survey', [1]],
            ['is', 'survey_question', ['score']],
          ],
        ],
        [
          'and',
          [
            ['is', 'survey', [3]],
            ['is', 'survey_question', ['score']],
          ],
        ],
      ],
    ],
  ]);
  expect(listAsks([], 'all')).toBeNull();
});

test('a month in which nobody answered is a gap, not a line through', () => {
  const rows = [
    { id: 1, dimensions: ['A', '2026-01-01'], value: 0.5 },
    { id: 2, dimensions: ['B', '2026-02-01'], value: 0.9 },
    { id: 1, dimensions: ['A', '2026-03-01'], value: 0.7 },
  ];
  expect(sparkOf(result(rows), 1)).toEqual([0.5, null, 0.7]);
  expect(monthsFrom(['2026-01-01', '2025-11-01'])).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
  const every = everyMonth(
    result([
      { dimensions: ['2026-01-01'], value: 0.5 },
      { dimensions: ['2026-03-01'], value: 0.7 },
    ]),
  );
  expect(every?.results.map(row => [row.dimensions[0], row.metrics[0], row.n[0]])).toEqual([
    ['2026-01-01', 0.5, 1],
    ['2026-02-01', null, 0],
    ['2026-03-01', 0.7, 1],
  ]);
});

test('anonymous answers are told apart by nothing that would name somebody', () => {
  expect(splitsOf({ kind: 'agent', anonymous: true }, true)).toEqual(['team', 'survey_version']);
  expect(splitsOf({ kind: 'csat', anonymous: true }, true)).toEqual(['team', 'survey_version']);
  expect(splitsOf({ kind: 'free', anonymous: true }, true)).toEqual(['survey_version']);
  expect(splitsOf({ kind: 'csat', anonymous: false }, true)).toContain('teammate');
  expect(splitsOf({ kind: 'csat', anonymous: false }, false)).not.toContain('teammate');
});

test('only what follows a ticket is split by whose help it was', () => {
  expect(splitsOf({ kind: 'nps', anonymous: false }, true)).toEqual([
    'account',
    'language',
    'survey_version',
  ]);
});
