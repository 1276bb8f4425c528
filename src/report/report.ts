/**
 * The report: everything every renderer shows and, as JSON, the contract other programs read. Keys are snake_case and
 * only ever added to. Durations are seconds, shares 0–1, instants ISO 8601 in UTC, days `YYYY-MM-DD` in `zone`;
 * null is unknown or not computable (then `reason` says why), never 0.
 */
import { z } from 'zod';
import { PROBLEMS, type Problem } from '../mail/problems.data.ts';
import { METRIC_IDS } from './ids.data.ts';
import { LANGUAGES } from './language.ts';
import { metricsSchema, supportFigureSchema } from './metrics.schema.ts';
import { tablesSchema } from './tables.schema.ts';
import { count, day, instant } from './values.schema.ts';

/** First local day and last local day, both included. `whole`: the range is all there is, not a chosen one. */
const rangeSchema = z.object({ from: day, to: day, days: count, whole: z.boolean() });

/** How it was found out whose mailbox this is; `given`: by option or configuration. */
export const IDENTITY_SOURCES = ['given', 'sent', 'delivered', 'frequent-sender', 'none'] as const;
export type IdentitySource = (typeof IDENTITY_SOURCES)[number];

const identitySchema = z.object({
  /** `address` or `@domain`. */
  what: z.string(),
  because: z.enum(IDENTITY_SOURCES),
  /** Messages that say so; null where nothing was counted. */
  n: count.nullable(),
});

const mailboxSchema = z.object({
  name: z.string(),
  addresses: z.array(z.string()),
  domains: z.array(z.string()),
  identity: z.array(identitySchema),
  sources: z.array(z.object({ path: z.string(), bytes: count, messages: count })),
});

/** `hours`: ISO weekday 1–7 → open windows, `HH:MM`; a `to` beyond 24:00 is the next day. */
const calendarSchema = z.object({
  zone: z.string(),
  hours: z.record(z.string(), z.array(z.object({ from: z.string(), to: z.string() }))),
  holidays: z.array(day),
  version: count.nullable(),
  /** Teams and mailboxes with working hours of their own; these hours are everybody else's. */
  own: z.array(z.string()).optional(),
});

const problemName = z.enum(Object.keys(PROBLEMS) as [Problem, ...Problem[]]);

/** Why a message of a source is in no number: it is no message, or not (yet) mail between people. */
export const SKIP_REASONS = ['unreadable', 'draft', 'spam', 'chat'] as const;

/** Messages left out, and what was odd about those that were read. `first`: the first oddities found. */
const skippedSchema = z.object({
  messages: count,
  /** `messages` by reason; without it all of them were unreadable. */
  reasons: z.partialRecord(z.enum(SKIP_REASONS), count).optional(),
  undated: count,
  duplicates: count,
  problems: z.partialRecord(problemName, count),
  first: z.array(z.object({ source: z.string(), offset: count, problem: problemName })),
});

const settingsSchema = z.object({
  target_seconds: count,
  idle_days: count,
  lists: z.enum(['human', 'bulk']),
  /** Replies slower than this leave the means; null or absent: none do. */
  outlier_seconds: count.nullable().optional(),
});

/** The catalogue's entry of a number, in the report's language. `now`: a state at the end of the mail, whatever the range. */
const definitionSchema = z.object({
  title: z.string(),
  question: z.string(),
  formula: z.string(),
  source: z.string(),
  better: z.enum(['up', 'down', 'neutral']),
  when: z.enum(['range', 'now']),
});
const definitionsSchema = z.partialRecord(z.enum(METRIC_IDS), definitionSchema);

export const reportSchema = z.object({
  /** Version of the program that made it. */
  pulso: z.string(),
  /** Version of this contract; raised only when a key changes its meaning. */
  contract: z.literal(1),
  title: z.string(),
  lang: z.enum(LANGUAGES),
  generated_at: instant,
  range: rangeSchema,
  /** The period before, of the same length, that `previous` of every metric speaks of; null where there is none. */
  previous_range: rangeSchema.nullable(),
  /** IANA zone of every hour and day. */
  zone: z.string(),
  /** What counts as now, for who is waiting and how long: the end of the mail. */
  as_of: instant.optional(),
  mailbox: mailboxSchema,
  calendar: calendarSchema,
  settings: settingsSchema,
  definitions: definitionsSchema,
  skipped: skippedSchema,
  metrics: metricsSchema,
  tables: tablesSchema,
  /** Tickets and surveys; absent where no mailbox has support on and nobody has answered a survey. */
  support: z.array(supportFigureSchema).optional(),
});

export type { SupportFigure } from './metrics.schema.ts';
export type Report = z.infer<typeof reportSchema>;
export type Range = z.infer<typeof rangeSchema>;
export type Mailbox = z.infer<typeof mailboxSchema>;
export type ReportCalendar = z.infer<typeof calendarSchema>;
export type Skipped = z.infer<typeof skippedSchema>;
