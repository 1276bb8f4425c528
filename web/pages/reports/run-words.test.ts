import { expect, test } from 'vitest';
import { readerOf } from '../../words/words.tsx';
import { runWhen } from './run-words.ts';
import { REPORTS_WORDS } from './words.data.ts';

const { format } = readerOf('en', 'Europe/Madrid');
const run = {
  state: 'waiting' as const,
  attempts: 0,
  due_at: '2026-11-30T07:00:00Z',
  sent_at: null,
  next_attempt_at: '2026-11-30T07:00:00Z',
};
const say = (changed: Partial<Parameters<typeof runWhen>[0]>): string =>
  runWhen({ ...run, ...changed }, REPORTS_WORDS.en.history, format);

test('what nobody tried yet is only due', () => {
  expect(say({})).toBe('due 30 Nov 2026, 08:00');
});

test('what failed for now says when it is tried again', () => {
  expect(say({ attempts: 1, next_attempt_at: '2026-11-30T07:05:00Z' })).toBe(
    'due 30 Nov 2026, 08:00 · 1 attempt · is tried again 30 Nov 2026, 08:05',
  );
});

test('what failed for good is not tried again', () => {
  expect(say({ state: 'failed', attempts: 6 })).toBe('due 30 Nov 2026, 08:00 · 6 attempts');
});

test('what was sent says when', () => {
  expect(say({ state: 'sent', attempts: 1, sent_at: '2026-11-30T07:00:04Z' })).toBe(
    'sent 30 Nov 2026, 08:00',
  );
});
