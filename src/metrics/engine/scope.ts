/** Which rows a question is about: workspace, period, zone, filters. */
import { sql } from 'kysely';
import { toLocal } from '../../time/zone.ts';
import type { Fact, Given, Settings, Sql } from '../define.ts';
import type { RollupState } from '../rollups.ts';
import type { Filter } from './request.ts';
import { wallIn } from './wall.ts';

/** Instants, epoch seconds, half-open; null is open. */
export interface Bounds {
  from: number | null;
  to: number | null;
}

export interface Scope {
  workspaceId: number;
  /** Zone of the stored wall clocks, and of the question. */
  workspaceZone: string;
  zone: string;
  bounds: Bounds;
  /** What the asking person may see; each fact applies it as it can. Null = everything. */
  rowFilter: Filter | null;
  /** The request's filters. */
  filters: Filter[];
  settings: Settings;
  /** Whether rollups may answer. */
  rollups: RollupState;
}

const DAY = 86_400;

/** The wall clock a fact's rows are counted by; null for states. */
export function localOf(fact: Fact, scope: Scope): Sql | null {
  if (fact.time === null) return null;
  return scope.zone === scope.workspaceZone ? fact.time.local : wallIn(scope.zone)(fact.time.instant);
}

export function givenOf(scope: Scope): Given {
  return { now: sql`to_timestamp(${scope.settings.now}::float8)`, wall: wallIn(scope.workspaceZone) };
}

/**
 * The period as conditions. The stored wall clock carries the index; where it cannot decide alone (another zone, ends inside a day) it
 * narrows to a day around, and the instant decides.
 */
export function boundsSql(fact: Fact, scope: Scope): Sql[] {
  if (fact.time === null) return [];
  const { local, instant } = fact.time;
  const conditions: Sql[] = [];
  for (const end of ['from', 'to'] as const) {
    const at = scope.bounds[end];
    if (at === null) continue;
    const compare = end === 'from' ? sql.raw('>=') : sql.raw('<');
    const wall = toLocal(at, scope.workspaceZone);
    const exact = scope.zone === scope.workspaceZone && wall % DAY === 0;
    const slack = exact ? 0 : end === 'from' ? -DAY : DAY;
    conditions.push(sql`${local} ${compare} ${wallText(wall + slack)}::timestamp`);
    if (!exact) conditions.push(sql`${instant} ${compare} to_timestamp(${at}::float8)`);
  }
  return conditions;
}

/** Seconds of a wall clock (as if UTC) as timestamp text. */
function wallText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
