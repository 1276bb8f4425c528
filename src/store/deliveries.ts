/** What one email to one recipient is, as SQL: over facts (`f`) beside whatever holds the lists of recipients (`m`). */
import { type RawBuilder, sql } from 'kysely';

const OF_THE_MESSAGE = [
  ...['workspace_id', 'message_id', 'thread_id', 'sent_at', 'local_at', 'author_id', 'teammate_id'],
  ...['kind', 'direction'],
];

export const DELIVERY_COLUMNS = [...OF_THE_MESSAGE, 'address_id', 'role', 'external'];

const columns = (from: string) => sql.raw(OF_THE_MESSAGE.map(name => `${from}.${name}`).join(', '));

/** A query with `DELIVERY_COLUMNS`. `from` gives `f` and `m` (which may be one table), `where` says which of them. */
export function deliveriesOf(from: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> {
  const lists = ['to', 'cc', 'bcc'].map(
    role => sql`
      select ${columns('f')}, unnest(m.${sql.raw(role)}_ids) as address_id, ${sql.lit(role)}::recipient_role as role
      from ${from} where ${where}`,
  );
  return sql`
    select ${columns('r')}, r.address_id, r.role, not a.internal as external
    from (${sql.join(lists, sql` union all `)}) r
    join address a on a.workspace_id = r.workspace_id and a.address_id = r.address_id`;
}
