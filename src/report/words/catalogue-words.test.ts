import { expect, test } from 'vitest';
import { METRICS } from '../../metrics/catalogue.ts';
import { METRIC_IDS } from '../ids.data.ts';
import { sentenceIn } from './catalogue-words.ts';

test('every definition the report shows exists in Spanish', () => {
  const english = METRIC_IDS.flatMap(id => {
    const metric = METRICS.find(candidate => candidate.id === id);
    return metric === undefined
      ? [id]
      : [metric.formula, ...(metric.emptyBecause === undefined ? [] : [metric.emptyBecause])];
  });
  expect(english.filter(sentence => sentenceIn('es', sentence) === sentence)).toEqual([]);
});
