/** What customers ask again and again: tickets of a period, grouped by what they say. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { requestSchema } from '../../metrics/engine/request.ts';
import type { Store } from '../../store/store.ts';
import type { Group } from '../../triage/groups.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { keepsContent } from './content.ts';
import type { NumberedText } from './group-thread.ts';
import { groupTickets } from './group-tickets.ts';
import { periodTickets } from './period-tickets.ts';
import { askedTickets } from './ticket-texts.ts';

const { filters, date_range, zone } = requestSchema.shape;
export const questionsBody = z.strictObject({
  filters,
  date_range,
  zone,
  /** With the period of the same length just before. */
  compare: z.boolean().default(false),
  /** Fewer tickets are no frequent question. */
  least: z.int().min(2).max(1000).default(3),
});

export interface FrequentQuestion {
  /** The ticket that is likest to all of them. */
  example: { id: number; number: number; subject: string | null };
  tickets: number;
  /** 0 to 1, of the tickets that were read. */
  share: number;
  /** Tickets that asked it in the period before; null where that cannot be compared. */
  before: number | null;
  words: string[];
  /** The one that most of its tickets have, and how many these are; null: none has any. */
  category: { name: string; tickets: number } | null;
  ids: number[];
}

export interface FrequentQuestions {
  /** False: no text is kept, so nothing can be grouped. */
  content: boolean;
  /** Of the period. */
  tickets: number;
  /** So many of them were looked at, evenly spread. */
  sampled: number;
  /** Of so many something could be read: the others came before texts were kept. */
  read: number;
  /** The period before can be compared: about as much of it can be read. */
  compared: boolean;
  questions: FrequentQuestion[];
}

/** Of each period; grouping looks at every ticket's neighbours. */
const MOST_TICKETS = 5000;
const MOST_GROUPS = 25;
/** Texts opened in one go, between two other answers. */
const AT_ONCE = 500;
/** Where much less can be read of one period, everything would seem to grow or shrink. */
const AS_READABLE = 0.9;

/** Throws PulsoError `bad-query`, `not-allowed`, `too-heavy`, `bad-secret`. */
export async function frequentQuestions(
  context: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  asking: Asking,
  { least, ...period }: z.output<typeof questionsBody>,
): Promise<FrequentQuestions> {
  const { db } = context.store;
  const none = { content: true, tickets: 0, sampled: 0, read: 0, compared: false, questions: [] };
  if (!keepsContent(asking.config)) return { ...none, content: false };
  const { tickets, before } = await periodTickets(asking, period);
  const step = Math.max(1, Math.ceil(Math.max(tickets.length, before?.length ?? 0) / MOST_TICKETS));
  const sampled = spread(tickets, step);
  const earlier = spread(before ?? [], step);
  const read = await readable(db, workspaceId, asking, [...sampled, ...earlier]);
  const now = sampled.filter(id => read.has(id));
  const then = earlier.filter(id => read.has(id));
  const counts = { tickets: tickets.length, sampled: sampled.length, read: now.length };
  const compared =
    then.length > 0 && then.length * sampled.length >= AS_READABLE * now.length * earlier.length;
  const key = createHash('sha256')
    .update(JSON.stringify([workspaceId, least, compared, [...read], now.length]))
    .digest('base64');
  const groups = await groupTickets(db, key, async () => ({
    tickets: await textsOf(context, workspaceId, now),
    before: compared ? await textsOf(context, workspaceId, then) : [],
    least,
  }));
  const shown = groups.slice(0, MOST_GROUPS);
  const known = await aboutTickets(
    db,
    workspaceId,
    shown.flatMap(group => group.ids),
  );
  const questions = shown.map((group): FrequentQuestion => {
    const { number = 0, subject = null } = known.get(group.example) ?? {};
    return {
      example: { id: group.example, number, subject },
      tickets: group.ids.length,
      share: group.ids.length / now.length,
      before: compared ? group.before.length : null,
      words: group.words,
      category: categoryOf(group, known),
      ids: group.ids,
    };
  });
  return { ...none, ...counts, compared, questions };
}

const spread = (ids: readonly number[], step: number): number[] => ids.filter((_, i) => i % step === 0);

/** Ticket → the message whose text is kept; 0: subject alone. Others are not in it. */
async function readable(
  db: Store['db'],
  workspaceId: number,
  { config }: Asking,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; text: number }>`
    select t.ticket_id as id, coalesce(x.message_id, 0) as text from ticket t
    left join ticket_text x on x.workspace_id = t.workspace_id and x.message_id = t.message_id
    where t.workspace_id = ${workspaceId} and t.ticket_id = any(${`{${ids.join(',')}}`}::bigint[])
      and (x.message_id is not null or (${config.subjects === 'keep'}::boolean and coalesce(t.subject, '') <> ''))
    order by t.ticket_id`.execute(db);
  return new Map(rows.map(row => [Number(row.id), Number(row.text)]));
}

async function textsOf(
  context: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  ids: readonly number[],
): Promise<NumberedText[]> {
  const texts: NumberedText[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE)
    for (const { id, subject, text } of await askedTickets(context, workspaceId, ids.slice(i, i + AT_ONCE)))
      texts.push({ id, subject, text });
  return texts;
}

interface About {
  number: number;
  subject: string | null;
  category: string | null;
}

async function aboutTickets(
  db: Store['db'],
  workspaceId: number,
  ids: readonly number[],
): Promise<Map<number, About>> {
  const { rows } = await sql<About & { id: number }>`
    select f.ticket_id as id, f.number, coalesce(t.subject, m.subject) as subject, f.category from ticket_fact f
    join ticket t on t.workspace_id = f.workspace_id and t.ticket_id = f.ticket_id
    left join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
    where f.workspace_id = ${workspaceId} and f.ticket_id = any(${`{${ids.join(',')}}`}::bigint[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, number, ...row }) => [Number(id), { number: Number(number), ...row }]));
}

function categoryOf({ ids }: Group, known: ReadonlyMap<number, About>): FrequentQuestion['category'] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const category = known.get(id)?.category ?? null;
    if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most === undefined ? null : { name: most[0], tickets: most[1] };
}
