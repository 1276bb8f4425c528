/** Commands at the top of mail on their way into the store: what they ask for and what shows who wrote them, nothing else of the text. */
import { sql } from 'kysely';
import type { Message } from '../../mail/message.ts';
import type { Store } from '../../store/store.ts';

interface Row {
  id: number;
  commands: unknown[];
  sent: boolean;
  checked_by: string | null;
}

export interface KeptCommands {
  add(message: Message, id: number): void;
  /** What was added since the last time, a row a message. */
  take(): Row[];
  /** In the transaction that wrote the messages. Returns the messages of which there is more to know than before. */
  write(db: Store['db'], rows: readonly Row[]): Promise<number[]>;
}

/** `believed`: servers that the settings believe. A copy that shows who wrote it stands instead of one that does not. */
export function openKeptCommands(workspaceId: number, believed: readonly string[]): KeptCommands {
  let found = new Map<number, Row>();
  const rank = ({ sent, checked_by: by }: Row): number =>
    sent ? 2 : by !== null && believed.includes(by) ? 1 : 0;
  return {
    add({ commands: read }, id) {
      if (read === undefined || read.lines.length === 0) return;
      const { sent, checkedBy } = read.proof;
      const row = { id, commands: read.lines, sent, checked_by: checkedBy };
      const before = found.get(id);
      if (before === undefined || rank(row) > rank(before)) found.set(id, row);
    },
    take() {
      const taken = [...found.values()];
      found = new Map();
      return taken;
    },
    async write(db, rows) {
      if (rows.length === 0) return [];
      const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(believed)}::jsonb))`;
      const { rows: changed } = await sql<{ message_id: number }>`
        insert into message_command as had (workspace_id, message_id, commands, sent, checked_by)
        select ${workspaceId}::bigint, id, commands, sent, checked_by
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id bigint, commands jsonb, sent boolean, checked_by text)
        on conflict (workspace_id, message_id) do update
        set commands = excluded.commands, sent = excluded.sent, checked_by = excluded.checked_by
        where not had.sent and (excluded.sent
          or (coalesce(excluded.checked_by = any(${list}), false) and not coalesce(had.checked_by = any(${list}), false)))
        returning message_id`.execute(db);
      return changed.map(row => Number(row.message_id));
    },
  };
}

/**
 * Lines such as `#thanks` at the top of what others wrote are no commands, and nothing of them stays (METRICS §10). Those whose facts are
 * still to come wait.
 */
export async function forgetOthersCommands(db: Store['db'], workspaceId: number): Promise<void> {
  await sql`
    delete from message_command c using message m
    where c.workspace_id = ${workspaceId} and m.workspace_id = c.workspace_id and m.message_id = c.message_id
      and not exists (select 1 from dirty_thread d where d.workspace_id = m.workspace_id and d.thread_id = m.thread_id)
      and not exists (select 1 from message_fact f where f.workspace_id = m.workspace_id and f.thread_id = m.thread_id
        and f.message_id = m.message_id and f.direction = 'internal')`.execute(db);
}
