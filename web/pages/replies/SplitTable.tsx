/** Every reply by who, which team, which mailbox, or which week. */
import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Result, ResultRow } from '../../../src/metrics/engine/result.ts';
import { valueWords } from '../../../src/report/value-words.ts';
import { useMe } from '../../api/me.ts';
import type { Problem } from '../../api/problem.ts';
import { SliceNumber } from '../../figures/SliceNumber.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, SortTable } from '../../ui/SortTable.tsx';
import { Empty, Failed, Loading, NoRight } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { SPLITS, type Split } from './replies.data.ts';

interface Props {
  split: Split;
  result: Result | undefined;
  problem: Problem | undefined;
  stale: boolean;
}

export function SplitTable({ split, result, problem, stale }: Props) {
  const reader = useReader();
  const { words, format } = reader;
  const navigate = useNavigate();
  const people = useMe().data?.workspace.people_figures !== false;
  const titles: Record<Split, string> = {
    teammate: words.replies.byTeammate,
    team: words.replies.byTeam,
    mailbox: words.replies.byMailbox,
    week: words.replies.byWeek,
  };
  const column = (metric: string, title: string, extra = false): Column<ResultRow> => {
    const i = result?.query.metrics.indexOf(metric) ?? -1;
    return {
      key: metric,
      title,
      extra,
      cell: row => (result === undefined ? null : <SliceNumber result={result} row={row} metric={metric} />),
      by: row => row.metrics[i] ?? null,
    };
  };
  const target = result === undefined ? '' : format.value(result.query.settings.target_seconds, 'seconds');
  const columns: Column<ResultRow>[] = [
    {
      key: 'who',
      title: titles[split],
      text: true,
      cell: row => <bdi>{valueWords(split, row.dimensions[0] ?? null, reader)}</bdi>,
      by: row => String(row.dimensions[0] ?? ''),
    },
    column('replies', words.replies.replies),
    column('reply_time', words.replies.median),
    column('reply_time.business', words.chart.business, true),
    column('reply_time.p90', words.replies.p90, true),
    column('reply_time.within_target', words.replies.within(target)),
  ];
  const offered = SPLITS.filter(one => people || one !== 'teammate');
  return (
    <Card
      title={words.replies.by}
      stale={stale}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={words.replies.by}
          value={split}
          data={offered.map(value => ({ value, label: titles[value] }))}
          onChange={by => void navigate({ to: '.', search: now => ({ ...now, by }), replace: true })}
        />
      }
    >
      {problem !== undefined && problem.code === 'not-allowed' ? (
        <NoRight small title={words.replies.noPeople} more={words.replies.noPeopleMore} />
      ) : problem !== undefined ? (
        <Failed problem={problem} />
      ) : result === undefined ? (
        <Loading height={220} />
      ) : result.results.length === 0 ? (
        <Empty />
      ) : (
        <SortTable
          key={split}
          caption={words.replies.by}
          columns={columns}
          rows={result.results}
          id={row => String(row.ids?.[0] ?? row.dimensions[0])}
        />
      )}
    </Card>
  );
}
