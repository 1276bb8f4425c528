/** What the page of targets asks. */
import type { Ask } from '../../filters/use-filters.ts';

export const SPLITS = ['policy', 'clock_kind', 'month', 'severity', 'teammate'] as const;
export type Split = (typeof SPLITS)[number];

const ALL = ['sla_attainment', 'sla_attainment.met', 'sla_attainment.breached', 'sla_attainment.running'];

export const slaAsks = (split: Split) =>
  ({
    figures: { metrics: ALL, compare: true },
    kinds: {
      metrics: ['sla_attainment.first', 'sla_attainment.next', 'sla_attainment.resolution'],
      compare: true,
    },
    split: { metrics: ALL, dimensions: [split], include: { ids: true, excluded: false } },
  }) satisfies Record<string, Ask>;
