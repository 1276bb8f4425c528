/** Everything that is kept of one person, to be handed over or erased (METRICS §10). */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import { ERASED_DOMAIN } from '../accounts.ts';
import type { AppContext } from '../context.ts';
import { hiderIfAny } from '../privacy/hidden-address.ts';
import { forgetInReports } from '../reports/forget-person.ts';
import { type AskedOfPerson, askedOf, forgetInSurveys, isAsked } from '../surveys/one-person.ts';
import { forgetNotes, notesByTicket } from '../tickets/mail-notes.ts';
import { markTickets } from '../tickets/mark-tickets.ts';
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
    /** What they asked for at the top of it, such as `#solved`. */
    commands: { word: string; value: string | null }[];
  }[];
  /** Surveys they were asked by, and what they answered where it was not anonymous. */
  surveys: AskedOfPerson;
  /** Those they asked for. */
  tickets: {
    number: number;
    created_at: string;
    subject: string | null;
    channel: string;
    status: string;
    severity: string | null;
    category: string | null;
    notes: string[];
  }[];
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
    select m.message_id as number, t.text, coalesce(c.commands, '[]') as commands, sent_at, case when author_id = ${id} then 'author' else 'recipient' end as role, subject, kind, words, size, rfc_id as message_id
    from message m
    left join ticket_text t on t.workspace_id = m.workspace_id and t.message_id = m.message_id and m.author_id = ${id}
    left join message_command c on c.workspace_id = m.workspace_id and c.message_id = m.message_id and m.author_id = ${id}
    where m.workspace_id = ${workspaceId}
      and (author_id = ${id} or sender_id = ${id} or ${id} = any(to_ids) or ${id} = any(cc_ids) or ${id} = any(bcc_ids))
    order by sent_at`.execute(store.db);
  const tickets = await ticketsOf(context, workspaceId, id);
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
    tickets,
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
    // Colleagues name each other in commands of mail (`#assign ana@…`).
    await sql`update message_command set commands = replace(commands::text, to_json(${email}::text)::text,
        to_json('erased-' || ${id}::bigint || '@' || ${ERASED_DOMAIN}::text)::text)::jsonb
      where workspace_id = ${workspaceId} and position(to_json(${email}::text)::text in commands::text) > 0`.execute(
      db,
    );
    // What they wrote, and what was written to them; what was learnt from it may hold their words.
    await sql`insert into dirty_ticket (workspace_id, ticket_id) select workspace_id, ticket_id from ticket
      where workspace_id = ${workspaceId} and message_id in (select message_id from message where ${theirs}) on conflict do nothing`.execute(
      db,
    );
    await sql`delete from ticket_text where workspace_id = ${workspaceId} and message_id in
      (select message_id from message where ${theirs})`.execute(db);
    await forgetModels(db, workspaceId);
    await sql`update message set subject = null, rfc_id = 'erased-' || message_id where ${theirs}`.execute(
      db,
    );
    await forgetInTickets(db, workspaceId, id);
    await forgetInReports(db, workspaceId, { id, email });
    await forgetInSurveys(db, workspaceId, email, id);
    await sql`update address set email = 'erased-' || address_id || '@' || ${ERASED_DOMAIN}::text, domain = ${ERASED_DOMAIN}, name = ''
      where workspace_id = ${workspaceId} and address_id = ${id}`.execute(db);
    await sql`update audit set detail = detail - 'email' where workspace_id = ${workspaceId} and detail ->> 'email' = ${email}`.execute(
      db,
    );
    await note(db, workspaceId, by, 'person-erased', {});
  });
  context.tell({ workspaceId, what: 'facts' });
}

async function ticketsOf(
  context: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  id: number,
): Promise<KeptOfPerson['tickets']> {
  const { rows } = await sql<
    Omit<KeptOfPerson['tickets'][number], 'created_at'> & { id: number; created_at: Date }
  >`
    select f.ticket_id as id, f.number, f.created_at, coalesce(t.subject, m.subject) as subject, f.channel, f.status, f.severity, f.category,
      coalesce((select jsonb_agg(e.value order by e.event_id) from ticket_event e where e.workspace_id = f.workspace_id
        and e.ticket_id = f.ticket_id and e.type = 'note'), '[]') as notes
    from ticket_fact f join ticket t on t.workspace_id = f.workspace_id and t.ticket_id = f.ticket_id
    left join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
    where f.workspace_id = ${workspaceId} and (f.contact_id = ${id} or t.requester_id = ${id})
    order by f.number`.execute(context.store.db);
  const byMail = await notesByTicket(
    context,
    workspaceId,
    rows.map(row => row.id),
  );
  return rows.map(({ id: ticket, notes, ...row }) => ({
    ...row,
    created_at: row.created_at.toISOString(),
    notes: [...notes, ...(byMail.get(ticket) ?? [])],
  }));
}

/** What somebody wrote about them goes too; when they asked and how long it took stays, of nobody. */
async function forgetInTickets(
  db: AppContext['store']['db'],
  workspaceId: number,
  id: number,
): Promise<void> {
  const { rows } = await sql<{ ticket_id: number }>`
    select t.ticket_id from ticket t
    left join ticket_fact f on f.workspace_id = t.workspace_id and f.ticket_id = t.ticket_id
    where t.workspace_id = ${workspaceId} and (t.requester_id = ${id} or f.contact_id = ${id})`.execute(db);
  if (rows.length === 0) return;
  const ids = rows.map(row => row.ticket_id);
  const theirs = sql`workspace_id = ${workspaceId} and ticket_id = any(${`{${ids.join(',')}}`}::bigint[])`;
  await sql`update ticket set subject = null, external_id = null where ${theirs}`.execute(db);
  await sql`update ticket_event set value = null, external_id = null where ${theirs} and type in ('note', 'message')`.execute(
    db,
  );
  await forgetNotes(db, workspaceId, ids);
  // The company they were of is worked out from their address.
  await sql`update ticket_fact set account = null where ${theirs}`.execute(db);
  for (const table of ['ticket_span', 'ticket_change', 'ticket_clock'] as const)
    await sql`update ${sql.table(table)} set account = null where ${theirs}`.execute(db);
  await markTickets(db, workspaceId, ids);
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
