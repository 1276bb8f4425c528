/** What an import would do, before anything is done. */
import type { Language } from '../../../report/language.ts';
import type { Store } from '../../../store/store.ts';
import type { HelpDesk } from './export-columns.data.ts';
import { knownIds } from './import-export.ts';
import type { ReadExport } from './read-export.ts';

const FIRST_ROWS = 10;
const FIRST_PROBLEMS = 100;

export interface ExportPreview extends Omit<ReadExport, 'tickets' | 'problems'> {
  /** Tickets that would be made. */
  new_tickets: number;
  /** Those that are there already from an earlier import; nothing happens to them. */
  known_tickets: number;
  first: {
    line: number;
    id: string;
    subject: string | null;
    channel: string;
    requester: string | null;
    created_at: string;
    events: { at: string; type: string; what: string | null }[];
  }[];
  problems: { line: number; column: string | null; problem: string }[];
  problems_in_all: number;
}

export async function previewExport(
  db: Store['db'],
  workspaceId: number,
  from: HelpDesk,
  lang: Language,
  { tickets, problems, ...read }: ReadExport,
): Promise<ExportPreview> {
  const known = await knownIds(db, workspaceId, from, tickets);
  const iso = (at: number) => new Date(at * 1000).toISOString();
  return {
    ...read,
    new_tickets: tickets.filter(one => !known.has(one.id)).length,
    known_tickets: tickets.filter(one => known.has(one.id)).length,
    first: tickets.slice(0, FIRST_ROWS).map(one => ({
      line: one.line,
      id: one.id,
      subject: one.subject,
      channel: one.channel,
      requester: one.requester?.email ?? null,
      created_at: iso(one.createdAt),
      events: one.events.map(({ at = one.createdAt, type, by, value }) => ({
        at: iso(at),
        type,
        what: by ?? value ?? null,
      })),
    })),
    problems: problems.slice(0, FIRST_PROBLEMS).map(one => ({ ...one, problem: one.problem[lang] })),
    problems_in_all: problems.length,
  };
}
