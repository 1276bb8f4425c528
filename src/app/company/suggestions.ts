/** What the mail itself suggests for the settings: addresses of one person, and companies one writes with. */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { isConsumerDomain } from '../../derive/consumer-domains.ts';
import { personsOf } from '../../derive/persons.ts';
import type { Store } from '../../store/store.ts';
import { numbersOnly } from '../privacy/numbers-only.ts';

export interface Suggestions {
  /** Internal authors who look like one person, and are not said to be yet. */
  people: { name: string; addresses: string[]; messages: number }[];
  /** Outside domains (none where numbers only are kept) with the most mail, without consumer domains and what is named already. */
  accounts: { domain: string; contacts: number; conversations: number }[];
}

const MOST = 50;

export async function suggestions(
  db: Store['db'],
  workspaceId: number,
  config: Config,
): Promise<Suggestions> {
  const { rows: authors } = await sql<{ email: string; name: string; messages: number }>`
    select a.email, a.name, count(*)::int as messages from message_fact f
    join address a on a.workspace_id = f.workspace_id and a.address_id = f.author_id
    where f.workspace_id = ${workspaceId} and a.internal and f.direction <> 'inbound' and f.kind = 'human'
    group by 1, 2 order by 3 desc limit 500`.execute(db);
  const said = new Set([
    ...config.teammate.flatMap(mate => mate.addresses),
    ...config.mailbox.filter(box => box.kind === 'shared').map(box => box.address),
  ]);
  const count = new Map(authors.map(row => [row.email, row.messages]));
  const people = personsOf(authors.filter(row => !said.has(row.email)))
    .map(({ name, addresses }) => ({
      name,
      addresses,
      messages: addresses.reduce((sum, email) => sum + (count.get(email) ?? 0), 0),
    }))
    .toSorted((a, b) => b.addresses.length - a.addresses.length || b.messages - a.messages)
    .slice(0, MOST);
  const { rows: domains } = await sql<{ domain: string; contacts: number; conversations: number }>`
    select a.domain, count(distinct a.address_id)::int as contacts, count(*)::int as conversations from conversation c
    join address a on a.workspace_id = c.workspace_id and a.address_id = c.contact_id
    where c.workspace_id = ${workspaceId} and not a.internal and c.human_messages > 0 group by 1 order by 3 desc limit 300`.execute(
    db,
  );
  if (numbersOnly(config)) return { people, accounts: [] };
  const named = new Set(config.account.flatMap(account => account.domains));
  const accounts = domains
    .filter(({ domain }) => !isConsumerDomain(domain) && !named.has(domain))
    .slice(0, MOST);
  return { people, accounts };
}
