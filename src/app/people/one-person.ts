/** Everything that is kept of one person, to be handed over or erased (METRICS §10). */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { forgetInReports } from '../reports/forget-person.ts';
import { note } from './audit.ts';
import { say } from './errors.data.ts';

export interface KeptOfPerson {
  email: string;
  name: string;
  messages: {
    sent_at: string | null;
    role: 'author' | 'recipient';
    subject: string | null;
    kind: string;
    words: number | null;
    size: number;
    message_id: string;
  }[];
}

/** Throws PulsoError `not-found`. */
export async function exportPerson(
  { store }: AppContext,
  workspaceId: number,
  by: string,
  given: string,
): Promise<KeptOfPerson> {
  const { id, email, name } = await addressOf(store.db, workspaceId, given);
  const { rows } = await sql<KeptOfPerson['messages'][number] & { sent_at: Date | null }>`
    select sent_at, case when author_id = ${id} then 'author' else 'recipient' end as role, subject, kind, words, size, rfc_id as message_id
    from message where workspace_id = ${workspaceId}
      and (author_id = ${id} or sender_id = ${id} or ${id} = any(to_ids) or ${id} = any(cc_ids) or ${id} = any(bcc_ids))
    order by sent_at`.execute(store.db);
  await store.transaction(({ db }) => note(db, workspaceId, by, 'person-exported', {}));
  return {
    email,
    name,
    messages: rows.map(row => ({ ...row, sent_at: (row.sent_at as Date | null)?.toISOString() ?? null })),
  };
}

/**
 * Takes name, address, subjects and Message-IDs away for good; counts and times stay, of nobody. Mail that comes later is somebody new's.
 * Throws PulsoError `not-found`.
 */
export async function erasePerson(
  context: AppContext,
  workspaceId: number,
  by: string,
  given: string,
): Promise<void> {
  const { store } = context;
  const { id } = await addressOf(store.db, workspaceId, given);
  await store.transaction(async ({ db }) => {
    const theirs = sql`workspace_id = ${workspaceId} and (author_id = ${id} or sender_id = ${id} or ${id} = any(to_ids)
      or ${id} = any(cc_ids) or ${id} = any(bcc_ids))`;
    await sql`update thread set subject = null where workspace_id = ${workspaceId} and thread_id in
      (select thread_id from message where ${theirs})`.execute(db);
    await sql`update message set subject = null, rfc_id = 'erased-' || message_id where ${theirs}`.execute(
      db,
    );
    await forgetInReports(db, workspaceId, id);
    await sql`update address set email = 'erased-' || address_id || '@erased.invalid', domain = 'erased.invalid', name = ''
      where workspace_id = ${workspaceId} and address_id = ${id}`.execute(db);
    await note(db, workspaceId, by, 'person-erased', {});
  });
  context.tell({ workspaceId, what: 'facts' });
}

async function addressOf(db: AppContext['store']['db'], workspaceId: number, given: string) {
  const email = given.trim().toLowerCase();
  const row = await db
    .selectFrom('address')
    .select(['address_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
  if (row === undefined) throw new PulsoError('not-found', say.nothingKept(email));
  return { id: row.address_id, email, name: row.name };
}
