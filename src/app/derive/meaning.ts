/** What the company's rules need to know of messages beside their own columns. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { isHidden } from '../privacy/hidden-address.ts';
import type { Workspace } from '../workspace.ts';
import type { People } from './people.ts';
import type { Meaning } from './rows.ts';
import type { Chunk } from './thread-source.ts';

const list = (ids: Iterable<number>) => `{${[...ids].join(',')}}`;

/** Asks the store only for what a rule reads. */
export async function loadMeaning(
  store: Store,
  workspace: Workspace,
  people: People,
  { messages, labelsOf, subjectOf }: Chunk,
): Promise<Meaning> {
  const { rule: rules, lists } = workspace.config;
  const emails = new Map<number, string>();
  const labels = new Map<number, string>();
  if (rules.some(rule => rule.field === 'address' || rule.field === 'domain')) {
    const authors = new Set(messages.flatMap(rows => rows.map(row => row.author_id)));
    const found = await store.db
      .selectFrom('address')
      .select(['address_id', 'email'])
      .where('workspace_id', '=', workspace.id)
      .where(sql<boolean>`address_id = any(${list(authors)}::bigint[])`)
      .execute();
    // What fitted a hidden address was settled when it was hidden.
    for (const row of found) if (!isHidden(row.email)) emails.set(row.address_id, row.email);
  }
  if (rules.some(rule => rule.field === 'label')) {
    const found = await store.db
      .selectFrom('label')
      .select(['label_id', 'name'])
      .where('workspace_id', '=', workspace.id)
      .execute();
    for (const row of found) labels.set(row.label_id, row.name);
  }
  return {
    people,
    lists,
    rules,
    emailOf: id => emails.get(id) ?? '',
    labelsOf: id => labelsOf(id).flatMap(label => labels.get(label) ?? []),
    subjectOf,
  };
}
