/** A result as a sortable table: its one dimension first, then its numbers. */
import type { ReactNode } from 'react';
import type { Result, ResultRow } from '../../src/metrics/engine/result.ts';
import { valueWords } from '../../src/report/value-words.ts';
import { SliceNumber } from '../figures/SliceNumber.tsx';
import { useReader } from '../words/words.tsx';
import { type Column, SortTable } from './SortTable.tsx';

export interface RowNumber {
  metric: string;
  title: string;
  extra?: boolean;
}

interface Props {
  caption: string;
  title: string;
  result: Result;
  numbers: RowNumber[];
  /** The first cell, where it is more than the value. */
  label?: (row: ResultRow) => ReactNode;
  limit?: number;
}

export function RowTable({ caption, title, result, numbers, label, limit = 25 }: Props) {
  const reader = useReader();
  const dimension = result.query.dimensions[0] ?? '';
  const told = (row: ResultRow) => valueWords(dimension, row.dimensions[0] ?? null, reader);
  const columns: Column<ResultRow>[] = [
    {
      key: 'row',
      title,
      text: true,
      cell: row => label?.(row) ?? <bdi>{told(row)}</bdi>,
      by: row => String(row.dimensions[0] ?? ''),
    },
    ...numbers.map(({ metric, title: name, extra = false }): Column<ResultRow> => {
      const i = result.query.metrics.indexOf(metric);
      return {
        key: metric,
        title: name,
        extra,
        by: row => row.metrics[i] ?? null,
        cell: row => <SliceNumber result={result} row={row} metric={metric} />,
      };
    }),
  ];
  return (
    <SortTable
      caption={caption}
      columns={columns}
      rows={result.results}
      id={row => String(row.ids?.[0] ?? row.dimensions[0])}
      limit={limit}
    />
  );
}
