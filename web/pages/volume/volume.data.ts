/** What the page of volume asks: at once, and when what is further down comes near. */
import type { Bucket } from '../../filters/filters.ts';
import type { Ask } from '../../filters/use-filters.ts';

const every = { empty: true, excluded: false };
const plain = { excluded: false };
const named = { ids: true, excluded: false };
const top = (limit: number) => ({ limit });

export const volumeAsks = (bucket: Bucket) =>
  ({
    received: { metrics: ['messages_received'], compare: true, include: { excluded: true } },
    sent: { metrics: ['messages_sent'], compare: true, include: { excluded: true } },
    internal: { metrics: ['messages_internal'], compare: true },
    conversations: { metrics: ['conversations_new', 'conversations_continued'], compare: true },
    receivedSeries: { metrics: ['messages_received'], dimensions: [bucket], compare: true, include: every },
    sentSeries: { metrics: ['messages_sent'], dimensions: [bucket], compare: true, include: every },
    grid: {
      metrics: ['messages_received', 'messages_sent'],
      dimensions: ['weekday', 'hour'],
      include: every,
    },
    weekdays: { metrics: ['messages_received', 'messages_sent'], dimensions: ['weekday'], include: every },
    hours: { metrics: ['messages_received', 'messages_sent'], dimensions: ['hour'], include: every },
  }) satisfies Record<string, Ask>;

export const FURTHER_ASKS = {
  kinds: { metrics: ['messages_received', 'messages_sent'], dimensions: ['kind'], include: every },
  senders: { metrics: ['messages_received'], dimensions: ['sender'], pagination: top(10), include: named },
  recipients: {
    metrics: ['deliveries_sent'],
    dimensions: ['recipient'],
    filters: [['is', 'external', [true]]],
    pagination: top(10),
    include: named,
  },
  domains: { metrics: ['messages_received'], dimensions: ['domain'], pagination: top(10), include: plain },
  labels: { metrics: ['messages'], dimensions: ['label'], pagination: top(10), include: named },
  attachments: {
    metrics: ['attachments', 'attachment_bytes'],
    dimensions: ['attachment_type'],
    pagination: top(10),
    include: plain,
  },
  words: {
    metrics: ['messages_received', 'messages_sent'],
    dimensions: ['words_bucket'],
    filters: [['is', 'kind', ['human']]],
    include: every,
  },
  threads: { metrics: ['threads'], dimensions: ['thread_length'], include: every },
} satisfies Record<string, Ask>;
