/** The tickets of a period that somebody may see, and of the period before it: which ones the metrics engine says, so rights hold here too. */
import type { Filter, FullRequest } from '../../metrics/engine/request.ts';
import type { DateBounds } from '../../metrics/engine/result.ts';
import type { Asking } from '../figures/engine-for.ts';

export interface PeriodAsked {
  filters: Filter[];
  date_range: FullRequest['date_range'];
  zone?: string | undefined;
  /** With the period before; `all` has none. */
  compare: boolean;
}

/** Ids in the order in which tickets came to be. */
export interface PeriodTickets {
  tickets: number[];
  before: number[] | null;
}

/** Throws PulsoError `bad-query`, `not-allowed`, `too-heavy`. */
export async function periodTickets(
  { engine, now }: Asking,
  { filters, date_range, zone, compare }: PeriodAsked,
): Promise<PeriodTickets> {
  const asked = { filters, ...(zone === undefined ? {} : { zone }) };
  const ask = async (range: FullRequest['date_range']): Promise<number[]> => {
    const { results } = await engine.ask(
      {
        ...asked,
        metrics: ['tickets'],
        dimensions: ['ticket'],
        date_range: range,
        pagination: { limit: 100_000 },
        include: { ids: true, counted: true, excluded: false },
      },
      now,
    );
    return results.flatMap(row => row.ids?.[0] ?? []);
  };
  const tickets = await ask(date_range);
  if (!compare || date_range === 'all') return { tickets, before: null };
  const { query } = await engine.ask(
    { ...asked, metrics: ['tickets'], date_range, compare: 'previous', include: { excluded: false } },
    now,
  );
  const days = daysOf(query.previous);
  return { tickets, before: days === null ? null : await ask(days) };
}

/** Both included; null where it is no whole days. */
function daysOf({ from, to }: DateBounds = { from: null, to: null }): [string, string] | null {
  if (from?.length !== 10 || to?.length !== 10) return null;
  return [from, Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()];
}
