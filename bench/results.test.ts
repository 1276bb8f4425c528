import { expect, test } from 'vitest';
import { type Part, partOf } from './parts.ts';
import { joined, type Results, resultsSchema, sizesOf } from './results.ts';

const measuredOn = (date: string, parts: Part[], ids: string[]): Results =>
  resultsSchema.parse({
    runs: [
      {
        parts,
        command: 'npm run bench',
        date,
        machine: { cpu: '', cores: 2, memoryBytes: 0, system: '', load: 0 },
        versions: {},
        mail: null,
        sizes: { sizeBytes: 1, importMessages: 1, demoMessages: 1, queryMessages: Number(date.slice(-2)) },
        leftOut: [],
      },
    ],
    measured: ids.map(id => ({ id, title: date, samples: [] })),
    questions: parts.includes('questions') ? [{ title: date, last90DaysMs: 1, everythingMs: 1 }] : [],
  });

test('a part measured again takes the place of the one before, whole; the others stay with their own run', () => {
  const before = measuredOn(
    '2026-01-01',
    ['parsing', 'report', 'questions'],
    ['parse.headers', 'whole.report', 'whole.mu', 'line.10'],
  );
  const both = joined(
    before,
    measuredOn('2026-02-02', ['report', 'company'], ['whole.report', 'demo.report.9']),
  );
  expect(both.runs.map(run => [run.date, run.parts])).toEqual([
    ['2026-01-01', ['parsing', 'questions']],
    ['2026-02-02', ['report', 'company']],
  ]);
  expect(both.measured.map(one => [one.id, one.title])).toEqual([
    ['parse.headers', '2026-01-01'],
    ['whole.report', '2026-02-02'],
    ['demo.report.9', '2026-02-02'],
  ]);
  expect(both.questions).toEqual(before.questions);
  expect(sizesOf(both, 'questions')?.queryMessages).toBe(1);
  expect(sizesOf(both, 'company')?.queryMessages).toBe(2);
  expect(sizesOf(both, 'import')).toBeNull();

  const last = joined(both, measuredOn('2026-03-03', ['questions', 'parsing'], ['parse.split']));
  expect(last.runs.map(run => run.date)).toEqual(['2026-02-02', '2026-03-03']);
  expect(last.measured.map(one => one.id)).toEqual(['whole.report', 'demo.report.9', 'parse.split']);
  expect(last.questions.map(one => one.title)).toEqual(['2026-03-03']);
});

test('whoever names a measure says which part it is of', () => {
  expect(['parse.grep', 'line.300', 'import.copy', 'demo.write.5'].map(partOf)).toEqual([
    'parsing',
    'report',
    'import',
    'company',
  ]);
  expect(() => partOf('other.thing')).toThrow('other.thing');
});
