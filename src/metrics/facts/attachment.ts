import { sql } from 'kysely';
import type { Fact } from '../define.ts';

/** Pictures inside the text (signature logos) are attachments too; the dimension `inline` tells them apart. */
export const attachment: Fact = {
  id: 'attachment',
  row: 'one attached file',
  from: () => sql`(
    select a.*, m.sent_at, m.local_at, m.author_id, m.direction, m.kind
    from attachment a join message_fact m on m.workspace_id = a.workspace_id and m.message_id = a.message_id
  ) f`,
  time: { local: sql`f.local_at`, instant: sql`f.sent_at` },
  where: null,
};
