import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { accountOf, domainOf } from '../accounts.ts';
import { say as numbers } from '../privacy/errors.data.ts';
import { assertMoreThanNumbers } from '../privacy/numbers-only.ts';
import type { Asking } from './engine-for.ts';
import { say } from './errors.data.ts';

export interface ContactPage {
  email: string;
  name: string;
  domain: string;
  account: string | null;
  first_seen: string | null;
  last_seen: string | null;
}

/** Throws PulsoError `not-allowed` where numbers only are kept, `not-found`, also for somebody the person has no mail with. */
export async function contactPage(
  db: Store['db'],
  workspaceId: number,
  { engine, view, config, now }: Asking,
  given: string,
): Promise<ContactPage> {
  assertMoreThanNumbers(config, numbers.singlePeople);
  const email = given.trim().toLowerCase();
  const nobody = new PulsoError('not-found', say.noMailWith(email));
  const row = await db
    .selectFrom('address')
    .select(['address_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .where('internal', '=', false)
    .executeTakeFirst();
  if (row === undefined) throw nobody;
  const { results } = await engine.ask(
    {
      metrics: ['conversations'],
      filters: [['is', 'contact', [row.address_id]]],
      include: { excluded: false },
    },
    now,
  );
  if ((results[0]?.metrics[0] ?? 0) === 0) throw nobody;
  // Dates of all mail with them are for those who see all of it.
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(started_at) as first, max(ended_at) as last from conversation
    where workspace_id = ${workspaceId} and contact_id = ${row.address_id} and ${view.rowFilter === null}::boolean`.execute(
    db,
  );
  return {
    email,
    name: row.name,
    domain: domainOf(email),
    account: accountOf(config, email),
    first_seen: rows[0]?.first?.toISOString() ?? null,
    last_seen: rows[0]?.last?.toISOString() ?? null,
  };
}
