/** What a person's and a company's page have alike: figures, time, hours, people, conversations. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useAnswers } from '../../api/answers.ts';
import { BarsCard } from '../../charts/BarsCard.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { HourGrid } from '../../charts/HourGrid.tsx';
import { cellIn, hourGrid } from '../../charts/hour-grid.data.ts';
import { type Line, pressing, timeSeries } from '../../charts/time-series.data.ts';
import { useTold } from '../../charts/use-told.ts';
import { Behind } from '../../figures/Behind.tsx';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { useBucket } from '../../filters/BucketPicker.tsx';
import { useNarrowed } from '../../filters/use-filters.ts';
import { Card, Columns, PageHead, Stack } from '../../ui/Card.tsx';
import { ResultCard } from '../../ui/ResultCard.tsx';
import { FailedPage } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { BestTimes } from '../write/BestTimes.tsx';
import { pageAsks } from './people.data.ts';

interface Props {
  dimension: 'contact' | 'domain';
  /** An address, or the domains of a company. */
  whose: string[];
  /** By which the server knows who it is. */
  who: string;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}

export function PersonPage({ dimension, whose, who, title, lead, actions }: Props) {
  const { words, format } = useReader();
  const bucket = useBucket();
  const asks = useMemo(() => pageAsks(dimension, whose, bucket), [dimension, whose, bucket]);
  const answers = useAnswers(useNarrowed(asks));
  const { stale } = answers;
  const inspect = useInspectSlice();
  const lines: Line[] = [
    {
      result: answers.of('receivedSeries'),
      metric: 'messages_received',
      name: words.people.received,
      colour: 'first',
    },
    {
      result: answers.of('sentSeries'),
      metric: 'deliveries_sent',
      name: words.people.sent,
      colour: 'second',
    },
  ];
  const series = timeSeries(lines, useTold(bucket, 'messages'));
  const replyLines: Line[] = [
    { result: answers.of('trend'), metric: 'reply_time', name: words.people.ourReply, colour: 'first' },
    {
      result: answers.of('trend'),
      metric: 'their_reply_time',
      name: words.people.theirReply,
      colour: 'second',
    },
  ];
  const trend = timeSeries(replyLines, useTold(bucket, 'seconds'));
  const ours = answers.of('ours');
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={title} problem={answers.problem} retry={answers.retry} />;
  return (
    <Stack>
      <PageHead title={title} lead={lead} actions={actions} />
      <Figures label={words.pages.people}>
        <Figure name="messages_received" result={answers.of('received')} title={words.people.received} />
        <Figure name="deliveries_sent" result={answers.of('sent')} title={words.people.sent} />
        <Figure name="reply_time" result={ours} title={words.people.ourReply} />
        <Figure name="their_reply_time" result={answers.of('theirs')} title={words.people.theirReply} />
        <Figure name="awaiting_us" result={answers.of('waiting')} title={words.people.waiting} />
      </Figures>
      <ChartCard
        title={words.people.timeline}
        problem={answers.problemOf('receivedSeries') ?? answers.problemOf('sentSeries')}
        option={series?.option ?? null}
        table={series?.table ?? { head: [], rows: [] }}
        legend={[
          { colour: 'first', text: words.people.received },
          { colour: 'second', text: words.people.sent },
        ]}
        height={210}
        stale={stale}
        series={lines.length}
        onPoint={pressing(lines, inspect)}
      />
      <ChartCard
        title={words.people.replyTrend}
        problem={answers.problemOf('trend')}
        option={trend?.option ?? null}
        table={trend?.table ?? { head: [], rows: [] }}
        legend={[
          { colour: 'first', text: words.people.ourReply },
          { colour: 'second', text: words.people.theirReply },
        ]}
        height={210}
        stale={stale}
        series={replyLines.length}
        onPoint={pressing(replyLines, inspect)}
      />
      <Columns>
        <ResultCard
          title={words.people.theyWrite}
          result={answers.of('grid')}
          problem={answers.problemOf('grid')}
          stale={stale}
        >
          {result => (
            <HourGrid
              caption={words.people.theyWrite}
              data={hourGrid(result, ['their_activity'])}
              value={cell => format.count(cell.value ?? 0)}
              onCell={cell => inspect(result, cellIn(result, cell), ['their_activity'])}
            />
          )}
        </ResultCard>
        <Card title={words.people.best}>
          <BestTimes who={who} />
        </Card>
      </Columns>
      {dimension === 'domain' ? (
        <BarsCard
          title={words.people.peopleThere}
          result={answers.of('people')}
          problem={answers.problemOf('people')}
          metrics={['messages_received']}
          stale={stale}
          label={row => (
            <Link to="/inbox/person" search={{ who: row.key }}>
              <bdi>{row.label}</bdi>
            </Link>
          )}
        />
      ) : null}
      <Card title={words.people.conversationsOf}>
        {ours === undefined ? null : <Behind name="conversations" result={ours} />}
      </Card>
    </Stack>
  );
}
