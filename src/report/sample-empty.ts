/** The report of a mailbox in which nothing happened: every renderer must stand it. */
import { KINDS } from '../mail/message.ts';
import { MEASURE_IDS, type MeasureId, REPLY_IDS, type ReplyId } from './ids.data.ts';
import type { Durations, Measure, ReplyTime } from './metrics.schema.ts';
import type { Report } from './report.ts';
import { sampleReport } from './sample.ts';
import type { Tables } from './tables.schema.ts';

export function emptyReport(): Report {
  const report = sampleReport();
  const nothing = (measure: Measure): Measure => ({
    value: measure.unit === 'messages' || measure.unit === 'conversations' ? 0 : null,
    unit: measure.unit,
    n: 0,
    excluded: {},
    reason: 'no observations',
  });
  const none: Durations = {
    ...nothing(report.metrics.reply_time),
    unit: 'seconds',
    p90: null,
    mean: null,
    buckets: report.metrics.reply_time.buckets.map(({ from, to }) => ({ from, to, n: 0, share: null })),
    within_target: { target_seconds: 14_400, share: null, n: 0 },
  };
  return {
    ...report,
    previous_range: null,
    metrics: {
      ...(Object.fromEntries(MEASURE_IDS.map(id => [id, nothing(report.metrics[id])])) as Record<
        MeasureId,
        Measure
      >),
      ...(Object.fromEntries(REPLY_IDS.map(id => [id, { ...none, business: none }])) as Record<
        ReplyId,
        ReplyTime
      >),
      messages_by_kind: {
        ...report.metrics.messages_by_kind,
        value: Object.fromEntries(KINDS.map(kind => [kind, 0])) as Record<(typeof KINDS)[number], number>,
        n: 0,
      },
    },
    tables: Object.fromEntries(Object.keys(report.tables).map(name => [name, []])) as unknown as Tables,
  };
}
