/** The morning page: who waits, how the period went, when mail comes. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { duration, workDuration } from '../../../src/report/duration.ts';
import { useAnswers } from '../../api/answers.ts';
import { useChoices } from '../../api/catalogue.ts';
import { useMe } from '../../api/me.ts';
import { HourGridCard } from '../../charts/HourGridCard.tsx';
import { columnOf } from '../../charts/rows.data.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { Spark } from '../../figures/Spark.tsx';
import { figureOf } from '../../figures/shown.ts';
import { bucketOf } from '../../filters/filters.ts';
import { datesWords } from '../../filters/range-words.ts';
import { useFilters, useNarrowed } from '../../filters/use-filters.ts';
import { useNotice } from '../../filters/use-notice.ts';
import { PageHead, Stack } from '../../ui/Card.tsx';
import { Empty, FailedPage } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { WorkCard } from '../mailboxes/WorkCard.tsx';
import { overviewAsks } from './overview.data.ts';
import { WaitingTop } from './WaitingTop.tsx';

export function Overview() {
  const { words, format, zone } = useReader();
  const me = useMe().data;
  const choices = useChoices().data;
  const [filters] = useFilters();
  const bucket = bucketOf(filters.range);
  const asks = useMemo(() => overviewAsks(bucket), [bucket]);
  const answers = useAnswers(useNarrowed(asks));
  const notice = useNotice();
  const replies = answers.of('replies');
  const target = replies === undefined ? null : duration(replies.query.settings.target_seconds);
  const business = figureOf(replies, 'first_reply_time.business');
  const previous = replies?.query.previous;
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hour12: false, timeZone: zone }).format(new Date()),
  );
  const name = me?.user.name.split(' ')[0];
  if (choices !== undefined && choices.first_day === null) return <NothingYet />;
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={words.pages.overview} problem={answers.problem} retry={answers.retry} />;
  return (
    <Stack>
      <PageHead
        title={`${words.overview.title(hour % 24)}${name === undefined || name === '' ? '' : `, ${name}`}`}
        lead={
          replies === undefined
            ? undefined
            : `${datesWords(replies.query.range, words, format)}${previous === undefined ? '' : ` · ${words.overview.versus(datesWords(previous, words, format))}`}`
        }
      />
      <WaitingTop result={answers.of('waiting')} />
      <Figures label={words.overview.figures}>
        <Figure
          name="first_reply_time"
          result={replies}
          title={words.overview.firstReply}
          notice={notice('first_reply_time')}
        >
          {business === null || business.value === null ? null : (
            <p className="note">{words.overview.business(workDuration(business.value))}</p>
          )}
          <Spark values={columnOf(answers.of('replyTrend'), 'first_reply_time')} />
        </Figure>
        <Figure
          name="first_reply_time.within_target"
          result={replies}
          title={words.overview.withinTarget(target ?? '…')}
        >
          <Spark values={columnOf(answers.of('replyTrend'), 'first_reply_time.within_target')} />
        </Figure>
        <Figure name="reply_rate" result={answers.of('questions')} notice={notice('reply_rate')}>
          <Spark values={columnOf(answers.of('rateTrend'), 'reply_rate')} />
        </Figure>
        <Figure name="messages_received" result={answers.of('mail')} title={words.chart.received}>
          <Spark values={columnOf(answers.of('mailTrend'), 'messages_received')} />
        </Figure>
        <Figure
          name="messages_sent"
          result={answers.of('sent')}
          title={words.chart.sent}
          notice={notice('messages_sent')}
        >
          <Spark values={columnOf(answers.of('sentTrend'), 'messages_sent')} colour="second" />
        </Figure>
      </Figures>
      <HourGridCard
        title={words.overview.grid}
        result={answers.of('grid')}
        problem={answers.problemOf('grid')}
        stale={answers.stale}
      />
    </Stack>
  );
}

function NothingYet() {
  const { overview } = useReader().words;
  return (
    <Stack>
      <WorkCard />
      <Empty small={false} title={overview.empty} more={overview.emptyMore}>
        <Button component={Link} to="/mailboxes" mt="xs">
          {overview.emptyDo}
        </Button>
      </Empty>
    </Stack>
  );
}
