/** The report as CSV files: one per table, and `metrics.csv`. Numbers are as in the JSON, unrounded. */
import { REPLY_IDS } from '../ids.data.ts';
import type { Durations, Measure } from '../metrics.schema.ts';
import type { Report } from '../report.ts';
import { tablesSchema } from '../tables.schema.ts';
import { csv } from './csv.ts';

const METRIC_COLUMNS = [
  'id',
  'value',
  'unit',
  'n',
  'excluded',
  'reason',
  'previous_value',
  'previous_n',
  'change',
];
const BUCKET_COLUMNS = ['id', 'time', 'from', 'to', 'n', 'share'];

/** File name → content. */
export function csvFiles(report: Report): Map<string, string> {
  const files = new Map<string, string>([
    ['metrics.csv', csv(METRIC_COLUMNS, metricRows(report))],
    ['reply_time_buckets.csv', csv(BUCKET_COLUMNS, bucketRows(report))],
  ]);
  for (const [name, rows] of Object.entries(report.tables)) {
    const columns = Object.keys(tablesSchema.shape[name as keyof typeof tablesSchema.shape].element.shape);
    files.set(`${name}.csv`, csv(columns, rows));
  }
  return files;
}

function metricRows({ metrics }: Report): Record<string, unknown>[] {
  const { messages_by_kind: kinds, ...rest } = metrics;
  const single = (
    id: string,
    measure: Measure,
    value: number | null = measure.value,
  ): Record<string, unknown> => ({
    id,
    value,
    unit: measure.unit,
    n: measure.n,
    excluded: Object.values(measure.excluded).reduce((sum, n) => sum + n, 0),
    reason: measure.reason,
    previous_value: measure.previous?.value,
    previous_n: measure.previous?.n,
    change: measure.previous?.change,
  });
  const part = (
    id: string,
    of: Durations,
    name: string,
    value: number | null,
    unit: string,
  ): Record<string, unknown> => ({
    id: `${id}.${name}`,
    value,
    unit,
    n: of.n,
  });
  const parts = (id: string, of: Durations): Record<string, unknown>[] => [
    part(id, of, 'p90', of.p90, 'seconds'),
    part(id, of, 'mean', of.mean, 'seconds'),
    part(id, of, 'within_target', of.within_target?.share ?? null, 'share'),
  ];
  return [
    ...Object.entries(rest).map(([id, measure]) => single(id, measure)),
    ...REPLY_IDS.flatMap(id => [
      ...parts(id, metrics[id]),
      single(`${id}.business`, metrics[id].business),
      ...parts(`${id}.business`, metrics[id].business),
    ]),
    ...Object.entries(kinds.value).map(([kind, n]) => ({
      id: `messages_by_kind.${kind}`,
      value: n,
      unit: 'messages',
      n,
    })),
  ];
}

function bucketRows({ metrics }: Report): Record<string, unknown>[] {
  return REPLY_IDS.flatMap(id =>
    [metrics[id], metrics[id].business].flatMap((side, index) =>
      side.buckets.map(bucket => ({ id, time: index === 0 ? 'elapsed' : 'business', ...bucket })),
    ),
  );
}
