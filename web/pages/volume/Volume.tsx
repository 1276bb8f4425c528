/** When mail comes and goes, and what it is. */

import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useAnswers } from '../../api/answers.ts';
import { BarsCard } from '../../charts/BarsCard.tsx';
import { ChartCard, type Key } from '../../charts/ChartCard.tsx';
import { categories } from '../../charts/categories.data.ts';
import { HourGridCard } from '../../charts/HourGridCard.tsx';
import { type Line, pressing, timeSeries } from '../../charts/time-series.data.ts';
import { useTold } from '../../charts/use-told.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { UNKNOWN } from '../../figures/shown.ts';
import { BucketPicker, useBucket } from '../../filters/BucketPicker.tsx';
import { useNarrowed } from '../../filters/use-filters.ts';
import { useNotice } from '../../filters/use-notice.ts';
import { Columns, PageHead, Stack } from '../../ui/Card.tsx';
import { FailedPage } from '../../ui/states.tsx';
import { useReader, useWords } from '../../words/words.tsx';
import { Further } from './Further.tsx';
import { volumeAsks } from './volume.data.ts';

const BOTH = ['messages_received', 'messages_sent'] as const;

export function Volume() {
  const words = useWords();
  const bucket = useBucket();
  const asks = useMemo(() => volumeAsks(bucket), [bucket]);
  const answers = useAnswers(useNarrowed(asks));
  const notice = useNotice();
  const sides: Key[] = [
    { colour: 'first', text: words.chart.received },
    { colour: 'second', text: words.chart.sent },
  ];
  const { stale } = answers;
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={words.pages.volume} problem={answers.problem} retry={answers.retry} />;
  return (
    <Stack>
      <PageHead title={words.pages.volume} lead={words.leads.volume} />
      <Figures label={words.pages.volume}>
        <Figure name="messages_received" result={answers.of('received')} />
        <Figure name="messages_sent" result={answers.of('sent')} notice={notice('messages_sent')} />
        <Figure
          name="messages_internal"
          result={answers.of('internal')}
          notice={notice('messages_internal')}
        />
        <Figure
          name="conversations_new"
          result={answers.of('conversations')}
          notice={notice('conversations_new')}
        />
        <Figure name="conversations_continued" result={answers.of('conversations')} />
      </Figures>
      <Series answers={answers} sides={sides} />
      <HourGridCard
        title={words.chart.gridTitle}
        result={answers.of('grid')}
        problem={answers.problemOf('grid')}
        stale={stale}
      />
      <Columns>
        <BarsCard
          title={words.volume.weekdays}
          result={answers.of('weekdays')}
          problem={answers.problemOf('weekdays')}
          metrics={BOTH}
          legend={sides}
          stale={stale}
        />
        <HoursCard answers={answers} sides={sides} />
      </Columns>
      <Further sides={sides} first={answers} />
    </Stack>
  );
}

type Given = {
  answers: Pick<
    ReturnType<typeof useAnswers<'receivedSeries' | 'sentSeries' | 'hours'>>,
    'of' | 'problemOf' | 'stale'
  >;
  sides: Key[];
};

function Series({ answers, sides }: Given) {
  const words = useWords();
  const bucket = useBucket();
  const inspect = useInspectSlice();
  const told = useTold(bucket, 'messages');
  const lines: Line[] = [
    {
      result: answers.of('receivedSeries'),
      metric: 'messages_received',
      name: words.chart.received,
      colour: 'first',
    },
    { result: answers.of('sentSeries'), metric: 'messages_sent', name: words.chart.sent, colour: 'second' },
  ];
  const series = timeSeries(lines, told);
  const titles = { day: words.chart.perDay, week: words.chart.perWeek, month: words.chart.perMonth };
  const before: Key[] = series?.compared ? [{ colour: 'muted', text: words.chart.before, dashed: true }] : [];
  return (
    <ChartCard
      title={titles[bucket]}
      problem={answers.problemOf('receivedSeries') ?? answers.problemOf('sentSeries')}
      option={series?.option ?? null}
      table={series?.table ?? { head: [], rows: [] }}
      legend={[...sides, ...before]}
      stale={answers.stale}
      actions={<BucketPicker />}
      height={280}
      series={lines.length}
      onPoint={pressing(lines, inspect)}
    />
  );
}

function HoursCard({ answers, sides }: Given) {
  const { words, format } = useReader();
  const inspect = useInspectSlice();
  const result = answers.of('hours');
  const narrow = useMediaQuery('(max-width: 860px)') ?? false;
  const series = categories(result, BOTH, [words.chart.received, words.chart.sent], {
    label: hour => String(hour).padStart(2, '0'),
    value: value => (value === null ? UNKNOWN : format.count(value)),
    title: words.chart.time,
    narrow,
  });
  return (
    <ChartCard
      title={words.volume.hours}
      problem={answers.problemOf('hours')}
      option={series?.option ?? null}
      table={series?.table ?? { head: [], rows: [] }}
      legend={sides}
      stale={answers.stale}
      height={280}
      series={BOTH.length}
      onPoint={(i, bar) => result !== undefined && inspect(result, i, [BOTH[bar] ?? BOTH[0]])}
    />
  );
}
