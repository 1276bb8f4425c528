/** What customers ask again and again: tickets of a period, grouped by what they say. */
import { z } from 'zod';
import { featuresOf } from '../../triage/features.ts';
import { groupsOf } from '../../triage/groups.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { configOf } from '../settings.ts';
import { ticketsSeen } from '../tickets/ticket-sight.ts';
import { keepsContent } from './content.ts';
import { askedTickets } from './ticket-texts.ts';

export const questionsQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(90),
  least: z.coerce.number().int().min(2).max(1000).default(3),
});

export interface FrequentQuestion {
  /** The ticket that is likest to all of them. */
  example: { id: number; number: number; subject: string | null };
  tickets: number;
  /** 0 to 1, of all tickets of the period. */
  share: number;
  words: string[];
  ids: number[];
}

/** Grouping looks at every ticket's neighbours. */
const MOST_TICKETS = 2000;
const MOST_GROUPS = 30;
const MOST_IDS = 100;

export async function frequentQuestions(
  context: AppContext,
  workspaceId: number,
  asking: Asking,
  { days, least }: z.output<typeof questionsQuery>,
): Promise<{ tickets: number; looked_at: number; questions: FrequentQuestion[] }> {
  if (!keepsContent(await configOf(context.store.db, workspaceId)))
    return { tickets: 0, looked_at: 0, questions: [] };
  const sees = await ticketsSeen(asking);
  const from = context.now().epochMilliseconds - days * 86_400_000;
  const ids = (
    await context.store.db
      .selectFrom('ticket')
      .select('ticket_id')
      .where('workspace_id', '=', workspaceId)
      .where('created_at', '>=', new Date(from))
      .orderBy('created_at', 'desc')
      .execute()
  )
    .map(row => row.ticket_id)
    .filter(sees);
  const tickets = await askedTickets(context, workspaceId, ids.slice(0, MOST_TICKETS));
  const known = new Map(tickets.map(ticket => [ticket.id, ticket]));
  const groups = groupsOf(
    tickets.map(ticket => ({ id: ticket.id, features: featuresOf(ticket) })),
    least,
  );
  return {
    tickets: ids.length,
    looked_at: tickets.length,
    questions: groups.slice(0, MOST_GROUPS).map(group => {
      const { number = 0, subject = null } = known.get(group.example) ?? {};
      return {
        example: { id: group.example, number, subject },
        tickets: group.ids.length,
        share: group.ids.length / tickets.length,
        words: group.words,
        ids: group.ids.slice(0, MOST_IDS),
      };
    }),
  };
}
