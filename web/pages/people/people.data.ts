/** What the pages of people and companies ask. */
import type { Filter } from '../../../src/metrics/engine/request.ts';
import type { Bucket } from '../../filters/filters.ts';
import type { Ask } from '../../filters/use-filters.ts';

const ids = { ids: true, excluded: false };
const every = { empty: true, excluded: false };
export const TABS = ['contacts', 'domains'] as const;
export type Tab = (typeof TABS)[number];

/** The list of one tab; `find` narrows it to names that contain it. */
export const peopleAsks = (tab: Tab, find: string) => {
  const dimension = tab === 'contacts' ? 'contact' : 'domain';
  const filters: Filter[] = [
    ['is_not', dimension, [null]],
    ...(find === '' ? [] : [['contains', dimension, [find]] as Filter]),
  ];
  return {
    list: {
      metrics: [
        'conversations',
        'messages_received',
        'reply_time',
        'reply_time.within_target',
        'their_reply_time',
      ],
      dimensions: [dimension],
      filters,
      order_by: [['conversations', 'desc']],
      pagination: { limit: 100 },
      include: { ...ids, total_rows: true },
    },
  } satisfies Record<string, Ask>;
};

/** One person, or everybody at a company's domains. */
export const pageAsks = (dimension: 'contact' | 'domain', whose: string[], bucket: Bucket) => {
  const own: Filter[] = [['is', dimension, whose]];
  const sender: Filter[] = [['is', dimension === 'contact' ? 'sender' : 'domain', whose]];
  const recipient: Filter[] = [['is', dimension === 'contact' ? 'recipient' : 'domain', whose]];
  return {
    received: { metrics: ['messages_received'], filters: sender, compare: true },
    sent: { metrics: ['deliveries_sent'], filters: recipient, compare: true },
    ours: {
      metrics: ['reply_time', 'reply_time.within_target', 'reply_time.business'],
      filters: own,
      compare: true,
      include: { excluded: true },
    },
    theirs: { metrics: ['their_reply_time'], filters: own, compare: true },
    waiting: { metrics: ['awaiting_us', 'oldest_waiting'], filters: own, always: true },
    trend: {
      metrics: ['reply_time', 'their_reply_time'],
      dimensions: [bucket],
      filters: own,
      include: every,
    },
    receivedSeries: { metrics: ['messages_received'], dimensions: [bucket], filters: sender, include: every },
    sentSeries: { metrics: ['deliveries_sent'], dimensions: [bucket], filters: recipient, include: every },
    grid: {
      metrics: ['their_activity'],
      dimensions: ['weekday', 'hour'],
      filters: sender,
      always: true,
      include: every,
    },
    people: {
      metrics: ['messages_received'],
      dimensions: ['sender'],
      filters: sender,
      pagination: { limit: 20 },
      include: ids,
    },
  } satisfies Record<string, Ask>;
};
