import { expect, test } from 'vitest';
import { METRICS } from '../../metrics/catalogue.ts';
import { sentenceIn } from './catalogue-words.ts';

/** Formulas, and why a value is unknown, of the metrics of surveys and of their parts. */
const OF_SURVEYS = ['survey_answer', 'agent_answer', 'survey_invitation'];
const sentences = METRICS.filter(({ fact }) => OF_SURVEYS.includes(fact)).flatMap(
  ({ id, formula, emptyBecause, parts }) =>
    [formula, emptyBecause, ...Object.values(parts ?? {}).map(part => part.formula)]
      .filter(sentence => sentence !== undefined)
      .map(sentence => ({ id, sentence })),
);

test.each(sentences)('$id says in Spanish: $sentence', ({ sentence }) => {
  expect(sentenceIn('es', sentence)).not.toBe(sentence);
  expect(sentenceIn('en', sentence)).toBe(sentence);
});
