/** What the morning page asks. */
import type { Bucket } from '../../filters/filters.ts';
import type { Ask } from '../../filters/use-filters.ts';

const plain = { empty: true, excluded: false };

/** Mail and replies know different filters, so they are asked apart. */
export const overviewAsks = (bucket: Bucket) =>
  ({
    mail: { metrics: ['messages_received'], compare: true, include: { excluded: true } },
    sent: { metrics: ['messages_sent'], compare: true, include: { excluded: true } },
    replies: {
      metrics: ['first_reply_time', 'first_reply_time.within_target', 'first_reply_time.business'],
      compare: true,
      include: { excluded: true },
    },
    questions: { metrics: ['reply_rate'], compare: true, include: { excluded: true } },
    waiting: { metrics: ['awaiting_us', 'oldest_waiting'], include: { excluded: false }, always: true },
    mailTrend: { metrics: ['messages_received'], dimensions: [bucket], include: plain },
    sentTrend: { metrics: ['messages_sent'], dimensions: [bucket], include: plain },
    replyTrend: {
      metrics: ['first_reply_time', 'first_reply_time.within_target'],
      dimensions: [bucket],
      include: plain,
    },
    rateTrend: { metrics: ['reply_rate'], dimensions: [bucket], include: plain },
    grid: {
      metrics: ['messages_received', 'messages_sent'],
      dimensions: ['weekday', 'hour'],
      include: plain,
    },
  }) satisfies Record<string, Ask>;
