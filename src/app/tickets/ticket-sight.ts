/** Which tickets somebody may read, texts included: those that the metrics engine counts for them. Nothing else decides. */
import { PulsoError } from '../../errors.ts';
import type { Asking } from '../figures/engine-for.ts';
import { say } from './errors.data.ts';

type Seeing = Pick<Asking, 'engine' | 'view' | 'now'>;

/** Throws PulsoError `not-found`, also for one that is there and not for this person. */
export async function assertTicket({ engine, now }: Seeing, ticketId: number): Promise<void> {
  const { results } = await engine.ask(
    {
      metrics: ['tickets.all'],
      filters: [['is', 'ticket', [ticketId]]],
      include: { excluded: false },
    },
    now,
  );
  if ((results[0]?.metrics[0] ?? 0) === 0) throw new PulsoError('not-found', say.noTicket);
}

/** The most rows of one answer. */
const AT_ONCE = 100_000;

/** Of all tickets those this person may read. */
export async function ticketsSeen({ engine, view, now }: Seeing): Promise<(id: number) => boolean> {
  if (view.rowFilter === null) return () => true;
  const ids = new Set<number>();
  for (let offset = 0, more = true; more; offset += AT_ONCE) {
    const { results, meta } = await engine.ask(
      {
        metrics: ['tickets.all'],
        dimensions: ['ticket'],
        order_by: [['ticket', 'asc']],
        pagination: { limit: AT_ONCE, offset },
        include: { ids: true, excluded: false },
      },
      now,
    );
    for (const { ids: row } of results) if (typeof row?.[0] === 'number') ids.add(row[0]);
    more = meta.truncated;
  }
  return id => ids.has(id);
}
