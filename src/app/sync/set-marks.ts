/** What a mailbox says of its messages now: unread, starred. */
import { sql } from 'kysely';
import type { MarksNow } from '../../connect/live-mailbox.ts';
import { MARK_LABELS } from '../../mail/marks.ts';
import type { Store } from '../../store/store.ts';
import { alone } from '../alone.ts';
import { LABEL_COLUMNS, openLabels } from '../import/labels.ts';
import { liveFingerprint } from '../import/source-rows.ts';
import { type Settling, settleMarks } from './settle-marks.ts';

/** Messages of one transaction. */
const AT_ONCE = 1000;

/** Returns how many messages got or lost a label. */
export async function setMarks(store: Store, which: Settling, all: readonly MarksNow[]): Promise<number> {
  let changed = 0;
  for (let at = 0; at < all.length; at += AT_ONCE) {
    // Said twice, the last one holds.
    const part = new Map(all.slice(at, at + AT_ONCE).map(one => [`${one.identity}\n${one.offset}`, one]));
    changed += await alone(store, which.workspaceId, () =>
      store.transaction(async inside => (await markPlaces(inside, which, [...part.values()])).length),
    );
  }
  return changed;
}

/** Each place once; only places that are known are marked. Returns the messages that got or lost a label. */
export async function markPlaces(
  { db, copy }: Pick<Store, 'db' | 'copy'>,
  which: Settling,
  places: readonly MarksNow[],
): Promise<number[]> {
  const { workspaceId: w } = which;
  const prints = new Map<string, string>();
  for (const { identity } of places) {
    if (!prints.has(identity)) prints.set(identity, liveFingerprint(identity));
  }
  const told = places.map(({ identity, ...marks }) => ({ print: prints.get(identity), ...marks }));
  const { rows } = await sql<{ message_id: number; unread: boolean; starred: boolean }>`
    update live_copy l set unread = p.unread, starred = p.starred
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as p (print text, "offset" bigint, unread boolean, starred boolean)
    join source s on s.workspace_id = ${w} and s.fingerprint = p.print
    where l.workspace_id = ${w} and l.source_id = s.source_id and l.uid = p."offset"
      and (l.unread, l.starred) is distinct from (p.unread, p.starred)
    returning l.message_id, l.unread, l.starred`.execute(db);
  if (rows.length === 0) return [];
  const labels = await openLabels(db, w);
  for (const mark of ['unread', 'starred'] as const) {
    if (rows.some(row => row[mark])) labels.idOf(MARK_LABELS[mark]);
  }
  await copy('label', LABEL_COLUMNS, labels.takeLines());
  return settleMarks(
    db,
    which,
    rows.map(row => row.message_id),
  );
}
