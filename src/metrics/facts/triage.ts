import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** A changed mind replaces what was decided before; the day is that of the last decision. */
export const triage: Fact = {
  id: 'triage',
  row: 'one decision about what was suggested for a field of a ticket, on the day it was made',
  from: () => sql`triage_decision f`,
  time: { local: sql`f.local_decided_at`, instant: sql`f.decided_at` },
  where: null,
};
