/** What the page asks, and the estimate for each hour of a week as a grid. */
import type { Slot } from '../../../src/derive/when-to-write.ts';
import type { HourGridData } from '../../charts/hour-grid.data.ts';
import type { Ask } from '../../filters/use-filters.ts';

const every = { empty: true, excluded: false };

export const writeAsks = {
  activity: { metrics: ['their_activity'], dimensions: ['weekday', 'hour'], include: every },
  outcome: { metrics: ['their_reply_rate.within_1d'], dimensions: ['weekday', 'hour'], include: every },
} satisfies Record<string, Ask>;

/** Estimates lie close together: the shade goes from the lowest to the highest. */
export function slotGrid(slots: readonly Slot[]): HourGridData {
  const shares = slots.map(slot => slot.share);
  const [low, most] = [Math.min(1, ...shares), Math.max(0, ...shares)];
  const rows = [1, 2, 3, 4, 5, 6, 7].map(weekday =>
    Array.from({ length: 24 }, (_, hour) => {
      const slot = slots.find(one => one.weekday === weekday && one.hour === hour);
      const level =
        slot === undefined || most <= low ? 0 : Math.round(((slot.share - low) / (most - low)) * 100);
      return { weekday, hour, value: slot?.share ?? null, n: slot?.n ?? 0, level };
    }),
  );
  return { rows, most };
}
