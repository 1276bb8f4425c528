/** What somebody made of a suggestion: what accuracy and time saved are counted from. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { OUTCOMES, secondsSaved, TRIAGE_FIELDS } from '../../triage/time-saved.ts';
import type { AppContext } from '../context.ts';
import type { Acting } from '../tickets/acting.ts';
import { deriveTickets } from '../tickets/derive-tickets.ts';
import { markTickets } from '../tickets/mark-tickets.ts';
import { assertTicket } from '../tickets/ticket-sight.ts';
import { say } from './errors.data.ts';

export const decisionBody = z.strictObject({
  field: z.enum(TRIAGE_FIELDS),
  source: z.enum(['rule', 'classifier', 'endpoint', 'similar']),
  outcome: z.enum(OUTCOMES),
  /** Of a changed label: what was taken instead. */
  chosen: z.string().trim().min(1).max(100).nullable().default(null),
  /** Of an answer: how many words of the draft were sent. */
  kept_words: z.int().min(0).max(10_000).nullable().default(null),
});
export type Decision = z.output<typeof decisionBody>;

/**
 * Only about what was suggested; a second decision about the same field replaces the first. The label itself is set where tickets are.
 * Gives the seconds saved, as an estimate. Throws `not-found`, `bad-input`.
 */
export async function decide(
  context: AppContext,
  { workspaceId, userId, teammateId, asking }: Acting,
  ticketId: number,
  { field, source, outcome, chosen, kept_words }: Decision,
): Promise<{ seconds_saved: number }> {
  const { store, now } = context;
  await assertTicket(asking, ticketId);
  const suggestion = await store.db
    .selectFrom('triage_suggestion')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('field', '=', field)
    .where('source', '=', source)
    .executeTakeFirst();
  if (suggestion === undefined) throw new PulsoError('not-found', say.notSuggested(field, source));
  const words = suggestion.words ?? 0;
  if (field === 'answer' && outcome !== 'refused' && kept_words === null)
    throw new PulsoError('bad-input', say.keptWordsNeeded);
  if (field === 'language' && outcome === 'changed' && !/^[a-z]{2,3}$/.test(chosen ?? ''))
    throw new PulsoError('bad-input', say.languageCode);
  const draft = field === 'answer' ? { words, kept: Math.min(words, kept_words ?? 0) } : null;
  const seconds = secondsSaved(field, outcome, draft);
  const at = now().toString();
  await sql`
    insert into triage_decision (workspace_id, ticket_id, decided_at, local_decided_at, confidence, seconds_saved, field, source,
      outcome, mailbox_id, teammate_id, model_version, suggested, chosen, user_id)
    select t.workspace_id, t.ticket_id, ${at}::timestamptz, ${at}::timestamptz at time zone w.zone, ${suggestion.confidence}, ${seconds},
      ${field}, ${source}, ${outcome}, t.mailbox_id, ${teammateId}, ${suggestion.model_version}, ${suggestion.value},
      ${outcome === 'changed' ? chosen : null}, ${userId}
    from ticket t join workspace w on w.workspace_id = t.workspace_id
    where t.workspace_id = ${workspaceId} and t.ticket_id = ${ticketId}
    on conflict (workspace_id, ticket_id, field) do update set decided_at = excluded.decided_at,
      local_decided_at = excluded.local_decided_at, confidence = excluded.confidence, seconds_saved = excluded.seconds_saved,
      source = excluded.source, outcome = excluded.outcome, mailbox_id = excluded.mailbox_id, teammate_id = excluded.teammate_id,
      model_version = excluded.model_version, suggested = excluded.suggested, chosen = excluded.chosen,
      user_id = excluded.user_id`.execute(store.db);
  // The language is a fact of the ticket; other fields are set where tickets are.
  if (field === 'language') {
    await markTickets(store.db, workspaceId, [ticketId]);
    await deriveTickets(store, workspaceId, {
      now: now(),
      signal: new AbortController().signal,
      only: [ticketId],
    });
  }
  context.tell({ workspaceId, what: 'facts' });
  return { seconds_saved: seconds };
}
