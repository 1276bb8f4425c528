/** What triage keeps sealed, under another secret. */
import type { Store } from '../../store/store.ts';
import type { Secrets } from '../secrets.ts';
import { aboutKey } from './endpoint-settings.ts';
import { aboutText } from './kept-texts.ts';
import { aboutModel } from './stored-model.ts';

const ROWS_AT_ONCE = 1000;

/** Inside the transaction that changes the others too. Gives how many. Throws `bad-secret`. */
export async function resealTriage(db: Store['db'], from: Secrets, to: Secrets): Promise<number> {
  let count = 0;
  const anew = (sealed: string, about: string): string => {
    count++;
    return to.seal(from.open(sealed, about), about);
  };
  for (const { workspace_id: id, url, key_sealed: sealed } of await db
    .selectFrom('triage_endpoint')
    .selectAll()
    .execute()) {
    if (sealed === null) continue;
    await db
      .updateTable('triage_endpoint')
      .set({ key_sealed: anew(sealed, aboutKey(id, url)) })
      .where('workspace_id', '=', id)
      .execute();
  }
  for (const { workspace_id: id, model_id, model } of await db
    .selectFrom('triage_model')
    .selectAll()
    .execute()) {
    if (model === null) continue;
    await db
      .updateTable('triage_model')
      .set({ model: anew(model, aboutModel(id, model_id)) })
      .where('workspace_id', '=', id)
      .where('model_id', '=', model_id)
      .execute();
  }
  for (let last: { workspace_id: number; message_id: number } | null = null; ; ) {
    let query = db
      .selectFrom('ticket_text')
      .selectAll()
      .orderBy('workspace_id')
      .orderBy('message_id')
      .limit(ROWS_AT_ONCE);
    if (last !== null) {
      const { workspace_id, message_id } = last;
      query = query.where(eb =>
        eb(eb.refTuple('workspace_id', 'message_id'), '>', eb.tuple(workspace_id, message_id)),
      );
    }
    const rows = await query.execute();
    for (const { workspace_id, message_id, text } of rows)
      await db
        .updateTable('ticket_text')
        .set({ text: anew(text, aboutText(workspace_id, message_id)) })
        .where('workspace_id', '=', workspace_id)
        .where('message_id', '=', message_id)
        .execute();
    last = rows.at(-1) ?? null;
    if (last === null) return count;
  }
}
