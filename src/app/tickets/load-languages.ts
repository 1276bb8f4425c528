/** In which language tickets are written: as somebody decided, else as the kept text shows, else as the mail says of itself. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { TicketRow } from './load-tickets.ts';

const list = (ids: readonly number[]) => `{${ids.join(',')}}`;

interface Decided {
  ticket_id: number;
  outcome: 'accepted' | 'changed' | 'refused';
  suggested: string | null;
  chosen: string | null;
}

/** ISO 639 by ticket; one that is not there: not known. In steps, by what has an index each. */
export async function loadLanguages(
  db: Store['db'],
  workspaceId: number,
  tickets: readonly Pick<TicketRow, 'ticket_id' | 'message_id'>[],
): Promise<Map<number, string>> {
  const messages = tickets.flatMap(row => row.message_id ?? []);
  const shown = await languagesIn(db, 'ticket_text', workspaceId, messages);
  const said = await languagesIn(db, 'message', workspaceId, messages);
  const { rows } = await sql<Decided>`
    select ticket_id, outcome, suggested, chosen from triage_decision where workspace_id = ${workspaceId} and field = 'language'
      and ticket_id = any(${list(tickets.map(row => row.ticket_id))}::bigint[])`.execute(db);
  const decisions = new Map(rows.map(row => [Number(row.ticket_id), row]));
  return new Map(
    tickets.flatMap(({ ticket_id: id, message_id: message }) => {
      const of = (languages: Map<number, string>): string | null =>
        message === null ? null : (languages.get(message) ?? null);
      const language = languageOf(decisions.get(id), of(shown), of(said));
      return language === null ? [] : [[id, language] as const];
    }),
  );
}

/** Of a guess that somebody refused nothing is left. */
function languageOf(decided: Decided | undefined, shown: string | null, said: string | null): string | null {
  if (decided === undefined) return shown ?? said;
  if (decided.outcome === 'refused') return said === decided.suggested ? null : said;
  return decided.outcome === 'accepted' ? decided.suggested : decided.chosen;
}

async function languagesIn(
  db: Store['db'],
  table: 'message' | 'ticket_text',
  workspaceId: number,
  messages: readonly number[],
): Promise<Map<number, string>> {
  if (messages.length === 0) return new Map();
  const { rows } = await sql<{ message_id: number; language: string }>`
    select message_id, language from ${sql.table(table)} where workspace_id = ${workspaceId}
      and message_id = any(${list(messages)}::bigint[]) and language is not null`.execute(db);
  return new Map(rows.map(row => [Number(row.message_id), row.language]));
}
