/** The bench's results as tables of text: the terminal and the page show the same cells. */

import { megabytesPerSecond, middleOf, type Results, type Sample, sizesOf } from '../results.ts';
import { linePoints, type Target } from '../targets.ts';

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

export const number = (value: number | null, unit = ''): string => {
  if (value === null) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
  return unit === '' ? text : `${text} ${unit}`;
};

const megabytes = (bytes: number | null): string => number(bytes === null ? null : bytes / 1e6, 'MB');
const perSecond = (sample: Sample): number | null =>
  sample.messages === null ? null : Math.round(sample.messages / sample.seconds);

const SPEED_HEAD = ['', 'mail', 'seconds', 'CPU seconds', 'MB/s', 'messages/s', 'peak memory', 'runs'];

function speedRows(results: Results, families: string[]): string[][] {
  return results.measured
    .filter(one => families.includes(one.id.split('.')[0] ?? ''))
    .flatMap(({ id, title, samples }) => {
      const sample = middleOf(results, id);
      if (sample === null) return [];
      return [
        [
          title,
          megabytes(sample.bytes),
          number(sample.seconds),
          number(sample.cpuSeconds),
          number(megabytesPerSecond(sample)),
          number(perSecond(sample)),
          megabytes(sample.peakBytes),
          String(samples.length),
        ],
      ];
    });
}

export function tablesOf(results: Results): Table[] {
  const tables: Table[] = [
    { title: 'Parsing on one core', head: SPEED_HEAD, rows: speedRows(results, ['parse']) },
    { title: 'From a file to the report', head: SPEED_HEAD, rows: speedRows(results, ['whole']) },
    {
      title: 'The report at every size',
      head: ['mail', 'messages', 'seconds', 'CPU seconds', 'MB/s', 'peak memory'],
      rows: linePoints(results).map(point => [
        megabytes(point.bytes),
        number(point.messages),
        number(point.seconds),
        number(point.cpuSeconds),
        number(megabytesPerSecond(point)),
        megabytes(point.peakBytes),
      ]),
    },
    { title: 'The made-up company', head: SPEED_HEAD, rows: speedRows(results, ['demo', 'import']) },
    {
      title: `Questions over ${(sizesOf(results, 'questions')?.queryMessages ?? 0).toLocaleString('en')} messages, embedded database`,
      head: ['question', 'over 90 days', 'over everything'],
      rows: results.questions.map(one => [
        one.title,
        number(one.last90DaysMs, 'ms'),
        number(one.everythingMs, 'ms'),
      ]),
    },
  ];
  return tables.filter(table => table.rows.length > 0);
}

export const targetTable = (targets: Target[]): Table => ({
  title: 'What has to be reached',
  head: ['', 'has to be', 'is', ''],
  rows: targets.map(({ title, bound, value, unit, verdict }) => [title, bound, number(value, unit), verdict]),
});
