import type { Result } from '../../../src/metrics/engine/result.ts';
import type { Problem } from '../../api/problem.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { type Line, pressing, timeSeries } from '../../charts/time-series.data.ts';
import { useTold } from '../../charts/use-told.ts';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { CLOCKS } from './sla.data.ts';
import { useSlaWords } from './use-sla-words.ts';

const COLOURS = { first: 'first', next: 'second', resolution: 'third' } as const;

interface Props {
  result: Result | undefined;
  problem: Problem | undefined;
  stale: boolean;
}

/** How often each kind of target was kept, month by month. */
export function Trend({ result, problem, stale }: Props) {
  const words = useSlaWords();
  const inspect = useInspectSlice();
  const lines = CLOCKS.map(
    (kind): Line => ({
      result,
      metric: `sla_attainment.${kind}`,
      name: words.whatIf.kinds[kind],
      colour: COLOURS[kind],
    }),
  );
  const series = timeSeries(lines, { ...useTold('month', 'share'), share: true });
  // The table below says why there is nothing.
  if (series?.table.rows.length === 0) return null;
  return (
    <ChartCard
      title={words.trend}
      problem={problem}
      option={series?.option ?? null}
      table={series?.table ?? { head: [], rows: [] }}
      legend={CLOCKS.map(kind => ({ colour: COLOURS[kind], text: words.whatIf.kinds[kind] }))}
      stale={stale}
      series={lines.length}
      onPoint={pressing(lines, inspect)}
    />
  );
}
