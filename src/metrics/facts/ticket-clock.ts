import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** METRICS §4: reply figures belong to the day of the reply, also when the question is older than the range. */
export const ticket_reply: Fact = {
  id: 'ticket_reply',
  row: 'one answered question of a ticket, on the day of the answer',
  from: () => sql`ticket_clock f`,
  time: { local: sql`f.local_ended_at`, instant: sql`f.ended_at` },
  where: sql`f.ended_at is not null and f.ended_by = 'reply' and f.counted`,
};

/** What runs still is among them: whether it is late is asked of the moment that counts as now. */
export const ticket_target: Fact = {
  id: 'ticket_target',
  row: 'one clock with a target, on the day it opened',
  from: () => sql`ticket_clock f`,
  time: { local: sql`f.local_opened_at`, instant: sql`f.opened_at` },
  where: sql`f.verdict is not null and f.counted`,
};

/** A state, not an event: it has no day, and the range of a request does not apply to it. */
export const ticket_due: Fact = {
  id: 'ticket_due',
  row: 'one clock with a target that runs now',
  from: given => sql`(
    select *, greatest(0, extract(epoch from ${given.now} - due_at))::float8 as late_seconds,
      case when due_at <= ${given.now} then 'late' when warn_at <= ${given.now} then 'soon' else 'on_time' end as due
    from ticket_clock where verdict = 'running' and counted
  ) f`,
  time: null,
  where: null,
};
