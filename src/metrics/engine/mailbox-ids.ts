/** Mailboxes named in filters, by id: a question about exactly one mailbox can be answered from its own rows. */
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables/database.ts';
import { eachLeaf } from './plan.ts';
import type { Filter, FilterValue } from './request.ts';

/** The same filters; top-level `["is", "mailbox", …]` with ids in place of names. Other forms stay as they are. */
export async function withMailboxIds(
  db: Kysely<Database>,
  workspaceId: number,
  filters: Filter[],
): Promise<Filter[]> {
  let mentioned = false;
  for (const filter of filters) {
    eachLeaf(filter, id => {
      mentioned ||= id === 'mailbox';
    });
  }
  if (!mentioned) return filters;
  const boxes = await db
    .selectFrom('mailbox')
    .select(['mailbox_id', 'name', 'address'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const idsOf = (value: FilterValue): FilterValue[] => {
    if (typeof value !== 'string') return [value];
    const wanted = value.toLowerCase();
    const found = boxes.filter(b => b.address?.toLowerCase() === wanted || b.name.toLowerCase() === wanted);
    return found.length === 0 ? [value] : found.map(box => box.mailbox_id);
  };
  return filters.map(filter =>
    filter[0] === 'is' && filter[1] === 'mailbox'
      ? ['is', 'mailbox', [...new Set(filter[2].flatMap(idsOf))]]
      : filter,
  );
}
