/** What the page of replies asks, and its rows of buckets. */
import type { Result } from '../../../src/metrics/engine/result.ts';
import { durationRange } from '../../../src/report/duration.ts';
import type { Format } from '../../../src/report/format.ts';
import type { BarRow } from '../../charts/Bars.tsx';
import { columnOf, labelsOf, lengthsOf, sharesOf } from '../../charts/rows.data.ts';
import { UNKNOWN } from '../../figures/shown.ts';
import type { Bucket } from '../../filters/filters.ts';
import type { Ask } from '../../filters/use-filters.ts';

export const CLOCKS = ['first_reply_time', 'reply_time', 'their_reply_time'] as const;
export type Clock = (typeof CLOCKS)[number];
const PARTS = [
  '',
  '.p90',
  '.mean',
  '.within_target',
  '.business',
  '.business_p90',
  '.business_mean',
  '.business_within_target',
];

/** Points of the Kaplan–Meier curve: the parts of `first_answered_within`, and their seconds. */
export const CURVE: readonly (readonly [string, number])[] = [
  ['5m', 300],
  ['15m', 900],
  ['30m', 1800],
  ['1h', 3600],
  ['2h', 7200],
  ['4h', 14_400],
  ['8h', 28_800],
  ['12h', 43_200],
  ['1d', 86_400],
  ['2d', 172_800],
  ['3d', 259_200],
  ['7d', 604_800],
  ['14d', 1_209_600],
  ['30d', 2_592_000],
];

const every = { empty: true, excluded: false };
const plain = { excluded: false };
const ids = { ids: true, excluded: false };
export const SPLITS = ['teammate', 'team', 'mailbox', 'week'] as const;
export type Split = (typeof SPLITS)[number];

export const REPLIES_ASKS = {
  clocks: {
    metrics: CLOCKS.flatMap(clock => PARTS.map(part => `${clock}${part}`)),
    compare: true,
    include: { excluded: true, compared: CLOCKS.flatMap(clock => [clock, `${clock}.business`]) },
  },
  buckets: { metrics: ['first_replies', 'replies'], dimensions: ['reply_bucket'], include: every },
  businessBuckets: {
    metrics: ['first_replies', 'replies'],
    dimensions: ['business_reply_bucket'],
    include: every,
  },
  curve: { metrics: CURVE.map(([part]) => `first_answered_within.${part}`), include: plain },
} satisfies Record<string, Ask>;

/** Asked when it comes near the screen, as what follows. */
export const trendAsks = (bucket: Bucket) =>
  ({
    trend: {
      metrics: ['first_reply_time', 'reply_time', 'replies'],
      dimensions: [bucket],
      compare: true,
      include: every,
    },
  }) satisfies Record<string, Ask>;

export const furtherAsks = (split: Split) =>
  ({
    split: {
      metrics: ['replies', 'reply_time', 'reply_time.business', 'reply_time.within_target', 'reply_time.p90'],
      dimensions: [split],
      ...(split === 'week' ? {} : { order_by: [['replies', 'desc']] as [string, 'desc'][] }),
      pagination: { limit: 100 },
      include: ids,
    },
    asked: {
      metrics: [
        'questions',
        'reply_rate.answered',
        'reply_rate.closed',
        'reply_rate.open',
        'reply_rate.within_1d',
      ],
      dimensions: ['month'],
      include: every,
    },
  }) satisfies Record<string, Ask>;

/** Shares of replies by how long they took, elapsed above working time; the row before the target is marked. */
export function bucketRows(
  elapsed: Result,
  business: Result,
  metric: 'first_replies' | 'replies',
  targetSeconds: number,
  format: Format,
  open: (result: Result, row: number, names: readonly string[]) => void,
): BarRow[] {
  const starts = labelsOf(elapsed).map(Number);
  const columns = [elapsed, business].map(result => sharesOf(columnOf(result, metric)));
  const lengths = lengthsOf(...columns);
  const told = (share: number | null | undefined) => (share == null ? UNKNOWN : format.percent(share));
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? null;
    const next = starts[i + 2] ?? null;
    return {
      key: String(from),
      label: durationRange(from, to),
      lengths: [lengths[0]?.[i] ?? 0, lengths[1]?.[i] ?? 0],
      told: [told(columns[0]?.[i]), told(columns[1]?.[i])],
      target: to !== null && to <= targetSeconds && (next === null || next > targetSeconds),
      press: {
        name: durationRange(from, to),
        open: bar => open(bar === 0 ? elapsed : business, i, [metric]),
      },
    };
  });
}

export interface CurvePoint {
  /** As the engine calls it. */
  metric: string;
  seconds: number;
  share: number;
  n: number;
}

/** The known points of the curve. */
export function curvePoints(result: Result): CurvePoint[] {
  const row = result.results[0];
  return CURVE.flatMap(([part, seconds]) => {
    const metric = `first_answered_within.${part}`;
    const i = result.query.metrics.indexOf(metric);
    const share = row?.metrics[i] ?? null;
    return share === null ? [] : [{ metric, seconds, share, n: row?.n[i] ?? 0 }];
  });
}
