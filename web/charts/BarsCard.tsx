/** A card with bars of one result. */
import type { ReactNode } from 'react';
import type { Result } from '../../src/metrics/engine/result.ts';
import type { Problem } from '../api/problem.ts';
import { useInspectSlice } from '../figures/inspect.tsx';
import { wordsOf } from '../figures/slice.ts';
import { Card } from '../ui/Card.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { useReader } from '../words/words.tsx';
import { type BarRow, Bars } from './Bars.tsx';
import { barRows } from './bar-rows.data.ts';
import { type Key, Legend } from './ChartCard.tsx';

interface Props {
  title: string;
  result: Result | undefined;
  problem?: Problem | undefined;
  metrics: readonly [string] | readonly [string, string];
  legend?: Key[];
  stale?: boolean;
  actions?: ReactNode;
  note?: ReactNode;
  /** A row's name as a link, and the like. */
  label?: (row: BarRow, result: Result, index: number) => ReactNode;
  /** Rows with nothing in them say nothing (in lists that are not steps). */
  full?: boolean;
}

export function BarsCard({
  title,
  result,
  problem,
  metrics,
  legend = [],
  stale = false,
  full = false,
  ...more
}: Props) {
  const reader = useReader();
  const inspect = useInspectSlice();
  const rows =
    result === undefined
      ? []
      : barRows(result, metrics, reader)
          .map((row, i) => ({
            ...row,
            label: more.label?.(row, result, i) ?? row.label,
            press: {
              name: wordsOf(result, result.results[i]?.dimensions ?? [], reader),
              open: (bar: number) => inspect(result, i, [metrics[bar] ?? metrics[0]]),
            },
          }))
          .filter(row => !full || row.lengths.some(length => length > 0));
  return (
    <Card title={title} stale={stale} actions={more.actions}>
      <Legend keys={legend} />
      {problem !== undefined ? (
        <Failed problem={problem} />
      ) : result === undefined ? (
        <Loading height={200} />
      ) : (
        <Bars caption={title} rows={rows} />
      )}
      {more.note === undefined ? null : <p className="note">{more.note}</p>}
    </Card>
  );
}
