/** Labels and folders, once each. */
import { labelRole } from '../../mail/readers/gmail-labels.ts';
import { copyText, storable } from '../../store/copy-text.ts';
import type { Store } from '../../store/store.ts';

export interface Labels {
  idOf(name: string): number;
  takeLines(): string[];
}

export const LABEL_COLUMNS = ['workspace_id', 'label_id', 'name', 'role'] as const;

export async function openLabels(db: Store['db'], workspaceId: number): Promise<Labels> {
  const known = await db
    .selectFrom('label')
    .select(['label_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const ids = new Map(known.map(row => [row.name, row.label_id]));
  let last = known.reduce((max, row) => Math.max(max, row.label_id), 0);
  let fresh: string[] = [];
  return {
    idOf(found) {
      const name = storable(found);
      const id = ids.get(name);
      if (id !== undefined) return id;
      ids.set(name, ++last);
      fresh.push(name);
      return last;
    },
    takeLines() {
      const lines = fresh.map(
        name => `${workspaceId}\t${ids.get(name)}\t${copyText(name)}\t${copyText(labelRole(name))}\n`,
      );
      fresh = [];
      return lines;
    },
  };
}
