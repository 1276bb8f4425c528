/** Labels that a provider says messages have now. */
import { sql } from 'kysely';
import type { LabelsNow } from '../../connect/live-mailbox.ts';
import { isMark, MARK_LABELS, marksAmong } from '../../mail/marks.ts';
import type { Store } from '../../store/store.ts';
import { alone } from '../alone.ts';
import { LABEL_COLUMNS, openLabels } from '../import/labels.ts';
import { liveFingerprint } from '../import/source-rows.ts';
import type { Forgetting } from './forget-places.ts';
import { markThreads } from './mark-threads.ts';
import { markPlaces } from './set-marks.ts';

/** Messages of one transaction. */
const AT_ONCE = 1000;

/** Returns how many messages got or lost a label. */
export async function setLabels(store: Store, which: Forgetting, all: readonly LabelsNow[]): Promise<number> {
  let changed = 0;
  for (let at = 0; at < all.length; at += AT_ONCE) {
    // Said twice, the last one holds.
    const part = new Map(all.slice(at, at + AT_ONCE).map(one => [`${one.identity}\n${one.offset}`, one]));
    changed += await alone(store, which.workspaceId, () => setPart(store, which, [...part.values()]));
  }
  return changed;
}

function setPart(store: Store, which: Forgetting, part: readonly LabelsNow[]): Promise<number> {
  const { workspaceId, labelsMatter } = which;
  const { unread, starred } = MARK_LABELS;
  return store.transaction(async ({ db, copy }) => {
    const labels = await openLabels(db, workspaceId);
    const wanted = part.flatMap(({ identity, offset, labels: names }) =>
      [...new Set(names.filter(name => !isMark(name)))].map(name => ({
        print: liveFingerprint(identity),
        offset,
        label: labels.idOf(name),
      })),
    );
    await copy('label', LABEL_COLUMNS, labels.takeLines());
    const places = part.map(({ identity, offset }) => ({ print: liveFingerprint(identity), offset }));
    const { rows } = await sql<{ message_id: number }>`
      with place as (
        select l.message_id, l.source_id, p.print, p."offset"
        from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (print text, "offset" bigint)
        join source s on s.workspace_id = ${workspaceId} and s.fingerprint = p.print
        join live_copy l on l.workspace_id = ${workspaceId} and l.source_id = s.source_id and l.uid = p."offset"
      ), wanted as (
        select distinct place.message_id, w.label
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (print text, "offset" bigint, label bigint)
        join place on place.print = w.print and place."offset" = w."offset"
      ), lost as (
        delete from message_label m using place
        where m.workspace_id = ${workspaceId} and m.message_id = place.message_id
          and not exists (
            select 1 from label b where b.workspace_id = m.workspace_id and b.label_id = m.label_id and b.name in (${unread}, ${starred}))
          and not exists (select 1 from wanted where wanted.message_id = m.message_id and wanted.label = m.label_id)
          and not exists (
            select 1 from live_copy o
            join source s on s.workspace_id = o.workspace_id and s.source_id = o.source_id
            join label b on b.workspace_id = o.workspace_id and b.label_id = m.label_id
            where o.workspace_id = ${workspaceId} and o.message_id = m.message_id and o.source_id <> place.source_id
              and coalesce(s.folder_label, b.name) = b.name)
        returning m.message_id
      ), got as (
        insert into message_label (workspace_id, message_id, label_id)
        select ${workspaceId}, message_id, label from wanted
        on conflict do nothing returning message_id
      )
      select message_id from lost union select message_id from got`.execute(db);
    const changed = rows.map(row => row.message_id);
    if (labelsMatter) await markThreads(db, workspaceId, changed);
    const marks = part.map(({ labels: names, ...place }) => ({ ...place, ...marksAmong(names) }));
    const marked = await markPlaces({ db, copy }, which, marks);
    return new Set([...changed, ...marked]).size;
  });
}
