import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Also those that were merged away and spam, which `counted` leaves out of every figure (METRICS §7). */
export const ticket: Fact = {
  id: 'ticket',
  row: 'one ticket, on the day it began',
  from: () => sql`ticket_fact f`,
  time: { local: sql`f.local_created_at`, instant: sql`f.created_at` },
  where: null,
};

export const ticket_first_solved: Fact = {
  id: 'ticket_first_solved',
  row: 'one ticket that was ever solved, on the day it was solved for the first time',
  from: () => sql`ticket_fact f`,
  time: { local: sql`f.local_first_solved_at`, instant: sql`f.first_solved_at` },
  where: sql`f.first_solved_at is not null and f.counted`,
};

export const ticket_solved: Fact = {
  id: 'ticket_solved',
  row: 'one ticket that is solved or closed, on the day it was solved last',
  from: () => sql`ticket_fact f`,
  time: { local: sql`f.local_last_solved_at`, instant: sql`f.last_solved_at` },
  where: sql`f.last_solved_at is not null and f.status in ('solved', 'closed') and f.counted`,
};

/** A state, not an event: it has no day, and the range of a request does not apply to it. */
export const ticket_open: Fact = {
  id: 'ticket_open',
  row: 'one ticket that is not solved now',
  from: given => sql`(
    select *, greatest(0, extract(epoch from ${given.now} - created_at))::float8 as age_seconds,
      case when waiting_since is not null then greatest(0, extract(epoch from ${given.now} - waiting_since))::float8 end as waited_seconds
    from ticket_fact where status not in ('solved', 'closed') and counted
  ) f`,
  time: null,
  where: null,
};
