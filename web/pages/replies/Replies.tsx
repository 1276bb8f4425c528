/** How fast people are answered. */
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswers } from '../../api/answers.ts';
import { useMe } from '../../api/me.ts';
import { useBucket } from '../../filters/BucketPicker.tsx';
import { useNarrowed } from '../../filters/use-filters.ts';
import { Columns, PageHead, Stack } from '../../ui/Card.tsx';
import { Failed } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { Answered } from './Answered.tsx';
import { Asked } from './Asked.tsx';
import { Buckets } from './Buckets.tsx';
import { ClockCard } from './ClockCard.tsx';
import css from './Replies.module.css';
import { repliesAsks, SPLITS, type Split } from './replies.data.ts';
import { SplitTable } from './SplitTable.tsx';
import { Trend } from './Trend.tsx';

export function Replies() {
  const words = useWords();
  const bucket = useBucket();
  const { by } = useSearch({ strict: false });
  const people = useMe().data?.workspace.people_figures !== false;
  const split: Split = SPLITS.find(one => one === by) ?? (people ? 'teammate' : 'team');
  const asks = useMemo(() => repliesAsks(bucket, split), [bucket, split]);
  const answers = useAnswers(useNarrowed(asks));
  if (answers.problem !== null && answers.pending)
    return <Failed problem={answers.problem} retry={answers.retry} />;
  const { stale } = answers;
  const clocks = answers.of('clocks');
  const refused = answers.problemOf('clocks');
  return (
    <Stack>
      <PageHead title={words.pages.replies} lead={words.leads.replies} />
      {refused === undefined ? null : <Failed problem={refused} retry={answers.retry} />}
      <div className={css.clocks}>
        <ClockCard clock="first_reply_time" title={words.replies.first} result={clocks} stale={stale} />
        <ClockCard clock="reply_time" title={words.replies.every} result={clocks} stale={stale} />
        <ClockCard clock="their_reply_time" title={words.replies.theirs} result={clocks} stale={stale} />
      </div>
      <Columns>
        <Buckets
          elapsed={answers.of('buckets')}
          business={answers.of('businessBuckets')}
          target={clocks?.query.settings.target_seconds ?? null}
          stale={stale}
        />
        <Answered result={answers.of('curve')} stale={stale} />
      </Columns>
      <Trend result={answers.of('trend')} stale={stale} />
      <SplitTable
        split={split}
        result={answers.of('split')}
        problem={answers.problemOf('split')}
        stale={stale}
      />
      <Asked result={answers.of('asked')} problem={answers.problemOf('asked')} stale={stale} />
    </Stack>
  );
}
