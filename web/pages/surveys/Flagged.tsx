/** Answers that did not look like a person's: why, and whether they count. Apart from what people wrote. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { mayManage, useMe } from '../../api/me.ts';
import { type FlaggedAnswer, flaggedQuery, type Survey } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import { Failed } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { otherAnswers } from './other-answers.ts';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

/** Nothing where there are none, and to whoever does not manage surveys. */
export function Flagged({ survey }: { survey: Survey }) {
  const all = useSurveysWords();
  const words = all.flagged;
  const manages = mayManage(useMe().data?.workspace.role ?? 'viewer');
  const flagged = useInfiniteQuery({ ...flaggedQuery(survey.id), enabled: manages && !survey.anonymous });
  const list = flagged.data?.pages.flat() ?? [];
  if (flagged.data === undefined && flagged.error !== null)
    return (
      <Card title={words.title}>
        <Failed problem={flagged.error} retry={() => void flagged.refetch()} />
      </Card>
    );
  if (list.length === 0) return null;
  return (
    <Card title={words.title} stale={flagged.isPlaceholderData}>
      <p className="note">{words.lead}</p>
      <ul className={css.verbatims}>
        {list.map(one => (
          <Row key={one.id} one={one} survey={survey} />
        ))}
      </ul>
      {flagged.hasNextPage ? (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={flagged.isFetchingNextPage}
          onClick={() => void flagged.fetchNextPage()}
        >
          {all.more}
        </Button>
      ) : null}
    </Card>
  );
}

function Row({ one, survey }: { one: FlaggedAnswer; survey: Survey }) {
  const { format, language: reader } = useReader();
  const { flagged: words, comments, languages } = useSurveysWords();
  const { contact, account, teammate, language } = one;
  const score = one.answers.find(answer => answer.score !== null)?.score ?? null;
  const others = otherAnswers(one, survey, reader);
  const about = [
    contact === null ? comments.nobody : contact.name || contact.email,
    format.instant(one.at),
    ...(language === null ? [] : [languages[language as keyof typeof languages] ?? language]),
    ...(account === null ? [] : [account]),
    ...(teammate === null ? [] : [comments.help(teammate.name)]),
  ];
  return (
    <li className={css.verbatim}>
      {score === null ? null : (
        <span className={css.score} title={comments.score(String(score))}>
          {score}
          <span className="unseen"> {comments.scores}</span>
        </span>
      )}
      <div className={css.said}>
        <p className={css.flag}>
          <span className={css.state} data-state={one.counted ? 'answered' : 'waiting'}>
            {one.counted ? words.counted : words.notCounted}
          </span>
          <span>{words.why[one.why]}</span>
        </p>
        {others.length === 0 ? (
          <p className="note">{words.noWords}</p>
        ) : (
          others.map(({ question, text }) => (
            <p key={question} className={css.words} lang={language ?? undefined}>
              <bdi>{text}</bdi>
            </p>
          ))
        )}
        <p className="note">
          <bdi>{about.join(' · ')}</bdi>
        </p>
      </div>
    </li>
  );
}
