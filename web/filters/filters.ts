/** What is shown, as the address bar has it: `?range=90d&mailbox=1,2`. Pure. */
import type { Filter } from '../../src/metrics/engine/request.ts';

/** Every value is text, as addresses have it; what is left out is the default. */
export interface FilterSearch {
  range?: string | undefined;
  compare?: string | undefined;
  mailbox?: string | undefined;
  team?: string | undefined;
  teammate?: string | undefined;
  domain?: string | undefined;
  kind?: string | undefined;
}

export const FILTER_KEYS = ['range', 'compare', 'mailbox', 'team', 'teammate', 'domain', 'kind'] as const;

export const DEFAULT_RANGE = '30d';

export interface Filters {
  range: string;
  compare: boolean;
  mailbox: number[];
  team: number[];
  /** Null is "shared, person unknown". */
  teammate: (number | null)[];
  domain: string[];
  kind: string[];
}

const RANGE =
  /^(\d{1,4}(d|w|mo|y)|all|today|yesterday|(this|last)_(week|month|quarter|year)|\d{4}(-[\dQW-]+)?|\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d)$/;

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '');
const ids = (text: string | undefined): number[] => list(text).map(Number).filter(Number.isSafeInteger);

/** Anything not understood falls back to the default: an address may have been typed by hand. */
export function filtersOf(search: FilterSearch): Filters {
  return {
    range: RANGE.test(search.range ?? '') ? (search.range ?? DEFAULT_RANGE) : DEFAULT_RANGE,
    compare: search.compare !== 'off',
    mailbox: ids(search.mailbox),
    team: ids(search.team),
    teammate: list(search.teammate)
      .map(one => (one === 'none' ? null : Number(one)))
      .filter(one => one === null || Number.isSafeInteger(one)),
    domain: list(search.domain).map(one => one.toLowerCase().replace(/^@/, '')),
    kind: list(search.kind),
  };
}

/** The other way round, defaults left out so that addresses stay short. */
export function searchOf(filters: Filters): FilterSearch {
  const { range, compare, teammate } = filters;
  const joined = (values: readonly (string | number)[]) =>
    values.length === 0 ? undefined : values.join(',');
  const all = {
    range: range === DEFAULT_RANGE ? undefined : range,
    compare: compare ? undefined : 'off',
    mailbox: joined(filters.mailbox),
    team: joined(filters.team),
    teammate: joined(teammate.map(one => one ?? 'none')),
    domain: joined(filters.domain),
    kind: joined(filters.kind),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The engine's conditions; `range` and `compare` stand beside them in a request. */
export function conditionsOf(filters: Filters): Filter[] {
  const all: Filter[] = [];
  for (const key of ['mailbox', 'team', 'teammate', 'domain', 'kind'] as const) {
    const values = filters[key];
    if (values.length > 0) all.push(['is', key, [...values]]);
  }
  return all;
}

/** `all` has nothing before it. */
export const comparable = ({ range, compare }: Filters): boolean => compare && range !== 'all';

const DAYS: Record<string, number> = { d: 1, w: 7, mo: 30.4, y: 365 };

/** About how many days a range has; null for all. Only for choosing how finely to draw it. */
export function daysOf(range: string): number | null {
  const relative = /^(\d+)(d|w|mo|y)$/.exec(range);
  if (relative !== null) return Number(relative[1]) * (DAYS[relative[2] ?? ''] ?? 1);
  const ends = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(range);
  if (ends !== null) return (Date.parse(ends[2] ?? '') - Date.parse(ends[1] ?? '')) / 86_400_000 + 1;
  if (range === 'all') return null;
  if (/^\d{4}$|year/.test(range)) return 365;
  if (/quarter|Q/.test(range)) return 91;
  if (/week|W/.test(range)) return 7;
  return /month|^\d{4}-\d\d$/.test(range) ? 31 : 1;
}

export type Bucket = 'day' | 'week' | 'month';

/** Days up to six weeks, weeks up to 14 months, then months. */
export function bucketOf(range: string): Bucket {
  const days = daysOf(range);
  if (days === null || days > 430) return 'month';
  return days > 45 ? 'week' : 'day';
}
