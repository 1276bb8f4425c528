/** Everything that is kept of one person, to be handed over or erased (METRICS §10). */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { hiderIfAny } from '../privacy/hidden-address.ts';
import { forgetInReports } from '../reports/forget-person.ts';
import { type AskedOfPerson, askedOf, forgetInSurveys, isAsked } from '../surveys/one-person.ts';
import { forgetModels } from '../triage/forget-texts.ts';
import { aboutText } from '../triage/kept-texts.ts';
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
    /** What they wrote themselves, where the workspace keeps it. */
    text: string | null;
  }[];
  /** Surveys they were asked by, and what they answered where it was not anonymous. */
  surveys: AskedOfPerson;
}

/** Throws PulsoError `not-found`. */
export async function exportPerson(
  context: AppContext,
  workspaceId: number,
  by: string,
  given: string,
): Promise<KeptOfPerson> {
  const { store, secrets } = context;
  const { id, email, name } = await addressOf(context, workspaceId, given);
  const { rows } = await sql<KeptOfPerson['messages'][number] & { sent_at: Date | null; number: number }>`
    select m.message_id as number, t.text, sent_at, case when author_id = ${id} then 'author' else 'recipient' end as role, subject, kind, words, size, rfc_id as message_id
    from message m
    left join ticket_text t on t.workspace_id = m.workspace_id and t.message_id = m.message_id and m.author_id = ${id}
    where m.workspace_id = ${workspaceId}
      and (author_id = ${id} or sender_id = ${id} or ${id} = any(to_ids) or ${id} = any(cc_ids) or ${id} = any(bcc_ids))
    order by sent_at`.execute(store.db);
  await store.transaction(({ db }) => note(db, workspaceId, by, 'person-exported', {}));
  return {
    email,
    name,
    surveys: await askedOf(store.db, workspaceId, email, id),
    messages: rows.map(({ number, text, ...row }) => ({
      ...row,
      sent_at: (row.sent_at as Date | null)?.toISOString() ?? null,
      text: text === null ? null : secrets.open(text, aboutText(workspaceId, Number(number))),
    })),
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
  const { id, email } = await addressOf(context, workspaceId, given);
  await store.transaction(async ({ db }) => {
    const theirs = sql`workspace_id = ${workspaceId} and (author_id = ${id} or sender_id = ${id} or ${id} = any(to_ids)
      or ${id} = any(cc_ids) or ${id} = any(bcc_ids))`;
    await sql`update thread set subject = null where workspace_id = ${workspaceId} and thread_id in
      (select thread_id from message where ${theirs})`.execute(db);
    // What they wrote, and what was written to them; what was learnt from it may hold their words.
    await sql`delete from ticket_text where workspace_id = ${workspaceId} and message_id in
      (select message_id from message where ${theirs})`.execute(db);
    await forgetModels(db, workspaceId);
    await sql`update message set subject = null, rfc_id = 'erased-' || message_id where ${theirs}`.execute(
      db,
    );
    await forgetInReports(db, workspaceId, { id, email });
    await forgetInSurveys(db, workspaceId, email, id);
    await sql`update address set email = 'erased-' || address_id || '@erased.invalid', domain = 'erased.invalid', name = ''
      where workspace_id = ${workspaceId} and address_id = ${id}`.execute(db);
    await sql`update audit set detail = detail - 'email' where workspace_id = ${workspaceId} and detail ->> 'email' = ${email}`.execute(
      db,
    );
    await note(db, workspaceId, by, 'person-erased', {});
  });
  context.tell({ workspaceId, what: 'facts' });
}

/** Somebody who was asked by a survey and never wrote. */
const NOT_WRITTEN = { address_id: -1, name: '' };

/** Also somebody whose address is hidden: whoever knows it finds them. */
async function addressOf({ store, secrets }: AppContext, workspaceId: number, given: string) {
  const email = given.trim().toLowerCase();
  const hide = await hiderIfAny(store, secrets, workspaceId);
  const row =
    (await store.db
      .selectFrom('address')
      .select(['address_id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .where('email', 'in', hide === null ? [email] : [email, hide(email)])
      .executeTakeFirst()) ?? ((await isAsked(store.db, workspaceId, email)) ? NOT_WRITTEN : undefined);
  if (row === undefined) throw new PulsoError('not-found', say.nothingKept(email));
  return { id: row.address_id, email, name: row.name };
}
