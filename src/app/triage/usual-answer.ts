/** The answer most often given to tickets that ask the same. */
import { z } from 'zod';
import { bodyOf } from '../../triage/draft.ts';
import { featuresOf } from '../../triage/features.ts';
import { groupsOf } from '../../triage/groups.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { keepsContent } from './content.ts';
import { answersTo } from './ticket-texts.ts';

const MOST_TICKETS = 200;
export const usualAnswerBody = z.strictObject({ tickets: z.array(z.int()).min(1).max(MOST_TICKETS) });

export interface UsualAnswer {
  /** Tickets with an answer whose text is kept. */
  answered: number;
  /** How many of these were answered nearly so. */
  alike: number;
  /** Without greeting and signature; null: no two answers say nearly the same. */
  answer: { text: string; ticket: { id: number; number: number }; at: string } | null;
}

/** Of tickets that the reader does not see nothing is counted. Throws PulsoError `not-allowed`, `bad-secret`. */
export async function usualAnswer(
  context: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  { engine, now, config }: Asking,
  tickets: number[],
): Promise<UsualAnswer> {
  if (!keepsContent(config)) return { answered: 0, alike: 0, answer: null };
  const { results } = await engine.ask(
    {
      metrics: ['tickets'],
      dimensions: ['ticket'],
      filters: [['is', 'ticket', tickets]],
      include: { ids: true, counted: true, excluded: false },
    },
    now,
  );
  const seen = results.flatMap(row => row.ids?.[0] ?? []);
  const answers = [...(await answersTo(context, workspaceId, seen))].map(([id, { text, at }]) => ({
    id,
    at,
    text: bodyOf(text) || text.trim(),
  }));
  const [most] = groupsOf(
    answers.map(({ id, text }) => ({ id, features: featuresOf({ subject: null, text }) })),
    2,
  );
  const example = answers.find(one => one.id === most?.example);
  const row = await context.store.db
    .selectFrom('ticket')
    .select('number')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', example?.id ?? 0)
    .executeTakeFirst();
  return {
    answered: answers.length,
    alike: most?.ids.length ?? 0,
    answer:
      example === undefined || row === undefined
        ? null
        : {
            text: example.text,
            ticket: { id: example.id, number: Number(row.number) },
            at: example.at.toISOString(),
          },
  };
}
