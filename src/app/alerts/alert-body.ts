/** What an alert watches, whom it tells, and when: the shapes people send. */
import { z } from 'zod';
import { say } from '../../errors.data.ts';
import { LANGUAGES } from '../../report/language.ts';
import { scopeSchema } from '../reports/scope.ts';

export const watchSchema = z.discriminatedUnion('kind', [
  /** Somebody has waited longer than so many business hours, by the calendar in force for the mailbox. */
  z.strictObject({ kind: z.literal('waiting'), hours: z.number().positive().max(1000) }),
  /** Fewer replies within the workspace's target than this share, over the last whole day or seven days. */
  z.strictObject({
    kind: z.literal('target'),
    metric: z.enum(['first_reply_time', 'reply_time']).default('first_reply_time'),
    time: z.enum(['business', 'elapsed']).default('business'),
    share: z.number().gt(0).max(1),
    window: z.enum(['day', 'week']).default('day'),
    /** With fewer replies nothing is said: one slow answer of two is no trend. */
    least: z.int().min(1).max(1000).default(10),
  }),
  /** Yesterday differs from the same weekday of the eight weeks before by more than `k` robust deviations. */
  z.strictObject({
    kind: z.literal('volume'),
    metric: z
      .enum(['messages_received', 'messages_sent', 'conversations_started_by_them'])
      .default('messages_received'),
    k: z.number().min(1).max(20).default(3.5),
  }),
  /** A connected mailbox has not been read for so many minutes. */
  z.strictObject({ kind: z.literal('sync'), minutes: z.int().min(5).max(100_000) }),
]);
export type Watch = z.output<typeof watchSchema>;

const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
/** Keeps what is stored for a channel when a rule is saved again without it. */
const id = z
  .string()
  .regex(/^[a-z0-9]{1,12}$/)
  .optional();

export const channelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('email'), address: z.email().max(254).toLowerCase() }),
  /** Signed; the secret is made here and shown once. */
  z.strictObject({ id, kind: z.literal('webhook'), url: webAddress }),
  /** Slack, Mattermost, Google Chat by adapter: whatever takes `{text, blocks}`. The address is a secret and is kept as one. */
  z.strictObject({ id, kind: z.literal('slack'), url: webAddress.optional() }),
]);
export type ChannelBody = z.output<typeof channelSchema>;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say.timeLike.en);

export const quietSchema = z.strictObject({
  from: clockTime,
  /** Earlier than `from`: the next morning. */
  to: clockTime,
  /** ISO weekdays that are quiet as a whole. */
  days: z.array(z.int().min(1).max(7)).max(6).default([]),
});
export type Quiet = z.output<typeof quietSchema>;

export const digestSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('none') }),
  z.strictObject({ every: z.literal('hour') }),
  z.strictObject({ every: z.literal('day'), hour: z.int().min(0).max(23) }),
]);
export type Digest = z.output<typeof digestSchema>;

export const alertBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\r\n]*$/),
  watch: watchSchema,
  scope: scopeSchema.prefault({}),
  channels: z.array(channelSchema).min(1).max(20),
  quiet: quietSchema.nullable().default(null),
  digest: digestSchema.default({ every: 'none' }),
  language: z.enum(LANGUAGES),
  /** IANA: of quiet hours, digests and days. */
  zone: z.string(),
  active: z.boolean().default(true),
});
export type AlertBody = z.output<typeof alertBody>;
