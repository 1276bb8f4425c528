/** What a fact, a dimension and a metric are. Metrics say *what*; only the engine knows how a query is built. */
import type { RawBuilder } from 'kysely';
import type { Definition, Unit } from './engine/result.ts';

/** A piece of SQL. Made with `sql`…`` so that values are always bound. */
export type Sql = RawBuilder<unknown>;

export interface Text {
  en: string;
  es: string;
}

const FACT_IDS = [
  'message',
  'delivery',
  'attachment',
  'thread',
  'conversation',
  'reply',
  'question',
  'waiting',
  'backlog',
  'survey_answer',
  'agent_answer',
  'survey_invitation',
  'ticket',
  'ticket_first_solved',
  'ticket_solved',
  'ticket_open',
  'ticket_reply',
  'ticket_target',
  'ticket_due',
  'ticket_span',
  'ticket_backlog',
  'triage',
] as const;
export type FactId = (typeof FACT_IDS)[number];

/** What the SQL of a fact may need of the question. */
export interface Given {
  /** The instant that counts as now, as timestamptz. */
  now: Sql;
  /** Wall clock in the workspace's zone at an instant. */
  wall(instant: Sql): Sql;
}

/** One row per thing that happened. Its table has the alias `f` in every query. */
export interface Fact {
  id: FactId;
  /** One row of it, in words. */
  row: string;
  /** `from` clause with alias `f`; ends where further joins can follow. */
  from: (given: Given) => Sql;
  /** The wall clock in the workspace's zone and the instant it stands for; null for states as of now. */
  time: { local: Sql; instant: Sql } | null;
  /** Always holds. */
  where: Sql | null;
}

/** How a dimension is reached from a fact. */
export interface Path {
  /** Joins needed for `key`. */
  join?: Sql;
  key: Sql;
  /**
   * For dimensions of which a row can have several (mailboxes, labels): wraps a condition on `key` into one that holds when any
   * of them fulfils it, without multiplying rows.
   */
  any?: (condition: Sql) => Sql;
}

/** Rows that have a name: grouped by id, shown by name. */
export interface Entity {
  /** Text shown for the alias `e`. */
  label: Sql;
  /** `table e`, its id column, and the texts a filter may name it by. */
  from: Sql;
  id: Sql;
  named: Sql[];
}

export interface Dimension {
  id: string;
  title: Text;
  type: 'date' | 'number' | 'text' | 'flag';
  /** For time dimensions: from the wall clock to the key. Exists on every fact that has a time. */
  ofTime?: (local: Sql) => Sql;
  on: Partial<Record<FactId, Path>>;
  /** Every value there can be, in order, where that is a closed list. */
  values?: readonly (string | number | boolean)[];
  /** PostgreSQL enum of `key`, for comparing without a cast per row. */
  enumeration?: string;
  entity?: Entity;
}

export interface Settings {
  target_seconds: number;
  outlier_seconds: number | null;
  /** Epoch seconds that count as now. */
  now: number;
}

/** Builds aggregates over the rows a metric counts; its `where` is already applied. Columns belong to the fact (`f`). */
export interface Aggregates {
  count(condition?: Sql): Sql;
  sum(column: string, condition?: Sql): Sql;
  max(expression: Sql): Sql;
  distinct(column: string): Sql;
  mean(column: string, condition?: Sql): Sql;
  /** Linear interpolation between neighbours (type 7). */
  percentile(share: number, column: string): Sql;
  /** Null where the divisor is 0. */
  ratio(part: Sql, whole: Sql): Sql;
  settings: Settings;
}

/** One number of a metric. */
export interface Part {
  title: Text;
  formula?: string;
  unit?: Unit;
  /** Where another direction is better than for the metric itself. */
  better?: Definition['better'];
  value(over: Aggregates): Sql;
  /** Observations behind the value; left out where the value is itself a count. */
  n?(over: Aggregates): Sql;
  /** Value over no rows at all: 0 for counts and sums, null (the default where `n` is given) for anything averaged. */
  none?: 0 | null;
}

/**
 * Share of questions answered within so many seconds by Kaplan and Meier (METRICS §4): its own kind of query, because each
 * answer weighs by how many were still open at that moment.
 */
export interface Survival {
  withinSeconds: number;
}

export interface Metric extends Omit<Part, 'value' | 'formula' | 'unit' | 'better'> {
  id: string;
  question: Text;
  unit: Unit;
  better: Definition['better'];
  /** In words. */
  formula: string;
  /** Section of METRICS.md. */
  source: string;
  fact: FactId;
  /** Which rows of the fact it counts. */
  where?: Sql;
  /** The metric's own value; further numbers of it have names and are asked for as `id.part`. */
  value(over: Aggregates): Sql;
  parts?: Record<string, Part>;
  /** Why it can be null, as a sentence. */
  emptyBecause?: string;
  /** Mail of these directions that is not human was left out; how much is said with every answer. */
  leavesOut?: readonly ('inbound' | 'outbound' | 'internal')[];
  /** A running total: over days the value at the end of each, without days the value at the end of the range. */
  cumulative?: boolean;
  /** With fewer observations than this the value is not shown, nor how many they are. */
  atLeast?: number;
  /** Only counts mail by direction and kind, so the counts per hour and per label can answer it too. */
  countsMail?: boolean;
  /** Instead of aggregates: which answered shares by Kaplan–Meier, by part ('' is the metric's own value). */
  survival?: Record<string, Survival>;
}
