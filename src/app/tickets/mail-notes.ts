/** Texts of notes that were left by mail (`#note`), where texts of support mail are kept. */
import { sql } from 'kysely';
import type { MeantCommand } from '../../derive/support/mail-commands.ts';
import { noteIn } from '../../mail/commands/read-commands.ts';
import type { AppContext } from '../context.ts';
import { configOf } from '../settings.ts';
import { aboutText } from '../triage/kept-texts.ts';
import { loadTickets } from './load-tickets.ts';
import { commandsByTicket } from './mail-commands.ts';
import { mailByTicket } from './whose-mail.ts';

/** By message; those whose text is not kept are not there. Throws PulsoError `bad-secret`. */
export async function mailNotes(
  { store, secrets }: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  commands: readonly MeantCommand[],
): Promise<Map<number, string>> {
  const ids = commands.flatMap(one => ('note' in one ? [one.message] : []));
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('ticket_text')
    .select(['message_id', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('message_id', 'in', ids)
    .execute();
  return new Map(
    rows.flatMap(({ message_id: id, text }) => {
      const note = noteIn(secrets.open(text, aboutText(workspaceId, id)));
      return note === null ? [] : [[id, note] as const];
    }),
  );
}

/** By ticket, oldest first. Throws PulsoError `bad-secret`. */
export async function notesByTicket(
  context: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  ticketIds: readonly number[],
): Promise<Map<number, string[]>> {
  const { db } = context.store;
  const chunk = await loadTickets(db, workspaceId, [...ticketIds]);
  const config = await configOf(db, workspaceId);
  const commands = await commandsByTicket(db, workspaceId, config, chunk, mailByTicket(chunk));
  const notes = await mailNotes(context, workspaceId, [...commands.values()].flat());
  return new Map(
    [...commands].map(([ticket, list]) => [
      ticket,
      list.flatMap(one => ('note' in one ? (notes.get(one.message) ?? []) : [])),
    ]),
  );
}

/** Inside the transaction that erases somebody: what colleagues noted by mail at their tickets. */
export async function forgetNotes(
  db: AppContext['store']['db'],
  workspaceId: number,
  ticketIds: readonly number[],
): Promise<void> {
  await sql`
    delete from ticket_text x using message_command c, message m, message q, ticket t
    where t.workspace_id = ${workspaceId} and t.ticket_id = any(${`{${ticketIds.join(',')}}`}::bigint[])
      and q.workspace_id = t.workspace_id and q.message_id = t.message_id
      and m.workspace_id = q.workspace_id and m.thread_id = q.thread_id
      and c.workspace_id = m.workspace_id and c.message_id = m.message_id
      and x.workspace_id = m.workspace_id and x.message_id = m.message_id`.execute(db);
}
