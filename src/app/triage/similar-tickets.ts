/** Tickets that ask nearly the same: likely duplicates, and solved ones with what was answered. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { featuresOf, type TicketText } from '../../triage/features.ts';
import { DUPLICATE_LIKENESS } from '../../triage/similar.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { ticketsSeen } from '../tickets/ticket-sight.ts';
import { ticketIndex } from './ticket-index.ts';
import { answersTo } from './ticket-texts.ts';

export interface SimilarTicket {
  id: number;
  number: number;
  subject: string | null;
  status: string | null;
  /** 0 to 1. */
  likeness: number;
}

export interface SolvedTicket extends SimilarTicket {
  answer: string;
  answered_at: string;
  /** Of whoever wrote and asked then: not shown, taken out of drafts. */
  names: string[];
}

const MOST_DUPLICATES = 5;
const MOST_SOLVED = 5;
/** What is looked through for answers. */
const LOOKED_AT = 40;
const LEAST_LIKENESS = 0.08;

/** Still open, or made within two weeks of it, and at least so like it that it is probably the same matter. */
export async function likelyDuplicates(
  context: AppContext,
  workspaceId: number,
  asking: Asking,
  ticketId: number,
  ticket: TicketText,
): Promise<SimilarTicket[]> {
  const found = await similarTo(context, workspaceId, asking, ticketId, ticket, DUPLICATE_LIKENESS);
  return found
    .filter(one => one.near)
    .slice(0, MOST_DUPLICATES)
    .map(({ near: _, ...one }) => one);
}

export async function solvedLike(
  context: AppContext,
  workspaceId: number,
  asking: Asking,
  ticketId: number,
  ticket: TicketText,
): Promise<SolvedTicket[]> {
  const found = (await similarTo(context, workspaceId, asking, ticketId, ticket, LEAST_LIKENESS)).filter(
    one => one.status === 'solved' || one.status === 'closed',
  );
  const answers = await answersTo(
    context,
    workspaceId,
    found.map(one => one.id),
  );
  return found
    .flatMap(({ near: _, ...one }) => {
      const answer = answers.get(one.id);
      if (answer === undefined) return [];
      return { ...one, answer: answer.text, answered_at: answer.at.toISOString(), names: answer.names };
    })
    .slice(0, MOST_SOLVED);
}

async function similarTo(
  context: AppContext,
  workspaceId: number,
  asking: Asking,
  ticketId: number,
  ticket: TicketText,
  least: number,
): Promise<(SimilarTicket & { near: boolean })[]> {
  const sees = await ticketsSeen(asking);
  const index = await ticketIndex(context, workspaceId);
  const hits = index.find(featuresOf(ticket), {
    most: LOOKED_AT,
    least,
    wanted: id => id !== ticketId && sees(id),
  });
  const rows = await rowsOf(
    context.store.db,
    workspaceId,
    ticketId,
    hits.map(hit => hit.id),
  );
  return hits.flatMap(({ id, likeness }) => {
    const row = rows.get(id);
    return row === undefined ? [] : { ...row, likeness };
  });
}

async function rowsOf(db: Store['db'], workspaceId: number, ticketId: number, ids: number[]) {
  const { rows } = await sql<{
    id: number;
    number: number;
    subject: string | null;
    status: string | null;
    near: boolean;
  }>`
    select t.ticket_id as id, t.number, coalesce(t.subject, m.subject) as subject, f.status::text,
      (coalesce(f.status, 'new') not in ('solved', 'closed') or abs(extract(epoch from t.created_at - o.created_at)) < 1209600) as near
    from ticket t
    join ticket o on o.workspace_id = t.workspace_id and o.ticket_id = ${ticketId}
    left join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
    left join ticket_fact f on f.workspace_id = t.workspace_id and f.ticket_id = t.ticket_id
    where t.workspace_id = ${workspaceId} and t.ticket_id = any(${`{${ids.join(',')}}`}::bigint[])`.execute(
    db,
  );
  return new Map(
    rows.map(row => [Number(row.id), { ...row, id: Number(row.id), number: Number(row.number) }]),
  );
}
