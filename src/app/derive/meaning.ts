/** What the company's rules need to know of messages beside their own columns. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { Workspace } from '../workspace.ts';
import type { People } from './people.ts';
import type { Meaning, MessageRow } from './rows.ts';

const list = (ids: Iterable<number>) => `{${[...ids].join(',')}}`;

/** Asks the store only for what a rule reads. */
export async function loadMeaning(
  store: Store,
  workspace: Workspace,
  people: People,
  messages: MessageRow[][],
): Promise<Meaning> {
  const { rule: rules, lists } = workspace.config;
  const emails = new Map<number, string>();
  const labels = new Map<number, string[]>();
  if (rules.some(rule => rule.field === 'address' || rule.field === 'domain')) {
    const authors = new Set(messages.flatMap(rows => rows.map(row => row.author_id)));
    const found = await store.db
      .selectFrom('address')
      .select(['address_id', 'email'])
      .where('workspace_id', '=', workspace.id)
      .where(sql<boolean>`address_id = any(${list(authors)}::bigint[])`)
      .execute();
    for (const row of found) emails.set(row.address_id, row.email);
  }
  if (rules.some(rule => rule.field === 'label')) {
    const ids = messages.flatMap(rows => rows.map(row => row.message_id));
    const found = await store.db
      .selectFrom('message_label as m')
      .innerJoin('label as l', join =>
        join.onRef('l.workspace_id', '=', 'm.workspace_id').onRef('l.label_id', '=', 'm.label_id'),
      )
      .select(['m.message_id', 'l.name'])
      .where('m.workspace_id', '=', workspace.id)
      .where(sql<boolean>`m.message_id = any(${list(ids)}::bigint[])`)
      .execute();
    for (const row of found) labels.set(row.message_id, [...(labels.get(row.message_id) ?? []), row.name]);
  }
  return {
    people,
    lists,
    rules,
    emailOf: id => emails.get(id) ?? '',
    labelsOf: id => labels.get(id) ?? [],
  };
}
