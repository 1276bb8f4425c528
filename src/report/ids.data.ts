/** The numbers of a report: one list. Each is a metric of the catalogue; what it means stands in METRICS and in `words/`. */

export { UNITS, type Unit } from '../metrics/engine/result.ts';

/** Single numbers. Order is the order of the CSV file and of the definitions page. */
export const MEASURE_IDS = [
  'messages',
  'messages_received',
  'messages_sent',
  'messages_internal',
  'messages_direct',
  'deliveries_sent',
  'recipients_per_email',
  'emails_per_recipient',
  'threads',
  'messages_per_thread',
  'conversations',
  'conversations_started_by_them',
  'conversations_started_by_us',
  'conversations_new',
  'conversations_continued',
  'replies',
  'reply_rate',
  'after_hours_share',
  'forwards',
  'awaiting_us',
  'awaiting_them',
  'oldest_waiting',
  'words_sent',
  'words_received',
  'attachments',
  'attachment_bytes',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** Durations: median with p90, mean, buckets and the share within the target, elapsed and in business time. */
export const REPLY_IDS = ['first_reply_time', 'reply_time', 'their_reply_time'] as const;
export type ReplyId = (typeof REPLY_IDS)[number];

export const METRIC_IDS = [...MEASURE_IDS, ...REPLY_IDS, 'messages_by_kind'] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** Seconds at which reply-time buckets begin (METRICS §4): [0,5m) [5m,15m) [15m,1h) [1h,4h) [4h,1d) [1d,∞). */
export const BUCKET_STARTS = [0, 300, 900, 3600, 14_400, 86_400] as const;
