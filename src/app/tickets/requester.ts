/** The number of a customer's address. A new one is written while no mail is being read: reading counts on from the last one. */
import type { Config } from '../../config.ts';
import type { Address } from '../../mail/message.ts';
import { alone } from '../alone.ts';
import type { AppContext } from '../context.ts';
import { ADDRESS_COLUMNS, openAddressBook } from '../import/address-book.ts';
import { hiderIfAny, hiderOf } from '../privacy/hidden-address.ts';
import { numbersOnly } from '../privacy/numbers-only.ts';

/** Where numbers only are kept, it stands in the store as mail would have it there. */
export async function requesterId(
  { store, secrets }: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  config: Pick<Config, 'privacy'>,
  given: Address,
): Promise<number> {
  const email = given.email.trim().toLowerCase();
  const hidden = numbersOnly(config) ? (await hiderOf(store, secrets, workspaceId))(email) : null;
  const address = hidden === null ? { email, name: given.name } : { email: hidden, name: '' };
  const row = await store.db
    .selectFrom('address')
    .select('address_id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', address.email)
    .executeTakeFirst();
  if (row !== undefined) return row.address_id;
  return alone(store, workspaceId, async () => {
    const book = await openAddressBook(store.db, workspaceId, await hiderIfAny(store, secrets, workspaceId));
    await book.lookUp([address]);
    const id = book.idOf(address);
    await store.copy('address', ADDRESS_COLUMNS, book.takeLines());
    return id;
  });
}
