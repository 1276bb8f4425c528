/** A rich, made-up report, for looking at renderers and testing them. The same every time; no number in it is real. */
import { KINDS } from '../mail/message.ts';
import {
  BUCKET_STARTS,
  MEASURE_IDS,
  METRIC_IDS,
  type MeasureId,
  type MetricId,
  type Unit,
} from './ids.data.ts';
import type { Language } from './language.ts';
import type { Durations, Measure, Metrics, ReplyTime } from './metrics.schema.ts';
import type { Report } from './report.ts';
import { sampleTables } from './sample-tables.ts';

const MEASURES: Record<MeasureId, [value: number, unit: Unit, change: number | null]> = {
  messages: [18_432, 'messages', 0.064],
  messages_received: [9_871, 'messages', 0.081],
  messages_sent: [6_120, 'messages', 0.052],
  messages_internal: [2_441, 'messages', -0.02],
  messages_direct: [7_904, 'messages', 0.03],
  deliveries_sent: [8_377, 'deliveries', 0.047],
  recipients_per_email: [1.369, 'per_message', -0.004],
  emails_per_recipient: [5.2, 'per_person', 0.02],
  threads: [5_210, 'threads', 0.07],
  messages_per_thread: [3.54, 'per_thread', 0],
  conversations: [5_648, 'conversations', 0.072],
  conversations_started_by_them: [3_902, 'conversations', 0.09],
  conversations_started_by_us: [1_207, 'conversations', 0.031],
  conversations_new: [5_210, 'conversations', 0.07],
  conversations_continued: [438, 'conversations', null],
  replies: [4_966, 'replies', 0.058],
  reply_rate: [0.931, 'share', 0.012],
  after_hours_share: [0.087, 'share', -0.11],
  forwards: [312, 'messages', 0.2],
  awaiting_us: [47, 'conversations', -0.19],
  awaiting_them: [268, 'conversations', 0.04],
  oldest_waiting: [11 * 86_400 + 5 * 3600, 'seconds', 0.3],
  words_sent: [74, 'words', -0.05],
  words_received: [96, 'words', 0.01],
  attachments: [2_804, 'files', 0.01],
  attachment_bytes: [1_932_735_283, 'bytes', 0.02],
};

function measure(value: number, unit: Unit, n: number, change: number | null): Measure {
  const before = change === null ? null : value / (1 + change);
  return {
    value,
    unit,
    n,
    excluded: unit === 'messages' ? {} : { not_human: 1_204 },
    previous: { value: before, n: Math.round(n * 0.94), change },
  };
}

function durations(
  median: number,
  n: number,
  shares: number[],
  targetSeconds: number,
  within: number,
): Durations {
  return {
    ...measure(median, 'seconds', n, -0.12),
    unit: 'seconds',
    p90: median * 7.4,
    mean: median * 2.6,
    buckets: BUCKET_STARTS.map((from, index) => ({
      from,
      to: BUCKET_STARTS[index + 1] ?? null,
      n: Math.round(n * (shares[index] ?? 0)),
      share: shares[index] ?? 0,
    })),
    within_target: { target_seconds: targetSeconds, share: within, n: Math.round(n * within) },
  };
}

function replyTime(median: number, n: number, shares: number[]): ReplyTime {
  const faster = shares.map((share, index) => (index < 3 ? share * 1.25 : share * 0.72));
  const total = faster.reduce((sum, share) => sum + share, 0);
  return {
    ...durations(median, n, shares, 14_400, 0.71),
    business: durations(
      median * 0.46,
      n,
      faster.map(share => share / total),
      14_400,
      0.86,
    ),
  };
}

const metrics: Metrics = {
  ...(Object.fromEntries(
    MEASURE_IDS.map(id => [
      id,
      measure(MEASURES[id][0], MEASURES[id][1], Math.max(1, Math.round(MEASURES[id][0])), MEASURES[id][2]),
    ]),
  ) as Record<MeasureId, Measure>),
  reply_rate: measure(0.931, 'share', 3_902, 0.012),
  after_hours_share: measure(0.087, 'share', 4_966, -0.11),
  messages_by_kind: {
    ...measure(0, 'messages', 18_432, 0.064),
    value: Object.fromEntries(
      KINDS.map((kind, index) => [kind, [13_020, 214, 388, 512, 3_610, 688][index] ?? 0]),
    ) as Metrics['messages_by_kind']['value'],
  },
  first_reply_time: replyTime(7_530, 3_633, [0.09, 0.12, 0.2, 0.29, 0.21, 0.09]),
  reply_time: replyTime(5_880, 4_966, [0.12, 0.14, 0.21, 0.27, 0.18, 0.08]),
  their_reply_time: replyTime(28_900, 2_884, [0.05, 0.08, 0.13, 0.2, 0.28, 0.26]),
};

const DOWN: readonly MetricId[] = [
  'first_reply_time',
  'reply_time',
  'awaiting_us',
  'oldest_waiting',
  'after_hours_share',
];
const sampleDefinition = (id: MetricId): NonNullable<Report['definitions'][MetricId]> => ({
  title: id,
  question: `What does ${id} say?`,
  formula: 'A sentence that says from which facts the number comes, what is left out and how it is rounded.',
  source: '§4',
  better: DOWN.includes(id) ? 'down' : id === 'reply_rate' ? 'up' : 'neutral',
  when: id.startsWith('awaiting') ? 'now' : 'range',
});

export function sampleReport(lang: Language = 'en'): Report {
  return {
    pulso: '0.1.0',
    contract: 1,
    title: 'support@larkfield.example',
    lang,
    generated_at: '2026-11-23T08:15:00Z',
    range: { from: '2026-08-24', to: '2026-11-21', days: 90, whole: false },
    previous_range: { from: '2026-05-26', to: '2026-08-23', days: 90, whole: false },
    zone: 'Europe/Madrid',
    as_of: '2026-11-21T17:40:00Z',
    mailbox: {
      name: 'support@larkfield.example',
      addresses: ['support@larkfield.example', 'ana.prado@larkfield.example', 'ben@larkfield.example'],
      domains: ['larkfield.example'],
      identity: [
        { what: 'support@larkfield.example', because: 'sent', n: 6_120 },
        { what: '@larkfield.example', because: 'frequent-sender', n: 6_120 },
      ],
      sources: [{ path: 'All mail Including Spam and Trash.mbox', bytes: 1_288_490_188, messages: 41_204 }],
    },
    calendar: {
      zone: 'Europe/Madrid',
      hours: Object.fromEntries([1, 2, 3, 4, 5].map(day => [String(day), [{ from: '09:00', to: '17:00' }]])),
      holidays: ['2026-10-12', '2026-11-02', '2026-11-09'],
      version: 1,
      own: ['Sales', 'support@larkfield.example'],
    },
    settings: { target_seconds: 14_400, idle_days: 14, lists: 'bulk', outlier_seconds: 30 * 86_400 },
    definitions: Object.fromEntries(METRIC_IDS.map(id => [id, sampleDefinition(id)])),
    skipped: {
      messages: 3,
      undated: 2,
      duplicates: 117,
      problems: { unreadable: 3, 'bad-charset': 41, 'bad-date': 12, 'no-message-id': 7 },
      first: [
        { source: 'All mail Including Spam and Trash.mbox', offset: 81_402_113, problem: 'unreadable' },
        { source: 'All mail Including Spam and Trash.mbox', offset: 402_113_900, problem: 'unreadable' },
        { source: 'All mail Including Spam and Trash.mbox', offset: 902_113_004, problem: 'unreadable' },
      ],
    },
    metrics,
    tables: sampleTables(),
  };
}
