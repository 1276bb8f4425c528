import type { Result } from '../../../src/metrics/engine/result.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { type Line, pressing, timeSeries } from '../../charts/time-series.data.ts';
import { useTold } from '../../charts/use-told.ts';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { BucketPicker, useBucket } from '../../filters/BucketPicker.tsx';
import { useWords } from '../../words/words.tsx';

/** Medians over time: the first reply, and every reply. */
export function Trend({ result, stale }: { result: Result | undefined; stale: boolean }) {
  const words = useWords();
  const bucket = useBucket();
  const lines: Line[] = [
    { result, metric: 'first_reply_time', name: words.replies.first, colour: 'first' },
    { result, metric: 'reply_time', name: words.replies.every, colour: 'second' },
  ];
  const series = timeSeries(lines, useTold(bucket, 'seconds'));
  const inspect = useInspectSlice();
  return (
    <ChartCard
      title={words.replies.median}
      option={series?.option ?? null}
      table={series?.table ?? { head: [], rows: [] }}
      legend={[
        { colour: 'first', text: words.replies.first },
        { colour: 'second', text: words.replies.every },
        ...(series?.compared ? [{ colour: 'muted' as const, text: words.chart.before, dashed: true }] : []),
      ]}
      stale={stale}
      actions={<BucketPicker />}
      series={lines.length}
      onPoint={pressing(lines, inspect)}
    />
  );
}
