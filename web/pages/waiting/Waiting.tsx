/** Who waits for us, the longest wait first. */
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { overTime } from '../../../src/report/html/charts.ts';
import { useAnswers } from '../../api/answers.ts';
import { useNumbersOnly } from '../../api/me.ts';
import { BarsCard } from '../../charts/BarsCard.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { onScreen } from '../../charts/on-screen.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { UNKNOWN } from '../../figures/shown.ts';
import { useNarrowed } from '../../filters/use-filters.ts';
import { useNotice } from '../../filters/use-notice.ts';
import { Columns, PageHead, Stack } from '../../ui/Card.tsx';
import { FailedPage } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { WaitingList } from './WaitingList.tsx';
import { thinned, waitingAsks } from './waiting.data.ts';

export function Waiting() {
  const { words, format } = useReader();
  const answers = useAnswers(useNarrowed(waitingAsks));
  const notice = useNotice();
  const numbersOnly = useNumbersOnly();
  const narrow = useMediaQuery('(max-width: 860px)') ?? false;
  const backlog = answers.of('backlog');
  const rows = useMemo(
    () =>
      thinned(backlog?.results ?? []).map(row => ({
        day: String(row.dimensions[0]),
        open: row.metrics[0] ?? null,
      })),
    [backlog],
  );
  const option = useMemo(
    () =>
      onScreen(
        overTime(
          rows.map(row => (rows.length > 200 ? format.month : format.shortDay)(row.day)),
          [{ colour: 'first', values: rows.map(row => row.open) }],
          format.count,
          narrow,
        ),
        { names: [words.replies.open], format: format.count },
      ),
    [rows, format, narrow, words],
  );
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={words.pages.waiting} problem={answers.problem} retry={answers.retry} />;
  return (
    <Stack>
      <PageHead title={words.pages.waiting} lead={words.leads.waiting} />
      <Figures label={words.pages.waiting}>
        <Figure name="awaiting_us" result={answers.of('now')} notice={notice('awaiting_us')} />
        <Figure name="oldest_waiting" result={answers.of('now')} />
        <Figure name="awaiting_them" result={answers.of('now')} />
      </Figures>
      {numbersOnly ? null : <WaitingList />}
      <Columns>
        <BarsCard
          title={words.waiting.age}
          result={answers.of('ages')}
          problem={answers.problemOf('ages')}
          metrics={['awaiting_us']}
          stale={answers.stale}
        />
        <ChartCard
          title={words.waiting.backlog}
          problem={answers.problemOf('backlog')}
          option={backlog === undefined ? null : option}
          table={{
            head: [words.chart.bucket.day, words.replies.open],
            rows: rows.map(row => [
              format.day(row.day),
              row.open === null ? UNKNOWN : format.count(row.open),
            ]),
          }}
          {...(notice('backlog') === null ? {} : { note: notice('backlog') })}
          stale={answers.stale}
        />
      </Columns>
    </Stack>
  );
}
