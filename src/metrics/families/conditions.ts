/** Which rows metrics count. One object each: metrics with the same one share a query's WHERE. */
import { sql } from 'kysely';
import type { Sql } from '../define.ts';

export const received = sql`f.direction = 'inbound'`;
export const sent = sql`f.direction = 'outbound'`;
export const internal = sql`f.direction = 'internal'`;
export const receivedFromPeople = sql`f.direction = 'inbound' and f.kind = 'human'`;
export const sentByPeople = sql`f.direction = 'outbound' and f.kind = 'human'`;
/** Clocks that wait for us, and those that wait for them. */
export const ours = sql`f.waits_for = 'us'`;
export const theirs = sql`f.waits_for = 'them'`;
export const oursFirst = sql`f.waits_for = 'us' and f.first`;

/** By condition a wider one: whatever the first lets through, the second does, too. */
export const WIDER: ReadonlyMap<Sql, Sql> = new Map([
  [receivedFromPeople, received],
  [sentByPeople, sent],
  [oursFirst, ours],
]);
