import { expect, test } from 'vitest';
import { ALL_PARTS } from './parts.ts';
import type { Results, Sample } from './results.ts';
import { bend, targetsOf } from './targets.ts';

const sample = (over: Partial<Sample>): Sample => ({
  seconds: 1,
  cpuSeconds: null,
  peakBytes: null,
  bytes: null,
  messages: null,
  added: null,
  ...over,
});

const FULL = { sizeBytes: 1e9, importMessages: 100_000, demoMessages: 1e6, queryMessages: 1e6 };

const results = (measured: Record<string, Sample[]>, sizes = FULL): Results => ({
  runs: [
    {
      parts: ALL_PARTS,
      command: 'npm run bench',
      date: '2026-01-01',
      machine: { cpu: '', cores: 2, memoryBytes: 0, system: '', load: 0 },
      versions: {},
      mail: null,
      sizes,
      leftOut: [],
    },
  ],
  measured: Object.entries(measured).map(([id, samples]) => ({ id, title: id, samples })),
  questions: [],
});

const verdictOf = (title: string, found: Results) =>
  targetsOf(found).find(target => target.title.startsWith(title));

test('programs that read different amounts are compared by megabytes a second, medians each', () => {
  const found = results({
    'whole.report': [10, 2, 4].map(seconds => sample({ seconds, bytes: 400e6 })),
    'whole.mu': [sample({ seconds: 10, bytes: 90e6 })],
  });
  expect(verdictOf('Whole report: times mu', found)).toMatchObject({ value: 100 / 9, verdict: 'reached' });
});

test('what was not measured is said to be so, and a smaller run proves nothing about a full one', () => {
  const measured = { 'import.first': [sample({ seconds: 1 })] };
  const found = results(measured);
  expect(verdictOf('Whole report: times mu', found)?.verdict).toBe('not measured');
  expect(verdictOf('100,000 messages', found)?.verdict).toBe('reached');
  const smaller = results(measured, { ...FULL, importMessages: 1000 });
  expect(verdictOf('100,000 messages', smaller)?.verdict).toBe('smaller run');
});

test('a straight line bends by 1, whatever it costs to start', () => {
  const points = [10, 100, 1000].map(mb => [
    `line.${mb}`,
    [sample({ seconds: 3 + mb / 50, bytes: mb * 1e6 })],
  ]);
  expect(bend(results(Object.fromEntries(points)))).toBeCloseTo(1);
});
