/** What the engine answers. Plain data: `JSON.stringify` of it is the API's body. Nothing in it is rounded. */
import type { FullRequest } from './request.ts';

/**
 * Time dimensions give the first day of the bucket (`day`, `week`, `month`, `quarter`, `year`: `YYYY-MM-DD`), `hour` 0–23,
 * `weekday` ISO 1–7; flags give booleans; people and mailboxes their address or name; null is "no value".
 */
export type DimensionValue = string | number | boolean | null;

/** Index i of `metrics` and `n` belongs to `query.metrics[i]`; index i of `dimensions` to `query.dimensions[i]`. */
export interface ResultRow {
  dimensions: DimensionValue[];
  /** Null is unknown; the reason stands in `meta.reasons`. Durations in seconds, shares 0–1, sizes in bytes. */
  metrics: (number | null)[];
  /** How many observations are behind each value. */
  n: number[];
  /** With `include.ids`: the database id per dimension, null for dimensions that are no entities. */
  ids?: (number | null)[];
  /** With `compare`: the same group in the previous period (for time buckets, the bucket at the same place). */
  comparison?: {
    dimensions: DimensionValue[];
    metrics: (number | null)[];
    n: number[];
    /** (now − before) / before; null when either is unknown or `before` is 0. */
    change: (number | null)[];
  };
}

/** The catalogue's entry for one requested metric (or part of one). */
export interface Definition {
  title: { en: string; es: string };
  question: { en: string; es: string };
  unit: Unit;
  /** Which direction is better; `neutral` where neither is. */
  better: 'up' | 'down' | 'neutral';
  /** In words. */
  formula: string;
  /** Section of METRICS.md, for instance `§4`. */
  source: string;
  /** `range`: belongs to days of the range; `now`: a state at this moment, whatever the range. */
  when: 'range' | 'now';
}

export const UNITS = [
  'messages',
  'deliveries',
  'conversations',
  'threads',
  'replies',
  'questions',
  'people',
  'seconds',
  'share',
  'words',
  'files',
  'bytes',
  'suggestions',
  'per_message',
  'per_thread',
  'per_person',
  'answers',
  'points',
  'tickets',
  'targets',
  'per_ticket',
] as const;
export type Unit = (typeof UNITS)[number];

export interface Meta {
  /** By metric as requested (`reply_time.p90`). */
  definitions: Record<string, Definition>;
  /** By metric: how many messages of each other kind the metric left out. Absent for metrics that leave out nothing. */
  excluded: Record<string, Record<string, number>>;
  /** By metric: why a value (anywhere in the result) is null. */
  reasons: Record<string, string>;
  /** Which versions of which calendars the business durations in this result were computed with. */
  calendars: { calendar_id: number; version: number }[];
  /** Rows were left out by `pagination`. */
  truncated: boolean;
  total_rows?: number;
  /** One sentence each: anything a reader should know, such as "state as of …, the range does not apply". */
  notes: string[];
  /** Instant (ISO, UTC) that counted as now. */
  now: string;
}

/** `[from, to)` as local dates `YYYY-MM-DD` of the query's zone; null on both sides for everything. */
export interface DateBounds {
  from: string | null;
  /** The first day no longer inside. */
  to: string | null;
}

export interface Result {
  results: ResultRow[];
  meta: Meta;
  /** The request with every default filled in, and the dates it came to. */
  query: FullRequest & { zone: string; range: DateBounds; previous?: DateBounds };
}
