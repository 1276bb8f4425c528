/** Who an address is to us: looked up a million times while deriving, so kept by number. */
import type { Store } from '../../store/store.ts';

export interface People {
  isInternal(addressId: number): boolean;
  /** The teammate behind an address; null for outsiders and for shared addresses. */
  teammateOf(addressId: number): number | null;
}

export async function loadPeople(db: Store['db'], workspaceId: number): Promise<People> {
  const rows = await db
    .selectFrom('address')
    .select(['address_id', 'internal', 'teammate_id'])
    .where('workspace_id', '=', workspaceId)
    // All others are outsiders.
    .where('internal', '=', true)
    .execute();
  const size = rows.reduce((max, row) => Math.max(max, row.address_id), 0) + 1;
  const internal = new Uint8Array(size);
  const teammate = new Float64Array(size);
  for (const row of rows) {
    internal[row.address_id] = row.internal ? 1 : 0;
    teammate[row.address_id] = row.teammate_id ?? 0;
  }
  return {
    isInternal: id => internal[id] === 1,
    teammateOf: id => (teammate[id] === 0 ? null : (teammate[id] ?? null)),
  };
}
