/** The number of a customer's address. A new one is written while no mail is being read: reading counts on from the last one. */
import type { Store } from '../../store/store.ts';
import { alone } from '../alone.ts';
import { ADDRESS_COLUMNS, openAddressBook } from '../import/address-book.ts';

export async function requesterId(
  store: Store,
  workspaceId: number,
  { email, name }: { email: string; name: string },
): Promise<number> {
  const address = { email: email.trim().toLowerCase(), name };
  const row = await store.db
    .selectFrom('address')
    .select('address_id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', address.email)
    .executeTakeFirst();
  if (row !== undefined) return row.address_id;
  return alone(store, workspaceId, async () => {
    const book = await openAddressBook(store.db, workspaceId);
    await book.lookUp([address]);
    const id = book.idOf(address);
    await store.copy('address', ADDRESS_COLUMNS, book.takeLines());
    return id;
  });
}
