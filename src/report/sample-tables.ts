/** The sample report's tables. */
import { KINDS } from '../mail/message.ts';
import { CURVE } from './queries.data.ts';
import { SAMPLE_PEOPLE, SAMPLE_SUBJECTS, SAMPLE_TEAM } from './sample.data.ts';
import type { Conversation, Tables } from './tables.schema.ts';

const FIRST_DAY = Temporal.PlainDate.from('2026-08-24');
const DAYS = 90;
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
/** A fixed waver in 0–1, so that the sample looks alive and is the same every time. */
const waver = (index: number): number => {
  const value = Math.sin(index * 12.9898) * 43_758.5453;
  return value - Math.floor(value);
};

const OFFICE = [
  0, 0, 0, 0, 0, 0.02, 0.08, 0.25, 0.6, 1, 0.95, 0.85, 0.6, 0.5, 0.8, 0.9, 0.75, 0.5, 0.28, 0.18, 0.14, 0.1,
  0.05, 0.02,
];
const DAY_WEIGHT = [1, 1.1, 1.05, 0.95, 0.8, 0.12, 0.09];
const BUCKETS = [0, 10, 30, 50, 100, 200];

const grid = range(168).map(index => {
  const level =
    (OFFICE[index % 24] ?? 0) * (DAY_WEIGHT[Math.floor(index / 24)] ?? 0) * (0.8 + 0.4 * waver(index));
  return {
    weekday: Math.floor(index / 24) + 1,
    hour: index % 24,
    sent: Math.round(level * 140),
    received: Math.round(level * 190 + 6 * waver(index + 7)),
  };
});
const daily = range(DAYS).map(index => {
  const day = FIRST_DAY.add({ days: index });
  const level = (DAY_WEIGHT[day.dayOfWeek - 1] ?? 0) * (0.85 + 0.3 * waver(index)) * (1 + index / 400);
  return { day: day.toString(), sent: Math.round(level * 88), received: Math.round(level * 140) };
});

const sum = (rows: { sent: number; received: number }[]): { sent: number; received: number } => ({
  sent: rows.reduce((total, row) => total + row.sent, 0),
  received: rows.reduce((total, row) => total + row.received, 0),
});
const conversation = (index: number): Conversation => {
  const [name = '', address = ''] = SAMPLE_PEOPLE[index % SAMPLE_PEOPLE.length] ?? [];
  return {
    conversation: 1000 + index,
    subject: SAMPLE_SUBJECTS[index % SAMPLE_SUBJECTS.length] ?? null,
    address,
    name,
    mailbox: 'support@larkfield.example',
    messages: 1 + (index % 5),
  };
};

export function sampleTables(): Tables {
  return {
    hour_of_day: range(24).map(hour => ({ hour, ...sum(grid.filter(cell => cell.hour === hour)) })),
    weekday: range(7).map(index => ({
      weekday: index + 1,
      ...sum(grid.filter(cell => cell.weekday === index + 1)),
    })),
    hour_grid: grid,
    daily,
    weekly: range(13).map(index => ({
      week: FIRST_DAY.add({ days: index * 7 }).toString(),
      ...sum(daily.slice(index * 7, index * 7 + 7)),
      replies: 340 + Math.round(60 * waver(index)),
      first_reply_median: Math.round(9_800 - index * 210 + 1_500 * waver(index + 3)),
    })),
    monthly: ['2026-08', '2026-09', '2026-10', '2026-11'].map(month => ({
      month: `${month}-01`,
      ...sum(daily.filter(row => row.day.startsWith(month))),
    })),
    asked: ['2026-08', '2026-09', '2026-10', '2026-11'].map((month, index) => ({
      month: `${month}-01`,
      asked: 240 + 11 * index,
      answered: 220 + 4 * index,
      closed: 12,
      open: 8 + 7 * index,
      answered_within_1d: 0.83 - 0.02 * index,
    })),
    top_senders: SAMPLE_PEOPLE.map(([name, address], index) => ({
      address,
      name,
      messages: Math.round(310 / (index + 1.4)),
    })),
    top_recipients: SAMPLE_PEOPLE.toReversed().map(([name, address], index) => ({
      address,
      name,
      messages: Math.round(270 / (index + 1.2)),
    })),
    domains: SAMPLE_PEOPLE.map(([, address], index) => ({
      domain: address.split('@')[1] ?? '',
      sent: Math.round(240 / (index + 1)),
      received: Math.round(410 / (index + 1)),
      reply_median: index === 8 ? null : Math.round(3_000 + 9_000 * waver(index)),
      replies: index === 8 ? 0 : Math.round(200 / (index + 1)),
    })),
    people: SAMPLE_TEAM.map((teammate, index) => ({
      teammate,
      sent: Math.round(1_900 / (index + 1)),
      replies: Math.round(1_500 / (index + 1)),
      reply_median: Math.round(3_600 + 8_000 * waver(index + 2)),
      reply_median_business: Math.round(1_600 + 3_000 * waver(index + 2)),
      after_hours_share: 0.02 + 0.2 * waver(index + 5),
    })),
    kinds: KINDS.map((kind, index) => ({
      kind,
      sent: [5_630, 0, 214, 190, 0, 86][index] ?? 0,
      received: [7_390, 214, 174, 322, 3_610, 602][index] ?? 0,
    })),
    answered_within: [3600, 14_400, 86_400, 259_200].map((seconds, index) => ({
      seconds,
      share: [0.384, 0.662, 0.861, 0.934][index] ?? null,
      n: 3_902,
    })),
    kaplan_meier: Object.values(CURVE).map(seconds => ({
      seconds,
      share: 0.965 * (1 - Math.exp(-((seconds / 12_000) ** 0.62))),
      n: 3_902,
    })),
    waiting: range(12).map(index => ({
      ...conversation(index),
      waiting_since: Temporal.Instant.from('2026-11-22T18:00:00Z')
        .subtract({ hours: 264 - index * 21 })
        .toString(),
      waiting_seconds: (269 - index * 21) * 3600,
      waiting_business_seconds: (269 - index * 21) * 880,
    })),
    backlog_age: [0, 3600, 14_400, 86_400, 259_200, 604_800].map((from, index, all) => ({
      from,
      to: all[index + 1] ?? null,
      conversations: [6, 9, 14, 9, 6, 3][index] ?? 0,
    })),
    backlog: daily.map((row, index) => ({
      day: row.day,
      awaiting_us: Math.round(46 + 18 * Math.sin(index / 9) + 14 * waver(index)),
    })),
    longest_conversations: range(8).map(index => ({
      ...conversation(index + 3),
      messages: 48 - index * 4,
      started_at: '2026-09-02T09:30:00Z',
      ended_at: '2026-10-19T15:04:00Z',
      started_by: index % 3 === 0 ? 'us' : 'them',
      state: index % 2 === 0 ? 'closed' : 'awaiting_them',
    })),
    thread_length: [1, 2, 3, 5, 10, 20].map((from, index, all) => ({
      from,
      to: all[index + 1] ?? null,
      threads: [1_440, 1_310, 1_180, 820, 360, 100][index] ?? 0,
    })),
    words: BUCKETS.map((from, index) => ({
      from,
      to: BUCKETS[index + 1] ?? null,
      sent: [410, 1_180, 1_020, 1_720, 1_010, 290][index] ?? 0,
      received: [720, 1_310, 1_240, 2_080, 1_390, 650][index] ?? 0,
    })),
    attachments: [
      'application/pdf',
      'image/jpeg',
      'image/png',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/calendar',
      'application/zip',
    ].map((type, index) => ({
      type,
      files: Math.round(1_100 / (index + 1)),
      bytes: Math.round(900_000_000 / (index + 1)),
    })),
    labels: ['Inbox', 'Sent', 'Archived', 'Important', 'Starred', 'VIP customers', 'Trash'].map(
      (label, index) => ({ label, messages: Math.round(9_000 / (index + 1)) }),
    ),
    when_they_write: grid.map(cell => ({
      weekday: cell.weekday,
      hour: cell.hour,
      messages: cell.received,
    })),
    when_to_write: [
      [2, 9],
      [3, 10],
      [2, 10],
      [4, 9],
      [1, 11],
    ].map(([weekday = 1, hour = 0], index) => ({
      weekday,
      hour,
      share: 0.68 - index * 0.03,
      low: 0.61 - index * 0.03,
      high: 0.74 - index * 0.03,
      n: 240 - index * 31,
      level: index === 4 ? 'zone' : 'all',
      level_n: 6_120,
    })),
  };
}
