/** The same figures out of a report and out of the truth, side by side. */
import type { Summaries } from '../../demo/truth/ledger.ts';
import type { Summary } from '../../demo/truth/samples.ts';
import { KINDS } from '../../src/mail/message.ts';
import type { Durations, ReplyTime } from '../../src/report/metrics.schema.ts';
import type { Report } from '../../src/report/report.ts';
import type { Planted } from './truth-file.ts';

export function reported({ metrics, tables }: Report): Record<string, unknown> {
  return {
    messages: metrics.messages.value,
    received: metrics.messages_received.value,
    sent: metrics.messages_sent.value,
    internal: metrics.messages_internal.value,
    kinds: metrics.messages_by_kind.value,
    kinds_by_side: Object.fromEntries(tables.kinds.map(row => [row.kind, [row.sent, row.received]])),
    deliveries_sent: metrics.deliveries_sent.value,
    threads: metrics.threads.value,
    conversations: metrics.conversations.value,
    continued: metrics.conversations_continued.value,
    started_by_them: metrics.conversations_started_by_them.value,
    started_by_us: metrics.conversations_started_by_us.value,
    awaiting_us: metrics.awaiting_us.value,
    awaiting_them: metrics.awaiting_them.value,
    oldest_waiting: metrics.oldest_waiting.value,
    forwards: metrics.forwards.value,
    first_reply_time: timesOf(metrics.first_reply_time),
    reply_time: timesOf(metrics.reply_time),
    their_reply_time: timesOf(metrics.their_reply_time),
    hour_of_day: tables.hour_of_day.map(row => [row.sent, row.received]),
    weekday: tables.weekday.map(row => [row.sent, row.received]),
    top_senders: ranked(tables.top_senders.map(row => [row.address, row.messages])),
    top_recipients: ranked(tables.top_recipients.map(row => [row.address, row.messages])),
  };
}

export function planted(truth: Planted): Record<string, unknown> {
  const sides = truth.by_direction_and_kind;
  const both = (row: Record<string, number[]>) =>
    (row.outbound ?? []).map((sent, i) => [sent, row.inbound?.[i] ?? 0]);
  const oldest = truth.oldest_waiting_since.us;
  return {
    messages: truth.messages,
    received: truth.by_direction.inbound,
    sent: truth.by_direction.outbound,
    internal: truth.by_direction.internal,
    kinds: Object.fromEntries(KINDS.map(kind => [kind, truth.by_kind[kind] ?? 0])),
    kinds_by_side: Object.fromEntries(
      KINDS.map(kind => [kind, [sides.outbound?.[kind] ?? 0, sides.inbound?.[kind] ?? 0]]),
    ),
    deliveries_sent: truth.deliveries.outbound,
    threads: truth.threads,
    conversations: truth.conversations,
    continued: truth.continued_conversations,
    started_by_them: truth.started_by.them,
    started_by_us: truth.started_by.us,
    awaiting_us: truth.states.awaiting_us,
    awaiting_them: truth.states.awaiting_them,
    oldest_waiting: oldest === null ? null : (truth.last_message_at ?? 0) - oldest,
    forwards: truth.forwards,
    first_reply_time: summariesOf(truth.replies.first),
    reply_time: summariesOf(truth.replies.all),
    their_reply_time: summariesOf(truth.their_replies.all),
    hour_of_day: both(truth.hour_of_day),
    weekday: both(truth.weekday),
    top_senders: ranked(truth.top_senders),
    top_recipients: ranked(truth.top_recipients),
  };
}

/** Sums of floating-point numbers differ in their last digits with the order of summing. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6) / 1e6;

const durationsOf = ({ n, value, p90, mean, buckets }: Durations) => ({
  n,
  median: rounded(value),
  p90: rounded(p90),
  mean: rounded(mean),
  buckets: buckets.map(bucket => bucket.n),
});
const summaryOf = ({ n, median, p90, mean, buckets }: Summary) => ({
  n,
  median: rounded(median),
  p90: rounded(p90),
  mean: rounded(mean),
  buckets,
});
const timesOf = (time: ReplyTime) => ({ elapsed: durationsOf(time), business: durationsOf(time.business) });
const summariesOf = ({ elapsed, business }: Summaries) => ({
  elapsed: summaryOf(elapsed),
  business: summaryOf(business),
});

/** Both lists are cut at fifty: who shares the last place may stand on either side of the cut. */
function ranked(rows: [string, number][]): { places: number[]; above: string[] } {
  const last = rows.at(-1)?.[1] ?? 0;
  return {
    places: rows.map(([, n]) => n),
    above: rows.flatMap(([address, n]) => (n > last ? [`${n} ${address}`] : [])).sort(),
  };
}
