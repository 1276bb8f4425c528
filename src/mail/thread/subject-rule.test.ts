import { expect, test } from 'vitest';
import { createSubjectRule } from './subject-rule.ts';

test('a message joins by subject however many came before it', () => {
  const rule = createSubjectRule();
  const many = 200_000;
  // In pairs: a message, and an answer to it that refers to nothing.
  for (let element = 0; element < many; element++) {
    const pair = element >>> 1;
    rule.add({
      element,
      idHigh: 0,
      idLow: element,
      subjectHigh: 1,
      subjectLow: pair,
      sentAt: 1_700_000_000 + element,
      orphan: element % 2 === 1,
      participants: [pair, 7],
    });
  }
  const joined = new Map<number, number>();
  rule.settle((orphan, earlier) => joined.set(orphan, earlier));
  expect(joined.size).toBe(many / 2);
  expect([...joined].filter(([orphan, earlier]) => earlier !== orphan - 1)).toEqual([]);
});
