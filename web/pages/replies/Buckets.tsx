import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '../../../src/metrics/engine/result.ts';
import { duration } from '../../../src/report/duration.ts';
import type { Problem } from '../../api/problem.ts';
import { Bars } from '../../charts/Bars.tsx';
import { type Key, Legend } from '../../charts/ChartCard.tsx';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { Card } from '../../ui/Card.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { bucketRows } from './replies.data.ts';

interface Props {
  elapsed: Result | undefined;
  business: Result | undefined;
  problem: Problem | undefined;
  /** Seconds. */
  target: number | null;
  stale: boolean;
}

/** How long replies took, with the target drawn in. */
export function Buckets({ elapsed, business, problem, target, stale }: Props) {
  const { words, format } = useReader();
  const inspect = useInspectSlice();
  const [metric, setMetric] = useState<'first_replies' | 'replies'>('first_replies');
  const legend: Key[] = [
    { colour: 'first', text: words.chart.elapsed },
    { colour: 'second', text: words.chart.business },
    ...(target === null
      ? []
      : [{ colour: 'target' as const, text: words.chart.target(duration(target)), dashed: true }]),
  ];
  return (
    <Card
      title={words.replies.buckets}
      stale={stale}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={words.replies.buckets}
          value={metric}
          onChange={value => setMetric(value)}
          data={[
            { value: 'first_replies', label: words.replies.bucketsOf.first },
            { value: 'replies', label: words.replies.bucketsOf.every },
          ]}
        />
      }
    >
      <Legend keys={legend} />
      {problem !== undefined ? (
        <Failed problem={problem} />
      ) : elapsed === undefined || business === undefined ? (
        <Loading height={220} />
      ) : (
        <Bars
          caption={words.replies.buckets}
          rows={bucketRows(elapsed, business, metric, target ?? 0, format, inspect)}
        />
      )}
    </Card>
  );
}
