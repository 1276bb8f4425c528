/** What the page of waiting asks. */
import type { Ask } from '../../filters/use-filters.ts';

export const waitingAsks = {
  now: { metrics: ['awaiting_us', 'oldest_waiting', 'awaiting_them'], always: true },
  ages: {
    metrics: ['awaiting_us'],
    dimensions: ['wait_bucket'],
    include: { empty: true, excluded: false },
    always: true,
  },
  backlog: { metrics: ['backlog'], dimensions: ['day'], include: { empty: true, excluded: false } },
} satisfies Record<string, Ask>;

/** At most so many points, the last always among them: a line with more points than pixels says no more. */
export function thinned<Row>(rows: readonly Row[], most = 400): Row[] {
  const step = Math.max(1, Math.ceil(rows.length / most));
  return rows.filter((_, index) => (rows.length - 1 - index) % step === 0);
}
