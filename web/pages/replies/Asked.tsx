/** METRICS §4, the cohort view: a slow month shows here, also while its questions are still open. */
import type { Result, ResultRow } from '../../../src/metrics/engine/result.ts';
import type { Problem } from '../../api/problem.ts';
import { SliceNumber } from '../../figures/SliceNumber.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, SortTable } from '../../ui/SortTable.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';

interface Props {
  result: Result | undefined;
  problem: Problem | undefined;
  stale: boolean;
}

export function Asked({ result, problem, stale }: Props) {
  const { words, format } = useReader();
  const column = (metric: string, title: string, extra = false): Column<ResultRow> => ({
    key: metric,
    title,
    extra,
    cell: row => (result === undefined ? null : <SliceNumber result={result} row={row} metric={metric} />),
  });
  const columns: Column<ResultRow>[] = [
    {
      key: 'month',
      title: words.chart.bucket.month,
      text: true,
      cell: row => format.month(String(row.dimensions[0])),
    },
    column('questions', words.replies.questions),
    column('reply_rate.answered', words.replies.answered, true),
    column('reply_rate.closed', words.replies.closed, true),
    column('reply_rate.open', words.replies.open),
    column('reply_rate.within_1d', words.replies.withinDay),
  ];
  return (
    <Card title={words.replies.asked} stale={stale}>
      {problem !== undefined ? (
        <Failed problem={problem} />
      ) : result === undefined ? (
        <Loading height={160} />
      ) : result.results.length === 0 ? (
        <Empty />
      ) : (
        <SortTable
          caption={words.replies.asked}
          columns={columns}
          rows={result.results}
          id={row => String(row.dimensions[0])}
        />
      )}
    </Card>
  );
}
