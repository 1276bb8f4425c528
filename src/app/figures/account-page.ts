/** Who a customer company is, to somebody who has mail with it. */
import { sql } from 'kysely';
import { isConsumerDomain } from '../../derive/consumer-domains.ts';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { type Account, accountBy } from '../accounts.ts';
import { say as numbers } from '../privacy/errors.data.ts';
import { assertMoreThanNumbers } from '../privacy/numbers-only.ts';
import type { Asking } from './engine-for.ts';
import { say } from './errors.data.ts';

export interface AccountPage extends Account {
  /** People there. */
  contacts: number;
  first_seen: string | null;
  last_seen: string | null;
  /** May it become an account of the settings? A consumer provider is no company. */
  nameable: boolean;
}

/** `given`: a name or a domain. Throws PulsoError `not-allowed`, `not-found`, also for a company the person has no mail with. */
export async function accountPage(
  db: Store['db'],
  workspaceId: number,
  { engine, view, config, now }: Asking,
  given: string,
): Promise<AccountPage> {
  assertMoreThanNumbers(config, numbers.singleCompanies);
  const { name, domains } = await accountBy(db, workspaceId, config, given);
  const nobody = new PulsoError('not-found', say.noMailWith(name ?? domains[0] ?? given));
  if (domains.length === 0) throw nobody;
  const ask = async (dimension: 'domain' | 'contact', limit: number) =>
    engine.ask(
      {
        metrics: ['conversations'],
        dimensions: [dimension],
        filters: [['is', 'domain', domains]],
        pagination: { limit },
        include: { excluded: false, total_rows: true },
      },
      now,
    );
  // Domains that only colleagues write with are not known to the person.
  const met = (await ask('domain', domains.length)).results.map(row => String(row.dimensions[0]));
  if (met.length === 0) throw nobody;
  const { meta } = await ask('contact', 1);
  // Dates of all mail with them are for those who see all of it.
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(c.started_at) as first, max(c.ended_at) as last from conversation c
    join address a on a.workspace_id = c.workspace_id and a.address_id = c.contact_id
    where c.workspace_id = ${workspaceId} and a.domain in (${sql.join(met)}) and ${view.rowFilter === null}::boolean`.execute(
    db,
  );
  return {
    name,
    domains: met.toSorted(),
    contacts: meta.total_rows ?? 0,
    first_seen: rows[0]?.first?.toISOString() ?? null,
    last_seen: rows[0]?.last?.toISOString() ?? null,
    nameable: name === null && met.every(domain => !isConsumerDomain(domain)),
  };
}
