/** The week's hours with a choice of sides. */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Result } from '../../src/metrics/engine/result.ts';
import type { Problem } from '../api/problem.ts';
import { useInspectSlice } from '../figures/inspect.tsx';
import { Card } from '../ui/Card.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { useReader } from '../words/words.tsx';
import { HourGrid } from './HourGrid.tsx';
import { cellIn, hourGrid } from './hour-grid.data.ts';

const SIDES = ['both', 'messages_received', 'messages_sent'] as const;
const BOTH = ['messages_received', 'messages_sent'];
type Side = (typeof SIDES)[number];

export function HourGridCard({
  title,
  result,
  problem,
  stale,
}: {
  title: string;
  result: Result | undefined;
  problem: Problem | undefined;
  stale: boolean;
}) {
  const { words, format } = useReader();
  const inspect = useInspectSlice();
  const [side, setSide] = useState<Side>('both');
  const names = side === 'both' ? BOTH : [side];
  const data = useMemo(
    () => (result === undefined ? null : hourGrid(result, side === 'both' ? BOTH : [side])),
    [result, side],
  );
  const labels: Record<Side, string> = {
    both: words.chart.both,
    messages_received: words.chart.received,
    messages_sent: words.chart.sent,
  };
  return (
    <Card
      title={title}
      stale={stale}
      {...(data === null ? {} : { note: words.chart.gridScale(format.count(data.most)) })}
      actions={
        <SegmentedControl
          size="xs"
          value={side}
          aria-label={title}
          onChange={value => setSide(value)}
          data={SIDES.map(value => ({ value, label: labels[value] }))}
        />
      }
    >
      {problem !== undefined ? (
        <Failed problem={problem} />
      ) : data === null || result === undefined ? (
        <Loading height={220} />
      ) : (
        <HourGrid
          caption={title}
          data={data}
          value={cell => (cell.value === null ? '0' : format.count(cell.value))}
          onCell={cell => inspect(result, cellIn(result, cell), names)}
        />
      )}
    </Card>
  );
}
