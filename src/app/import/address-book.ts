/** Every address seen, once: the dictionary that facts refer to by number. */
import { sql } from 'kysely';
import type { Address, Message } from '../../mail/message.ts';
import { copyFlag, copyText, storable } from '../../store/copy-text.ts';
import type { Store } from '../../store/store.ts';
import type { Hide } from '../privacy/hidden-address.ts';

export interface AddressBook {
  /** Asks the store for those of these that it has; an address that was not asked for counts as new. */
  lookUp(addresses: Iterable<Address>): Promise<void>;
  /** The number of an address; a new one is written with the next `takeLines`. */
  idOf(address: Address): number;
  /** COPY lines of the addresses that came since the last call. */
  takeLines(): string[];
}

export const ADDRESS_COLUMNS = ['workspace_id', 'address_id', 'email', 'domain', 'name', 'internal'] as const;

/** Everybody a message names. */
export const addressesOf = ({ author, sender, listAddress, to, cc, bcc }: Message) => [
  author,
  ...(sender === null ? [] : [sender]),
  ...(listAddress === null ? [] : [{ email: listAddress, name: '' }]),
  ...to,
  ...cc,
  ...bcc,
];

/** Text after the last @, '' without one. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** `hide`: somebody who is in the store as a hidden address is found by their address; null: nobody is. */
export async function openAddressBook(
  db: Store['db'],
  workspaceId: number,
  hide: Hide | null,
): Promise<AddressBook> {
  const ids = new Map<string, number>();
  const highest = await db
    .selectFrom('address')
    .select(({ fn }) => fn.max('address_id').as('id'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  let last = highest?.id ?? 0;
  const empty = last === 0;
  let fresh: { id: number; email: string; name: string }[] = [];
  const freshByEmail = new Map<string, { name: string }>();
  const stored = async (emails: string[]) => {
    const { rows } = await sql<{ address_id: number; email: string }>`
      select a.address_id, a.email from jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb) as asked (email)
      join address a on a.workspace_id = ${workspaceId} and a.email = asked.email`.execute(db);
    return rows;
  };
  const lookUpHidden = async (emails: Set<string>, by: Hide) => {
    const hidden = new Map([...emails].filter(email => !ids.has(email)).map(email => [by(email), email]));
    for (const row of await stored([...hidden.keys()]))
      ids.set(hidden.get(row.email) ?? row.email, row.address_id);
  };
  return {
    async lookUp(addresses) {
      if (empty) return;
      const unknown = new Set<string>();
      for (const { email } of addresses) {
        const kept = storable(email);
        if (!ids.has(kept)) unknown.add(kept);
      }
      if (unknown.size === 0) return;
      const rows = await stored([...unknown]);
      for (const row of rows) ids.set(row.email, row.address_id);
      if (hide !== null) await lookUpHidden(unknown, hide);
    },
    idOf({ email: found, name }) {
      const email = ids.has(found) ? found : storable(found);
      const id = ids.get(email);
      if (id !== undefined) {
        // The first mail often has no display name; a later one of the same flush may.
        if (name !== '') {
          const unnamed = freshByEmail.get(email);
          if (unnamed !== undefined && unnamed.name === '') unnamed.name = name;
        }
        return id;
      }
      const one = { id: ++last, email, name };
      ids.set(email, last);
      fresh.push(one);
      freshByEmail.set(email, one);
      return last;
    },
    takeLines() {
      const lines = fresh.map(({ id, email, name }) => {
        const domain = email.includes('@') ? domainOf(email) : '';
        return `${workspaceId}\t${id}\t${copyText(email)}\t${copyText(domain)}\t${copyText(name)}\t${copyFlag(false)}\n`;
      });
      fresh = [];
      freshByEmail.clear();
      return lines;
    },
  };
}
