/** What the page of targets asks. */
import type { Ask } from '../../filters/use-filters.ts';

export const SPLITS = ['policy', 'clock_kind', 'month', 'severity', 'teammate'] as const;
export type Split = (typeof SPLITS)[number];

const ALL = ['sla_attainment', 'sla_attainment.met', 'sla_attainment.breached', 'sla_attainment.running'];

/** A line each: one clock is no better for the other two. */
export const CLOCKS = ['first', 'next', 'resolution'] as const;
const BY_CLOCK = CLOCKS.map(kind => `sla_attainment.${kind}`);

export const slaAsks = (split: Split) =>
  ({
    figures: { metrics: ALL, compare: true },
    kinds: {
      metrics: BY_CLOCK,
      compare: true,
    },
    trend: { metrics: BY_CLOCK, dimensions: ['month'], include: { empty: true, excluded: false } },
    split: { metrics: ALL, dimensions: [split], include: { ids: true, excluded: false } },
  }) satisfies Record<string, Ask>;
