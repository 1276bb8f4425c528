/** How fast people are answered. */
import { useAnswers } from '../../api/answers.ts';
import { useNarrowed } from '../../filters/use-filters.ts';
import { Columns, PageHead, Stack } from '../../ui/Card.tsx';
import { Failed, FailedPage } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { Answered } from './Answered.tsx';
import { Buckets } from './Buckets.tsx';
import { ClockCard } from './ClockCard.tsx';
import { Further } from './Further.tsx';
import css from './Replies.module.css';
import { REPLIES_ASKS } from './replies.data.ts';
import { Trend } from './Trend.tsx';

export function Replies() {
  const words = useWords();
  const answers = useAnswers(useNarrowed(REPLIES_ASKS));
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={words.pages.replies} problem={answers.problem} retry={answers.retry} />;
  const { stale } = answers;
  const clocks = answers.of('clocks');
  const refused = answers.problemOf('clocks');
  return (
    <Stack>
      <PageHead title={words.pages.replies} lead={words.leads.replies} />
      {refused !== undefined ? (
        <Failed problem={refused} retry={answers.retry} />
      ) : (
        <div className={css.clocks}>
          <ClockCard clock="first_reply_time" title={words.replies.first} result={clocks} stale={stale} />
          <ClockCard clock="reply_time" title={words.replies.every} result={clocks} stale={stale} />
          <ClockCard clock="their_reply_time" title={words.replies.theirs} result={clocks} stale={stale} />
        </div>
      )}
      <Columns>
        <Buckets
          elapsed={answers.of('buckets')}
          business={answers.of('businessBuckets')}
          target={clocks?.query.settings.target_seconds ?? null}
          problem={answers.problemOf('buckets') ?? answers.problemOf('businessBuckets')}
          stale={stale}
        />
        <Answered result={answers.of('curve')} problem={answers.problemOf('curve')} stale={stale} />
      </Columns>
      <Trend first={answers} />
      <Further first={answers} />
    </Stack>
  );
}
