/** The tables of a report: name → rows. One CSV file each. */
import { z } from 'zod';
import { CONVERSATION_STATES, STARTERS } from '../derive/thread.ts';
import { KINDS } from '../mail/message.ts';
import { count, day, instant, seconds, share } from './values.schema.ts';

const sentReceived = { sent: count, received: count };
const weekday = z.int().min(1).max(7);
const hour = z.int().min(0).max(23);

const correspondent = z.object({ address: z.string(), name: z.string(), messages: count });

/** A conversation a person can look at. `subject` is null where the workspace does not keep subjects. */
const conversation = z.object({
  conversation: count,
  subject: z.string().nullable(),
  address: z.string().nullable(),
  name: z.string().nullable(),
  mailbox: z.string().nullable(),
  messages: count,
});

export const tablesSchema = z.object({
  hour_of_day: z.array(z.object({ hour, ...sentReceived })),
  weekday: z.array(z.object({ weekday, ...sentReceived })),
  /** Every cell of the 7×24, Monday 00 first. */
  hour_grid: z.array(z.object({ weekday, hour, ...sentReceived })),
  /** One row per day, week (its Monday) and month (its first) of the range, also those without mail. */
  daily: z.array(z.object({ day, ...sentReceived })),
  weekly: z.array(
    z.object({ week: day, ...sentReceived, replies: count, first_reply_median: seconds.nullable() }),
  ),
  monthly: z.array(z.object({ month: day, ...sentReceived })),
  /** Questions of people outside by the month they came (METRICS §4, the cohort view); `open`: still waiting now. */
  asked: z.array(
    z.object({
      month: day,
      asked: count,
      answered: count,
      closed: count,
      open: count,
      answered_within_1d: share,
    }),
  ),
  top_senders: z.array(correspondent),
  top_recipients: z.array(correspondent),
  domains: z.array(
    z.object({ domain: z.string(), ...sentReceived, reply_median: seconds.nullable(), replies: count }),
  ),
  people: z.array(
    z.object({
      teammate: z.string().nullable(),
      sent: count,
      replies: count,
      reply_median: seconds.nullable(),
      reply_median_business: seconds.nullable(),
      after_hours_share: share,
    }),
  ),
  kinds: z.array(z.object({ kind: z.enum(KINDS), ...sentReceived })),
  /** Kaplan–Meier: share of first questions answered within `seconds`, the still open ones as censored. */
  answered_within: z.array(z.object({ seconds: count, share, n: count })),
  kaplan_meier: z.array(z.object({ seconds: count, share, n: count })),
  /** Conversations awaiting us, longest first. */
  waiting: z.array(
    conversation.extend({
      waiting_since: instant,
      waiting_seconds: seconds,
      waiting_business_seconds: seconds.nullable(),
    }),
  ),
  /** Conversations awaiting us now, by age; `from` included, `to` not, in seconds. */
  backlog_age: z.array(z.object({ from: count, to: count.nullable(), conversations: count })),
  /** Conversations awaiting us at the end of each day. */
  backlog: z.array(z.object({ day, awaiting_us: count })),
  longest_conversations: z.array(
    conversation.extend({
      started_at: instant,
      ended_at: instant,
      started_by: z.enum(STARTERS),
      state: z.enum(CONVERSATION_STATES),
    }),
  ),
  thread_length: z.array(z.object({ from: count, to: count.nullable(), threads: count })),
  words: z.array(z.object({ from: count, to: count.nullable(), ...sentReceived })),
  attachments: z.array(z.object({ type: z.string(), files: count, bytes: count })),
  labels: z.array(z.object({ label: z.string(), messages: count })),
  /** Hours in which recipients write (activity). */
  when_they_write: z.array(z.object({ weekday, hour, messages: count })),
  /** P(human reply within 24 h | sent in this slot), best first; `level` names whose mail answered. `n`: sent in this hour, `level_n`: at the level in all. */
  when_to_write: z.array(
    z.object({
      weekday,
      hour,
      share,
      low: share,
      high: share,
      n: count,
      level: z.string(),
      level_n: count.optional(),
    }),
  ),
});

export type Tables = z.infer<typeof tablesSchema>;
export type Conversation = z.infer<typeof conversation>;
