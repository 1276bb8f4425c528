/** Where a query reads: the facts themselves, or a rollup that holds the same and answers this question sooner. */
import { sql } from 'kysely';
import type { Dimension, Fact, Path, Sql } from '../define.ts';
import { mailByQuarterHour } from './by-quarter-hour.ts';
import { eachLeaf, type Wanted } from './plan.ts';
import type { Filter } from './request.ts';
import type { Scope } from './scope.ts';

export interface Source {
  fact: Fact;
  /** Column saying how many facts a row stands for; null = one. */
  weight: string | null;
  /** How this source reaches a dimension, where it is another way than the fact's. */
  paths: Partial<Record<string, Path>>;
}

/** The rollup that covers every dimension, filter and day in question, else the fact. */
export function sourceFor(fact: Fact, wanted: Wanted[], dimensions: Dimension[], scope: Scope): Source {
  const plain: Source = { fact, weight: null, paths: {} };
  if (fact.id === 'message' && scope.zone !== scope.workspaceZone)
    return elsewhere(fact, wanted, dimensions, scope) ?? plain;
  if (!scope.rollups.fresh) return plain;
  const used = new Set(dimensions.map(d => d.id));
  for (const filter of scope.filters) eachLeaf(filter, id => used.add(id));
  const { onlyHours } = scope.rollups;
  if (fact.id === 'attachment' && !onlyHours) return reading(fact, sql`attachment_fact f`);
  if (fact.id === 'backlog' && !onlyHours) return backlogSource(fact, dimensions, scope) ?? plain;
  if (fact.id !== 'message') return plain;
  const counts = wanted.every(one => one.metric.countsMail === true) && wholeDays(scope);
  if (counts && only(used, [...DAYS, 'hour', 'weekday', 'direction', 'kind'])) {
    return { ...reading(fact, sql`mail_hour f`), weight: 'messages' };
  }
  if (onlyHours) return plain;
  if (
    counts &&
    dimensions.some(d => d.id === 'label') &&
    only(used, [...DAYS, 'weekday', 'direction', 'kind', 'label'])
  ) {
    return {
      ...reading(fact, sql`label_day f`),
      weight: 'messages',
      paths: { label: { key: sql`f.label_id` } },
    };
  }
  if (scope.rollups.byMailbox && oneMailboxARow(dimensions, scope.filters)) {
    const paths = { mailbox: { key: sql`f.mailbox_id` } };
    if (counts && only(used, [...DAYS, 'weekday', 'direction', 'kind', 'mailbox'])) {
      return { ...reading(fact, sql`mailbox_day f`), weight: 'messages', paths };
    }
    return { ...reading(fact, sql`mail_in_mailbox f`), paths };
  }
  return plain;
}

/** What metrics that count mail look at. */
const TRAITS = ['direction', 'kind'] as const;
const DAYS = ['day', 'week', 'month', 'quarter', 'year'];

/** Counts by a wall clock of another zone than the stored one. */
function elsewhere(fact: Fact, wanted: Wanted[], dimensions: Dimension[], scope: Scope): Source | null {
  const used = new Set(dimensions.map(d => d.id));
  for (const filter of scope.filters) eachLeaf(filter, id => used.add(id));
  const counts = wanted.every(one => one.metric.countsMail === true);
  if (!counts || !only(used, [...DAYS, 'hour', 'weekday', ...TRAITS])) return null;
  const plain = wanted.every(one => one.metric.where === undefined && one.part === '');
  const traits = plain ? TRAITS.filter(trait => used.has(trait)) : TRAITS;
  const from = mailByQuarterHour(fact, traits, scope);
  return from === null ? null : { ...reading(fact, from), weight: 'messages' };
}

/** The same columns from another table, whose wall clock is the workspace's. */
function reading(fact: Fact, from: Sql): Source {
  return { fact: { ...fact, from: () => from }, weight: null, paths: {} };
}

function backlogSource(fact: Fact, dimensions: Dimension[], scope: Scope): Source | null {
  const used = new Set(dimensions.map(d => d.id));
  for (const filter of scope.filters) eachLeaf(filter, id => used.add(id));
  if (!wholeDays(scope) || !only(used, [...DAYS, 'mailbox'])) return null;
  return reading(fact, sql`backlog_day f`);
}

/** Local days of the workspace from midnight to midnight: what rollups are kept by. */
function wholeDays({ zone, workspaceZone, bounds }: Scope): boolean {
  if (zone !== workspaceZone) return false;
  return [bounds.from, bounds.to].every(at => at === null || isMidnight(at, zone));
}

function isMidnight(at: number, zone: string): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainTime();
  return local.equals(new Temporal.PlainTime());
}

function only(used: Set<string>, covered: string[]): boolean {
  return [...used].every(id => covered.includes(id));
}

/** Grouped by mailbox, or about exactly one: then a message is one row of the table that has a row for each of its mailboxes. */
function oneMailboxARow(dimensions: Dimension[], filters: Filter[]): boolean {
  if (dimensions.some(d => d.id === 'mailbox')) return true;
  let mentions = 0;
  for (const filter of filters) {
    eachLeaf(filter, id => {
      mentions += id === 'mailbox' ? 1 : 0;
    });
  }
  return mentions === 1 && filters.some(isOneMailbox);
}

function isOneMailbox(filter: Filter): boolean {
  return (
    filter[0] === 'is' &&
    filter[1] === 'mailbox' &&
    filter[2].length === 1 &&
    typeof filter[2][0] === 'number'
  );
}
