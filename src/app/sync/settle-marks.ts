/** The labels *Unread* and *Starred* of messages say what the places say that they lie in. */
import { sql } from 'kysely';
import { MARK_LABELS } from '../../mail/marks.ts';
import type { Store } from '../../store/store.ts';
import { markThreads } from './mark-threads.ts';

export interface Settling {
  workspaceId: number;
  /** Do rules ask for labels? Then what changed is derived again. */
  labelsMatter: boolean;
}

/** A message is unread while it is so in one place. Returns the messages that got or lost a label. */
export async function settleMarks(
  db: Store['db'],
  { workspaceId: w, labelsMatter }: Settling,
  messageIds: readonly number[],
): Promise<number[]> {
  if (messageIds.length === 0) return [];
  const { unread, starred } = MARK_LABELS;
  // A place of a provider that was read before marks were kept may have given the label.
  const { rows } = await sql<{ message_id: number }>`
    with said as (
      select t.message_id, coalesce(bool_or(l.unread), false) as unread, coalesce(bool_or(l.starred), false) as starred,
        coalesce(bool_or(l.unread is null and s.source_id is not null and s.folder_label is null), false) as untold,
        coalesce(array_agg(s.folder_label) filter (where s.folder_label is not null), '{}') as folders
      from (select distinct unnest(${`{${messageIds.join(',')}}`}::bigint[]) as message_id) t
      left join live_copy l on l.workspace_id = ${w} and l.message_id = t.message_id
      left join source s on s.workspace_id = ${w} and s.source_id = l.source_id
      group by 1
    ), mark as (
      select said.message_id, b.label_id, case b.name when ${unread} then said.unread else said.starred end as has,
        untold or b.name = any(said.folders) as stays
      from said join label b on b.workspace_id = ${w} and b.name in (${unread}, ${starred})
    ), lost as (
      delete from message_label m using mark
      where m.workspace_id = ${w} and m.message_id = mark.message_id and m.label_id = mark.label_id
        and not mark.has and not mark.stays
      returning m.message_id
    ), got as (
      insert into message_label (workspace_id, message_id, label_id)
      select ${w}, message_id, label_id from mark where has
      on conflict do nothing returning message_id
    )
    select message_id from lost union select message_id from got`.execute(db);
  const changed = rows.map(row => row.message_id);
  if (labelsMatter) await markThreads(db, w, changed);
  return changed;
}
