/** What people wrote with the answers behind a number of surveys. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { verbatimsQuery } from '../api/surveys.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { useReader } from '../words/words.tsx';
import { rangeText, reachesComments } from './behind.ts';
import css from './Inspector.module.css';
import type { Inspected } from './inspect.tsx';
import { UNKNOWN } from './shown.ts';

const SHOWN = 20;

/** Which facts have no conversations behind them, and what there is instead. */
export const OF_SURVEYS: Readonly<Record<string, 'comments' | 'nobody' | 'invitations'>> = {
  survey_answer: 'comments',
  agent_answer: 'nobody',
  survey_invitation: 'invitations',
};

export function BehindAnswers({ what, fact }: { what: Inspected; fact: string }) {
  const { words } = useReader();
  const of = OF_SURVEYS[fact];
  if (of === 'nobody') return <p className="note">{words.figure.anonymous}</p>;
  if (of === 'invitations') return <p className="note">{words.figure.invitations}</p>;
  return <Comments what={what} />;
}

function Comments({ what: { result, also = [] } }: { what: Inspected }) {
  const { words, format } = useReader();
  const { filters, range, date_range } = result.query;
  const list = useInfiniteQuery(
    verbatimsQuery({
      filters: [...filters, ...also].flatMap(reachesComments),
      date_range: rangeText(range, date_range),
    }),
  );
  if (list.isPending) return <Loading height={180} />;
  if (list.data === undefined) return <Failed problem={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flat().slice(0, SHOWN);
  if (rows.length === 0) return <Empty title={words.figure.noComments} more="" />;
  return (
    <ul className={css.conversations}>
      {rows.map(one => (
        <li key={one.id}>
          <bdi className={css.comment}>{one.comment}</bdi>
          <span className={css.right}>{one.score ?? UNKNOWN}</span>
          <bdi className="note">
            {one.anonymous
              ? words.figure.nobody
              : (one.contact?.name ?? '') || (one.contact?.email ?? UNKNOWN)}
          </bdi>
          <span className={`note ${css.right}`}>
            {one.anonymous ? format.day(one.at.slice(0, 10)) : format.instant(one.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
