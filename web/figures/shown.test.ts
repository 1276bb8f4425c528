import { expect, test } from 'vitest';
import type { Definition, Result } from '../../src/metrics/engine/result.ts';
import { readerOf } from '../words/words.tsx';
import { changeOf, type Figured, figureOf, shown } from './shown.ts';

const definition = (over: Partial<Definition>): Definition => ({
  title: { en: 'X', es: 'X' },
  question: { en: '', es: '' },
  unit: 'messages',
  better: 'neutral',
  formula: '',
  source: '§3',
  when: 'range',
  ...over,
});
const figure = (value: number | null, before: number | null, over: Partial<Definition>): Figured => ({
  name: 'x',
  value,
  n: 1,
  definition: definition(over),
  reason: null,
  before: {
    value: before,
    n: 1,
    change: before === null || value === null || before === 0 ? null : (value - before) / before,
  },
});

test('what is not known is a dash, never 0', () => {
  const { format } = readerOf('en', 'UTC');
  expect(shown('reply_time', null, 'seconds', format)).toBe('—');
  expect(shown('replies', 0, 'replies', format)).toBe('0');
});

test('working time is told in hours', () => {
  const { format } = readerOf('en', 'UTC');
  expect(shown('reply_time.business', 108_000, 'seconds', format)).toBe('30\u00a0h');
  expect(shown('reply_time', 108_000, 'seconds', format)).toBe('1\u00a0d 6\u00a0h');
});

test('a shorter reply time is good news, a longer one is not', () => {
  expect(changeOf(figure(50, 100, { better: 'down' }))).toMatchObject({
    tone: 'good',
    direction: 'down',
    amount: -0.5,
  });
  expect(changeOf(figure(150, 100, { better: 'down' }))).toMatchObject({ tone: 'bad', direction: 'up' });
});

test('shares change by points', () => {
  const change = changeOf(figure(0.33, 0.3, { unit: 'share', better: 'up' }));
  expect(change).toMatchObject({ kind: 'points', tone: 'good' });
  expect(change?.amount).toBeCloseTo(0.03);
});

test('more replies within the target are good news, although shorter times are', () => {
  const result = {
    results: [
      {
        dimensions: [],
        metrics: [0.6],
        n: [9],
        comparison: { dimensions: [], metrics: [0.5], n: [9], change: [0.2] },
      },
    ],
    meta: {
      definitions: { 'reply_time.within_target': definition({ unit: 'share', better: 'up' }) },
      reasons: {},
    },
    query: { metrics: ['reply_time.within_target'] },
  } as unknown as Result;
  const got = figureOf(result, 'reply_time.within_target');
  expect(got === null ? null : changeOf(got)?.tone).toBe('good');
});

test('from nothing, or to something unknown, there is no change to tell', () => {
  expect(changeOf(figure(5, 0, {}))).toBeNull();
  expect(changeOf(figure(null, 3, {}))).toBeNull();
});

test('Spanish groups thousands with a point', () => {
  expect(shown('messages', 9486, 'messages', readerOf('es', 'UTC').format)).toBe('9.486');
});
