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

/** Every ticket +1 when it began or was opened again, −1 when it was solved. The running total is the backlog. */
export const ticket_backlog: Fact = {
  id: 'ticket_backlog',
  row: 'one ticket that became unsolved (+1) or was solved (−1)',
  from: () => sql`ticket_change f`,
  time: { local: sql`f.local_at`, instant: sql`f.at` },
  where: null,
};
