import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Pictures inside the text (signature logos) are attachments too; the dimension `inline` tells them apart. */
export const attachment: Fact = {
  id: 'attachment',
  row: 'one attached file',
  from: () =>
    sql`attachment f join message_fact m on m.workspace_id = f.workspace_id and m.message_id = f.message_id`,
  time: { local: sql`m.local_at`, instant: sql`m.sent_at` },
  where: null,
};
