import { expect, test } from 'vitest';
import type { Progress } from '../progress.ts';
import { lineOf, progressBar } from './progress-bar.ts';
import { textWidth } from './text-width.ts';

const half: Progress = {
  phase: 'reading',
  bytes: 5e8,
  totalBytes: 1e9,
  messages: 20_000,
  skipped: 0,
  done: null,
  startedAt: 0,
};

test('bytes, messages, speed and time left stand in one line that fits', () => {
  const line = lineOf('en')(half, 10_000, 120);
  expect(line).toContain('500 MB / 1 GB');
  expect(line).toContain('20,000 messages');
  expect(line).toContain('2,000/s');
  expect(line).toContain('10\u00a0s left');
  for (const columns of [40, 80])
    expect(textWidth(lineOf('es')(half, 10_000, columns))).toBeLessThan(columns);
});

test('ten redraws a second are enough', () => {
  const written: string[] = [];
  let at = 0;
  const bar = progressBar({ isTTY: true, columns: 80, write: text => written.push(text) }, 'en', () => at);
  for (at = 0; at < 1000; at++) bar.show({ ...half, bytes: at });
  bar.done();
  expect(written.length).toBeLessThanOrEqual(11);
});

test('where nobody watches, each phase is one line', () => {
  const written: string[] = [];
  const bar = progressBar({ write: text => written.push(text) }, 'en', () => 0);
  for (const phase of ['reading', 'reading', 'deriving', 'reporting', 'reporting'] as const)
    bar.show({ ...half, phase });
  bar.done();
  expect(written).toHaveLength(3);
  expect(written.join('')).not.toContain('\u001b');
});
