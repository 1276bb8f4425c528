import { expect, test } from 'vitest';
import { messagesPerSecond, type Progress, secondsLeft, shareDone } from './progress.ts';

const reading: Progress = {
  phase: 'reading',
  bytes: 250,
  totalBytes: 1000,
  messages: 500,
  skipped: 0,
  done: null,
  startedAt: 10_000,
};

test('a quarter read in ten seconds leaves thirty', () => {
  expect(secondsLeft(reading, 20_000)).toBe(30);
  expect(messagesPerSecond(reading, 20_000)).toBe(50);
});

test.each([
  ['nothing measured yet', { ...reading, bytes: 0 }, 20_000],
  ['the first second', reading, 10_500],
  ['a source of unknown size', { ...reading, totalBytes: 0 }, 20_000],
  ['a phase that cannot be measured', { ...reading, phase: 'reporting' as const }, 20_000],
])('time left is unknown at %s', (_, progress, now) => {
  expect(secondsLeft(progress, now)).toBeNull();
});

test('a source that grew while it was read is done, not more than done', () => {
  expect(shareDone({ ...reading, bytes: 2000 })).toBe(1);
});
