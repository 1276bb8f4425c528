import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Only what has ended has a length. */
export const ticket_span: Fact = {
  id: 'ticket_span',
  row: 'one time of a ticket in one status, on the day it ended',
  from: () => sql`ticket_span f`,
  time: { local: sql`f.local_to_at`, instant: sql`f.to_at` },
  where: sql`f.to_at is not null and f.counted`,
};

const columns = sql`workspace_id, ticket_id, mailbox_id, contact_id, teammate_id, channel, severity, category, account`;
const unsolved = sql`status not in ('solved', 'closed') and counted`;

/** Every time in which a ticket was not solved twice: +1 when it began, −1 when it ended. The running total is the backlog. */
export const ticket_backlog: Fact = {
  id: 'ticket_backlog',
  row: 'one ticket that became unsolved (+1) or went on or was solved (−1)',
  from: () => sql`(
    select ${columns}, from_at as at, local_from_at as local_at, 1 as delta from ticket_span where ${unsolved}
    union all
    select ${columns}, to_at, local_to_at, -1 from ticket_span where ${unsolved} and to_at is not null
  ) f`,
  time: { local: sql`f.local_at`, instant: sql`f.at` },
  where: null,
};
