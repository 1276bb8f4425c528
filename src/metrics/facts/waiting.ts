import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** A state, not an event: it has no day, and the range of a request does not apply to it. */
export const waiting: Fact = {
  id: 'waiting',
  row: 'one conversation in which somebody waits now',
  from: given => sql`(
    select *, greatest(0, extract(epoch from ${given.now} - waiting_since))::float8 as waited_seconds
    from conversation where state in ('awaiting_us', 'awaiting_them')
  ) f`,
  time: null,
  where: null,
};
