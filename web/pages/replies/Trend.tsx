import { useMemo } from 'react';
import { type First, useFurther } from '../../api/further.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { type Line, pressing, timeSeries } from '../../charts/time-series.data.ts';
import { useTold } from '../../charts/use-told.ts';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { BucketPicker, useBucket } from '../../filters/BucketPicker.tsx';
import { useNarrowed } from '../../filters/use-filters.ts';
import { Failed } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { trendAsks } from './replies.data.ts';

/** Medians over time: the first reply, and every reply. */
export function Trend({ first }: { first: First }) {
  const words = useWords();
  const bucket = useBucket();
  const [ref, answers] = useFurther(useNarrowed(useMemo(() => trendAsks(bucket), [bucket])), first);
  const result = answers.of('trend');
  const problem = answers.problemOf('trend') ?? answers.problem;
  const lines: Line[] = [
    { result, metric: 'first_reply_time', name: words.replies.first, colour: 'first' },
    { result, metric: 'reply_time', name: words.replies.every, colour: 'second' },
  ];
  const series = timeSeries(lines, useTold(bucket, 'seconds'));
  const inspect = useInspectSlice();
  return (
    <div ref={ref}>
      {problem !== null && result === undefined ? (
        <Failed problem={problem} retry={answers.retry} />
      ) : (
        <ChartCard
          title={words.replies.median}
          option={series?.option ?? null}
          table={series?.table ?? { head: [], rows: [] }}
          legend={[
            { colour: 'first', text: words.replies.first },
            { colour: 'second', text: words.replies.every },
            ...(series?.compared
              ? [{ colour: 'muted' as const, text: words.chart.before, dashed: true }]
              : []),
          ]}
          stale={answers.stale}
          actions={<BucketPicker />}
          series={lines.length}
          onPoint={pressing(lines, inspect)}
        />
      )}
    </div>
  );
}
