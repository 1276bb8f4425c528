import { expect, test } from 'vitest';
import { MEASURE_IDS, REPLY_IDS } from './ids.data.ts';
import { reportSchema } from './report.ts';
import { sampleReport } from './sample.ts';

test('a report survives its own schema and JSON unchanged', () => {
  const report = sampleReport();
  expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('the contract names every number and the tables other programs rely on', () => {
  const { metrics, tables } = sampleReport();
  expect(Object.keys(metrics)).toEqual(
    expect.arrayContaining([...MEASURE_IDS, ...REPLY_IDS, 'messages_by_kind']),
  );
  for (const id of REPLY_IDS) {
    expect(Object.keys(metrics[id])).toEqual(
      expect.arrayContaining([
        'value',
        'unit',
        'n',
        'excluded',
        'p90',
        'mean',
        'buckets',
        'within_target',
        'business',
      ]),
    );
  }
  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining(['hour_of_day', 'weekday', 'top_senders', 'top_recipients']),
  );
  expect(tables.hour_of_day).toHaveLength(24);
  expect(tables.weekday.map(row => row.weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.each([
  [
    'a share above one',
    (report: ReturnType<typeof sampleReport>) =>
      ((report.metrics.reply_time.buckets[0] ?? { share: 0 }).share = 2),
  ],
  ['a negative count', (report: ReturnType<typeof sampleReport>) => (report.metrics.messages.n = -1)],
  [
    'an hour 24',
    (report: ReturnType<typeof sampleReport>) => ((report.tables.hour_of_day[0] ?? { hour: 0 }).hour = 24),
  ],
])('%s is refused', (_, spoil) => {
  const report = sampleReport();
  spoil(report);
  expect(reportSchema.safeParse(report).success).toBe(false);
});
