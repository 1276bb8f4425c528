import { join } from 'node:path';
import type { Selectable } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Language } from '../../report/language.ts';
import type { Store } from '../../store/store.ts';
import type { UploadTable } from '../../store/tables/uploads.ts';
import type { AppContext } from '../context.ts';
import { failureIn } from '../failing.ts';
import { say } from './errors.data.ts';

export type UploadRow = Selectable<UploadTable>;

export interface Upload {
  id: number;
  name: string;
  bytes: number;
  received: number;
  state: UploadTable['state'];
  messages: number;
  added: number;
  done: number | null;
  error: string | null;
}

export const shownUpload = (row: UploadRow, lang: Language): Upload => ({
  id: row.upload_id,
  name: row.name,
  bytes: row.bytes,
  received: row.received,
  state: row.state,
  messages: row.messages,
  added: row.added,
  done: row.done,
  error: failureIn(lang, row),
});

/** Throws PulsoError `not-found`. */
export async function uploadRow(db: Store['db'], workspaceId: number, id: number): Promise<UploadRow> {
  const row = await db
    .selectFrom('upload')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('upload_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new PulsoError('not-found', say.noUpload);
  return row;
}

/** Its own folder, so that the file keeps its name. */
export const uploadFolder = (
  { folder }: Pick<AppContext, 'folder'>,
  workspaceId: number,
  id: number,
): string => join(folder, `upload-${workspaceId}-${id}`);
