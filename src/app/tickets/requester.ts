/** The number of a customer's address. A new one is written while no mail is being read: reading counts on from the last one. */
import type { Config } from '../../config.ts';
import { alone } from '../alone.ts';
import type { AppContext } from '../context.ts';
import { ADDRESS_COLUMNS, openAddressBook } from '../import/address-book.ts';
import { hiderIfAny } from '../privacy/hidden-address.ts';
import { numbersOnly } from '../privacy/numbers-only.ts';

/** Where numbers only are kept, nothing that says who they are is written. */
export async function requesterId(
  { store, secrets }: AppContext,
  workspaceId: number,
  config: Config,
  { email, name }: { email: string; name: string },
): Promise<number> {
  const given = email.trim().toLowerCase();
  const hide = await hiderIfAny(store, secrets, workspaceId);
  const address =
    hide !== null && numbersOnly(config) ? { email: hide(given), name: '' } : { email: given, name };
  const row = await store.db
    .selectFrom('address')
    .select('address_id')
    .where('workspace_id', '=', workspaceId)
    .where('email', 'in', hide === null ? [given] : [given, hide(given)])
    .executeTakeFirst();
  if (row !== undefined) return row.address_id;
  return alone(store, workspaceId, async () => {
    const book = await openAddressBook(store.db, workspaceId, hide);
    await book.lookUp([address]);
    const id = book.idOf(address);
    await store.copy('address', ADDRESS_COLUMNS, book.takeLines());
    return id;
  });
}
