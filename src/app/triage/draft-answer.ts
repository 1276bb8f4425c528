/** A reply to begin from, for a person to change and send from their mail program: Pulso sends none. */
import { PulsoError } from '../../errors.ts';
import { bodyOf, draftFrom, isDraftLanguage } from '../../triage/draft.ts';
import { replyBody, replyIn } from '../../triage/endpoint-wire.ts';
import { redact } from '../../triage/redact.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { endpointOf } from './endpoint-settings.ts';
import { say } from './errors.data.ts';
import { solvedLike } from './similar-tickets.ts';
import { readableTicket } from './suggest.ts';
import { type AskedTicket, requesterOf } from './ticket-texts.ts';

export interface Draft {
  text: string;
  source: 'similar' | 'endpoint';
  /** Likeness of the ticket whose answer it comes from. */
  confidence: number;
  /** That ticket. */
  from: { id: number; number: number } | null;
}

const EARLIER = 3;

/** Throws `not-found`, `not-available` (nothing like it was solved), and for the endpoint as `askEndpoint` does. */
export async function draftAnswer(
  context: AppContext,
  workspaceId: number,
  asking: Asking,
  ticketId: number,
  source: Draft['source'],
): Promise<Draft> {
  const ticket = await readableTicket(context, workspaceId, asking, ticketId);
  const solved = await solvedLike(context, workspaceId, asking, ticketId, ticket);
  const [best] = solved;
  if (best === undefined) throw new PulsoError('not-available', say.noneLikeThis);
  const { name } = await requesterOf(context, workspaceId, ticketId);
  const { languageOf } = await import('../../triage/language.ts');
  const language = languageOf(`${ticket.subject ?? ''}\n${ticket.text}`)?.language ?? null;
  let text: string | null;
  if (source === 'similar') {
    // The first word of a name is what one is greeted by.
    const first = name.trim().split(/\s+/)[0] ?? '';
    text = draftFrom(best.answer, {
      first,
      language: isDraftLanguage(language) ? language : 'en',
      names: best.names,
    });
  } else text = await byEndpoint(context, workspaceId, ticket, name, language ?? 'en', solved);
  if (text === null) throw new PulsoError('not-available', say.nothingLeft);
  const confidence = best.likeness;
  await keep(context, workspaceId, ticketId, source, confidence, text.split(/\s+/).length);
  return {
    text,
    source,
    confidence,
    from: source === 'similar' ? { id: best.id, number: best.number } : null,
  };
}

async function byEndpoint(
  context: AppContext,
  workspaceId: number,
  ticket: AskedTicket,
  name: string,
  language: string,
  solved: readonly { answer: string; names: string[] }[],
): Promise<string> {
  const endpoint = await endpointOf(context, workspaceId);
  if (endpoint === null) throw new PulsoError('not-available', say.noEndpoint);
  const earlier = solved.slice(0, EARLIER).map(one => redact(bodyOf(one.answer), one.names).text);
  const asked = redact(`${ticket.subject ?? ''}\n${ticket.text}`, [name]).text;
  const reply = await askEndpoint(
    context,
    workspaceId,
    endpoint,
    replyBody(endpoint.model, asked, language, earlier),
    replyIn,
  );
  // A mail that talks the model into a link or an address of its own gets neither into the draft.
  return redact(reply).text;
}

async function keep(
  { store, now }: AppContext,
  workspaceId: number,
  ticketId: number,
  source: Draft['source'],
  confidence: number,
  words: number,
): Promise<void> {
  const row = { value: null, confidence, words, model_version: null, made_at: now().toString() };
  await store.db
    .insertInto('triage_suggestion')
    .values({ workspace_id: workspaceId, ticket_id: ticketId, field: 'answer', source, ...row })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'ticket_id', 'field', 'source']).doUpdateSet(row),
    )
    .execute();
}
