/** What the settings' rules and accounts ask of the people and mail that begin tickets; only what a rule reads. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { loadLanguages } from './load-languages.ts';
import type { TicketChunk } from './load-tickets.ts';
import type { TicketContext } from './ticket-context.ts';
import type { Beginnings } from './ticket-history.ts';

const list = (ids: Iterable<number>) => `{${[...ids].join(',')}}`;

export async function loadBeginnings(
  db: Store['db'],
  { workspaceId, config }: TicketContext,
  { tickets, mail }: Pick<TicketChunk, 'tickets' | 'mail'>,
): Promise<Beginnings> {
  const rules = config.support.rules;
  const people = new Set(
    tickets.flatMap(row => [row.requester_id ?? [], row.conversation_contact_id ?? []].flat()),
  );
  // Whoever asks first in a ticket that was split from another is its contact.
  if (tickets.some(row => row.split_from !== null))
    for (const messages of mail.values()) for (const one of messages) people.add(one.author_id);
  const { rows: addresses } = await sql<{ address_id: number; email: string }>`
    select address_id, email from address where workspace_id = ${workspaceId} and address_id = any(${list(people)}::bigint[])`.execute(
    db,
  );
  const emails = new Map(addresses.map(row => [row.address_id, row.email]));
  const first = tickets.flatMap(row => row.message_id ?? []);
  const subjects = new Map<number, string | null>();
  if (rules.some(rule => rule.field === 'subject') && first.length > 0) {
    const { rows } = await sql<{ message_id: number; subject: string | null }>`
      select message_id, subject from message where workspace_id = ${workspaceId} and message_id = any(${list(first)}::bigint[])`.execute(
      db,
    );
    for (const row of rows) subjects.set(row.message_id, row.subject);
  }
  const labels = new Map<number, string[]>();
  if (rules.some(rule => rule.field === 'label') && first.length > 0) {
    const { rows } = await sql<{ message_id: number; name: string }>`
      select l.message_id, n.name from message_label l
      join label n on n.workspace_id = l.workspace_id and n.label_id = l.label_id
      where l.workspace_id = ${workspaceId} and l.message_id = any(${list(first)}::bigint[])`.execute(db);
    for (const row of rows) labels.set(row.message_id, [...(labels.get(row.message_id) ?? []), row.name]);
  }
  const languages = await loadLanguages(db, workspaceId, tickets);
  return {
    emailOf: id => (id === null ? null : (emails.get(id) ?? null)),
    subjectOf: id => subjects.get(id) ?? null,
    labelsOf: id => labels.get(id) ?? [],
    languageOf: id => languages.get(id) ?? null,
  };
}
