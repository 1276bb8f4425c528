import { expect, test } from 'vitest';
import { questionsIn } from './questions.ts';

test('the table of question times is read back, limits passed or not', () => {
  const table =
    '| question | embedded: 90 days, ms | everything, ms |\n|---|--:|--:|\n| messages by day | 8 | 612 (!) |\n\n1 above';
  expect(questionsIn(table)).toEqual([{ title: 'messages by day', last90DaysMs: 8, everythingMs: 612 }]);
});
