/**
 * The one question shape that dashboard, report, CLI, API and export all send (DESIGN "One idea" §4); it follows
 * Plausible's Stats API v2. This file checks the shape; `check.ts` checks the names against the catalogue.
 */
import { z } from 'zod';

export const LEAF_OPERATORS = ['is', 'is_not', 'contains', 'contains_not'] as const;
export type LeafOperator = (typeof LEAF_OPERATORS)[number];

/** `null` is the group without a value: `["is", "teammate", [null]]` finds "shared, person unknown". */
export type FilterValue = string | number | boolean | null;

/**
 * `["is", "kind", ["human", "bulk"]]` holds when any of the values does; the `_not` forms when none does.
 * `contains` compares text without regard to case. Nest with `["and", […]]`, `["or", […]]`, `["not", filter]`.
 * For mailbox, teammate, contact and the like a number means its id, a text its address or name.
 */
export type Filter = [LeafOperator, string, FilterValue[]] | ['and' | 'or', Filter[]] | ['not', Filter];

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const filterSchema: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.tuple([z.enum(LEAF_OPERATORS), z.string(), z.array(value).min(1).max(1000)]),
    z.tuple([z.enum(['and', 'or']), z.array(filterSchema).min(1).max(100)]),
    z.tuple([z.literal('not'), filterSchema]),
  ]),
);

export const requestSchema = z.strictObject({
  /** Ids of the catalogue, with a part after a dot: `reply_time` (the median), `reply_time.p90`, `reply_time.business`. */
  metrics: z.array(z.string()).min(1).max(60),
  dimensions: z.array(z.string()).max(4).default([]),
  /** All of them must hold. */
  filters: z.array(filterSchema).max(100).default([]),
  /**
   * What `src/time/period.ts` reads: `all`, `90d`, `12mo`, `day`, `month` …, or `[from, to]` as dates `YYYY-MM-DD`,
   * both included. Days are days of `zone`.
   */
  date_range: z.union([z.string(), z.tuple([z.string(), z.string()])]).default('all'),
  /** IANA zone in which days, hours and weekdays are counted; the workspace's own when left out. */
  zone: z.string().optional(),
  /** `previous`: the period of the same length just before. Not possible with `all`. */
  compare: z.enum(['previous']).nullable().default(null),
  /** Pairs of a requested metric or dimension and a direction. Default: natural order (time, kinds, buckets); else time, then the first metric descending. */
  order_by: z
    .array(z.tuple([z.string(), z.enum(['asc', 'desc'])]))
    .max(4)
    .optional(),
  pagination: z
    .strictObject({
      limit: z.int().min(1).max(100_000).default(10_000),
      offset: z.int().min(0).default(0),
    })
    .default({ limit: 10_000, offset: 0 }),
  include: z
    .strictObject({
      /** With `compare`: only these of the metrics are compared, of the others the period before is unknown. Left out: all of them. */
      compared: z.array(z.string()).min(1).max(60).optional(),
      /** Only rows of which at least one of the metrics counted something. */
      counted: z.boolean().default(false),
      /** Rows also for days, hours, weekdays, buckets and kinds in which nothing happened. */
      empty: z.boolean().default(false),
      /** `ids` on each row: the database id behind each mailbox, teammate, contact, conversation …. */
      ids: z.boolean().default(false),
      /** `meta.total_rows`: how many rows there are without pagination. */
      total_rows: z.boolean().default(false),
      /** `meta.excluded`: what each metric left out, by kind. Costs one more small query. */
      excluded: z.boolean().default(true),
    })
    .default({ counted: false, empty: false, ids: false, total_rows: false, excluded: true }),
  /** What is left out is the workspace's own setting. */
  settings: z
    .strictObject({
      /** For the `within_target` parts; seconds, inclusive. */
      target_seconds: z.int().min(1).optional(),
      /** Replies slower than this leave the `mean` parts, never n (METRICS §4); null = off. */
      outlier_seconds: z.int().min(1).nullable().optional(),
    })
    .default({}),
});

/** What holds where neither the question nor the workspace says anything. */
export const DEFAULT_SETTINGS = { target_seconds: 14_400, outlier_seconds: null } as const;

/** What callers write: only `metrics` is needed. */
export type Request = z.input<typeof requestSchema>;
/** The same with every default filled in. */
export type FullRequest = Omit<z.output<typeof requestSchema>, 'settings'> & {
  settings: { target_seconds: number; outlier_seconds: number | null };
};
