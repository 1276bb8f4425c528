import { sql } from 'kysely';
import type { Fact } from '../define.ts';

export const delivery: Fact = {
  id: 'delivery',
  row: 'one email to one recipient',
  from: () => sql`delivery f`,
  time: { local: sql`f.local_at`, instant: sql`f.sent_at` },
  where: null,
};
