import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Every question twice: +1 when it was asked, −1 when it was answered or closed. The running total is the backlog. */
export const backlog: Fact = {
  id: 'backlog',
  row: 'one question asked (+1) or settled (−1)',
  from: given => sql`(
    select workspace_id, conversation_id, mailbox_id, waits_for, first, started_by, asked_at as at, local_asked_at as local_at, 1 as delta from reply_clock
    union all
    select workspace_id, conversation_id, mailbox_id, waits_for, first, started_by, answered_at, local_answered_at, -1 from reply_clock where answered_at is not null
    union all
    select workspace_id, conversation_id, mailbox_id, waits_for, first, started_by, closed_at, ${given.wall(sql`closed_at`)}, -1 from reply_clock where answered_at is null and closed_at is not null
  ) f`,
  time: { local: sql`f.local_at`, instant: sql`f.at` },
  where: null,
};
