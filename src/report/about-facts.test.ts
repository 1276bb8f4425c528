import { expect, test } from 'vitest';
import { aboutFacts } from './about-facts.ts';
import { formatOf } from './format.ts';
import type { Report } from './report.ts';
import { sampleReport } from './sample.ts';
import { wordsOf } from './words/words.ts';

const leftOut = (report: Report): string[] => {
  const words = wordsOf(report.lang);
  const facts = aboutFacts(report, words, formatOf(words, report.zone));
  return facts.find(fact => fact.title === words.leftOut)?.lines ?? [];
};

test('what was left out is told by its reason, with the place of what could not be read', () => {
  const report = sampleReport();
  const lines = leftOut({
    ...report,
    skipped: { ...report.skipped, messages: 45, reasons: { unreadable: 3, spam: 42 } },
  });
  expect(lines).toContain('3 messages could not be read.');
  expect(lines).toContain('42 messages lie in the spam folder.');
  expect(lines.some(line => line.endsWith('byte 81,402,113: the bytes are no message'))).toBe(true);
});

test('without reasons all of them were unreadable; without any, everything was read', () => {
  const report = sampleReport();
  expect(leftOut(report)).toContain('3 messages could not be read.');
  expect(leftOut({ ...report, skipped: { ...report.skipped, messages: 0, first: [] } })[0]).toBe(
    'Every message could be read.',
  );
});
