/** What is suggested for a ticket, each with where it comes from, how sure that is, and why. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { TriageSource } from '../../store/tables/triage.ts';
import { guess, reasons } from '../../triage/classifier.ts';
import { labelsBody, labelsIn } from '../../triage/endpoint-wire.ts';
import { featuresOf } from '../../triage/features.ts';
import { redact } from '../../triage/redact.ts';
import { ruled } from '../../triage/rules.ts';
import { sentimentOf } from '../../triage/sentiment.ts';
import type { TriageField } from '../../triage/time-saved.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { configOf } from '../settings.ts';
import { assertTicket } from '../tickets/ticket-sight.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { keepsContent } from './content.ts';
import { endpointOf } from './endpoint-settings.ts';
import { say } from './errors.data.ts';
import { labelsOf } from './labels.ts';
import { likelyDuplicates, type SimilarTicket } from './similar-tickets.ts';
import { LEARNT, loadModel } from './stored-model.ts';
import { type AskedTicket, askedTickets, requesterOf } from './ticket-texts.ts';

export interface Suggestion {
  field: Exclude<TriageField, 'answer'>;
  source: TriageSource;
  value: string;
  /** 0 to 1; of rules 1, of the endpoint what it says itself. */
  confidence: number;
  /** Words that spoke for it, strongest first; of the endpoint its sentence. */
  because: string[];
  /** Of a classifier. */
  model_version: number | null;
}

export interface Triage {
  suggestions: Suggestion[];
  duplicates: SimilarTicket[];
}

/** Rules are the company's word. */
const RULE_CONFIDENCE = 1;

/**
 * Rules, then what was learnt, then — where `endpoint` is asked for and set — the endpoint. Kept as what stood on the page when somebody
 * decides. Throws `not-found`, `not-available` (content is not kept), and for the endpoint as `askEndpoint` does.
 */
export async function suggest(
  context: AppContext,
  workspaceId: number,
  asking: Asking,
  ticketId: number,
  { endpoint }: { endpoint: boolean },
): Promise<Triage> {
  const ticket = await readableTicket(context, workspaceId, asking, ticketId);
  const suggestions = await byItself(context, workspaceId, ticket);
  if (endpoint) suggestions.push(...(await byEndpoint(context, workspaceId, ticket)));
  const duplicates = await likelyDuplicates(context, workspaceId, asking, ticketId, ticket);
  const [first] = duplicates;
  if (first !== undefined)
    suggestions.push({
      field: 'duplicate',
      source: 'similar',
      value: String(first.id),
      confidence: first.likeness,
      because: [],
      model_version: null,
    });
  await keep(context, workspaceId, ticketId, suggestions);
  const before = endpoint ? [] : await keptFromEndpoint(context.store.db, workspaceId, ticketId);
  return { suggestions: [...suggestions, ...before], duplicates };
}

/** Throws `not-found`, `not-available`. */
export async function readableTicket(
  context: AppContext,
  workspaceId: number,
  asking: Asking,
  ticketId: number,
): Promise<AskedTicket> {
  await assertTicket(asking, ticketId);
  if (!keepsContent(await configOf(context.store.db, workspaceId)))
    throw new PulsoError('not-available', say.textNeeded);
  const [ticket] = await askedTickets(context, workspaceId, [ticketId]);
  if (ticket === undefined) throw new PulsoError('not-available', say.textNotKept);
  return ticket;
}

async function byItself(
  context: AppContext,
  workspaceId: number,
  ticket: AskedTicket,
): Promise<Suggestion[]> {
  const { triage } = await configOf(context.store.db, workspaceId);
  const found: Suggestion[] = [];
  const features = featuresOf(ticket);
  for (const field of LEARNT) {
    const rule = ruled(triage.rules, field, ticket);
    if (rule !== null)
      found.push({
        field,
        source: 'rule',
        value: rule.value,
        confidence: RULE_CONFIDENCE,
        because: rule.found,
        model_version: null,
      });
    const model = await loadModel(context, workspaceId, field);
    const best = model === null ? undefined : guess(model.classifier, features)?.[0];
    if (model === null || best === undefined) continue;
    found.push({
      field,
      source: 'classifier',
      value: best.label,
      confidence: best.confidence,
      because: reasons(model.classifier, features, best.label).map(one => one.word),
      model_version: model.version,
    });
  }
  // Its n-grams take a moment to load, and only this needs them.
  const { languageOf } = await import('../../triage/language.ts');
  const whole = `${ticket.subject ?? ''}\n${ticket.text}`;
  const tongue = languageOf(whole);
  const plain = { source: 'classifier', model_version: null } as const;
  if (tongue !== null)
    found.push({
      field: 'language',
      ...plain,
      value: tongue.language,
      confidence: tongue.confidence,
      because: [],
    });
  const felt = sentimentOf(whole);
  found.push({
    field: 'sentiment',
    ...plain,
    value: felt.sentiment,
    confidence: felt.confidence,
    because: felt.words.slice(0, 8),
  });
  return found;
}

/** The ticket goes out without names, addresses, numbers and secrets; labels that were not offered do not come back. */
async function byEndpoint(
  context: AppContext,
  workspaceId: number,
  ticket: AskedTicket,
): Promise<Suggestion[]> {
  const endpoint = await endpointOf(context, workspaceId);
  if (endpoint === null) throw new PulsoError('not-available', say.noEndpoint);
  const known = async (field: 'category' | 'severity'): Promise<string[]> =>
    [...new Set((await labelsOf(context.store.db, workspaceId, field)).values())].toSorted().slice(0, 200);
  const offered = { category: await known('category'), severity: await known('severity') };
  const who = await requesterOf(context, workspaceId, ticket.id);
  const { text } = redact(`${ticket.subject ?? ''}\n${ticket.text}`, [who.name]);
  const said = await askEndpoint(
    context,
    workspaceId,
    endpoint,
    labelsBody(endpoint.model, text, offered),
    answer => labelsIn(answer, offered),
  );
  return LEARNT.flatMap(field => {
    const value = said[field];
    if (value === null) return [];
    return {
      field,
      source: 'endpoint' as const,
      value,
      confidence: said.confidence,
      because: said.why === '' ? [] : [said.why],
      model_version: null,
    };
  });
}

async function keep(
  { store, now }: AppContext,
  workspaceId: number,
  ticketId: number,
  suggestions: readonly Suggestion[],
): Promise<void> {
  for (const { field, source, value, confidence, model_version } of suggestions) {
    const row = { value, confidence, words: null, model_version, made_at: now().toString() };
    await store.db
      .insertInto('triage_suggestion')
      .values({ workspace_id: workspaceId, ticket_id: ticketId, field, source, ...row })
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'ticket_id', 'field', 'source']).doUpdateSet(row),
      )
      .execute();
  }
}

async function keptFromEndpoint(
  db: Store['db'],
  workspaceId: number,
  ticketId: number,
): Promise<Suggestion[]> {
  const { rows } = await sql<{ field: 'category' | 'severity'; value: string; confidence: number }>`
    select field, value, confidence from triage_suggestion where workspace_id = ${workspaceId} and ticket_id = ${ticketId}
      and source = 'endpoint' and field in ('category', 'severity') and value is not null order by field`.execute(
    db,
  );
  return rows.map(row => ({ ...row, source: 'endpoint' as const, because: [], model_version: null }));
}
