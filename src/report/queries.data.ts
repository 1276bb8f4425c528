/** Every question the report asks the metrics engine, one list. Range, zone, comparison and settings are the report's. */
import { KINDS } from '../mail/message.ts';
import type { Request } from '../metrics/engine/request.ts';
import { WITHIN } from '../metrics/families/answered-within.ts';
import { MEASURE_IDS, REPLY_IDS } from './ids.data.ts';

type Query = Pick<Request, 'metrics' | 'dimensions' | 'filters' | 'order_by' | 'pagination' | 'include'>;

const REPLY_PARTS = [
  'p90',
  'mean',
  'within_target',
  'business',
  'business_p90',
  'business_mean',
  'business_within_target',
];
/** Points of the Kaplan–Meier curve: the parts of `first_answered_within`, by seconds. */
export const CURVE = WITHIN;

const sides = ['messages_received', 'messages_sent'];
const empty = { empty: true, excluded: false };
const named = { ids: true, excluded: false };
const plain = { excluded: false };
const first = (limit: number): { limit: number } => ({ limit });
const people: Query['filters'] = [['is', 'kind', ['human']]];

export const QUERIES = {
  measures: { metrics: [...MEASURE_IDS], include: { excluded: true } },
  replies: {
    metrics: REPLY_IDS.flatMap(id => [id, ...REPLY_PARTS.map(part => `${id}.${part}`)]),
    include: { excluded: true },
  },
  by_kind: {
    metrics: ['messages_by_kind', ...KINDS.map(kind => `messages_by_kind.${kind}`)],
    include: { excluded: true },
  },
  curve: { metrics: Object.keys(CURVE).map(part => `first_answered_within.${part}`), include: plain },
  buckets: {
    metrics: ['first_replies', 'replies', 'their_replies'],
    dimensions: ['reply_bucket'],
    include: empty,
  },
  business_buckets: {
    metrics: ['first_replies', 'replies', 'their_replies'],
    dimensions: ['business_reply_bucket'],
    include: empty,
  },
  hour_of_day: { metrics: sides, dimensions: ['hour'], include: empty },
  weekday: { metrics: sides, dimensions: ['weekday'], include: empty },
  hour_grid: { metrics: sides, dimensions: ['weekday', 'hour'], include: empty },
  daily: { metrics: sides, dimensions: ['day'], include: empty },
  weekly: { metrics: [...sides, 'replies', 'first_reply_time'], dimensions: ['week'], include: empty },
  monthly: { metrics: sides, dimensions: ['month'], include: empty },
  asked: {
    metrics: ['questions', ...['answered', 'closed', 'open', 'within_1d'].map(part => `reply_rate.${part}`)],
    dimensions: ['month'],
    include: empty,
  },
  backlog: { metrics: ['backlog'], dimensions: ['day'], include: empty },
  backlog_age: { metrics: ['awaiting_us'], dimensions: ['wait_bucket'], include: empty },
  kinds: { metrics: sides, dimensions: ['kind'], include: empty },
  words: { metrics: sides, dimensions: ['words_bucket'], filters: people, include: empty },
  thread_length: { metrics: ['threads'], dimensions: ['thread_length'], include: empty },
  attachments: {
    metrics: ['attachments', 'attachment_bytes'],
    dimensions: ['mime_type'],
    pagination: first(30),
    include: plain,
  },
  labels: { metrics: ['messages'], dimensions: ['label'], pagination: first(50), include: plain },
  top_senders: {
    metrics: ['messages_received'],
    dimensions: ['sender'],
    pagination: first(50),
    include: named,
  },
  top_recipients: {
    metrics: ['deliveries_sent'],
    dimensions: ['recipient'],
    filters: [['is', 'external', [true]]],
    pagination: first(50),
    include: named,
  },
  domains_received: {
    metrics: ['messages_received', 'replies', 'reply_time'],
    dimensions: ['domain'],
    order_by: [['messages_received', 'desc']],
    pagination: first(200),
    include: plain,
  },
  domains_sent: {
    metrics: ['deliveries_sent'],
    dimensions: ['domain'],
    filters: [['is', 'external', [true]]],
    pagination: first(1000),
    include: plain,
  },
  people: {
    metrics: ['messages_sent', 'replies', 'reply_time', 'reply_time.business', 'after_hours_share'],
    dimensions: ['teammate'],
    order_by: [['messages_sent', 'desc']],
    pagination: first(200),
    include: plain,
  },
  waiting: {
    metrics: ['oldest_waiting'],
    dimensions: ['conversation'],
    filters: [['is', 'state', ['awaiting_us']]],
    pagination: first(50),
    include: named,
  },
  longest_conversations: {
    metrics: ['conversations.messages'],
    dimensions: ['conversation'],
    pagination: first(25),
    include: named,
  },
  when_they_write: { metrics: ['their_activity'], dimensions: ['weekday', 'hour'], include: empty },
  when_to_write: { metrics: ['their_reply_rate.within_1d'], dimensions: ['weekday', 'hour'], include: empty },
} satisfies Record<string, Query>;

export type QueryName = keyof typeof QUERIES;
export const QUERY_NAMES = Object.keys(QUERIES) as QueryName[];
