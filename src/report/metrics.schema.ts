/** The single numbers of a report, by metric id. */
import { z } from 'zod';
import { KINDS } from '../mail/message.ts';
import { MEASURE_IDS, type MeasureId, UNITS } from './ids.data.ts';
import { SUPPORT_IDS } from './support-ids.data.ts';
import { count, seconds, share } from './values.schema.ts';

/** The same number in the period before; `change` is (now − before) / before, null when before is 0 or unknown. */
const previousSchema = z.object({ value: z.number().nullable(), n: count, change: z.number().nullable() });

/** `n`: observations behind the value. `excluded`: observations left out, by reason. */
const measureSchema = z.object({
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  n: count,
  excluded: z.record(z.string(), count),
  /** Why `value` is null. */
  reason: z.string().optional(),
  previous: previousSchema.optional(),
});

/** `from` included, `to` not; `to` null is no upper end. */
const bucketSchema = z.object({ from: count, to: count.nullable(), n: count, share });

const durationsSchema = measureSchema.extend({
  /** The median. */
  value: seconds.nullable(),
  unit: z.literal('seconds'),
  p90: seconds.nullable(),
  mean: seconds.nullable(),
  buckets: z.array(bucketSchema),
  within_target: z.object({ target_seconds: count, share, n: count }).nullable(),
});
/** Elapsed time; `business` is the same replies in open hours of the calendar in force. */
const replyTimeSchema = durationsSchema.extend({ business: durationsSchema });

const measures = Object.fromEntries(MEASURE_IDS.map(id => [id, measureSchema])) as Record<
  MeasureId,
  typeof measureSchema
>;

export const metricsSchema = z.object({
  ...measures,
  messages_by_kind: measureSchema.extend({ value: z.record(z.enum(KINDS), count) }),
  first_reply_time: replyTimeSchema,
  reply_time: replyTimeSchema,
  their_reply_time: replyTimeSchema,
});

/** A number of tickets or surveys, and which direction of it is welcome. */
export const supportFigureSchema = measureSchema.extend({
  id: z.enum(SUPPORT_IDS),
  better: z.enum(['up', 'down', 'neutral']),
});

export type SupportFigure = z.infer<typeof supportFigureSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Durations = z.infer<typeof durationsSchema>;
export type ReplyTime = z.infer<typeof replyTimeSchema>;
export type Metrics = z.infer<typeof metricsSchema>;
