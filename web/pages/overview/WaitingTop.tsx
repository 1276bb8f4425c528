/** Who waits now: how many, how long, and the longest of them. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Result } from '../../../src/metrics/engine/result.ts';
import { duration } from '../../../src/report/duration.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { useConversations } from '../../api/conversations.ts';
import { useNumbersOnly } from '../../api/me.ts';
import { useInspect } from '../../figures/inspect.tsx';
import { figureOf, UNKNOWN } from '../../figures/shown.ts';
import { conditionsOf } from '../../filters/filters.ts';
import { narrow } from '../../filters/reach.ts';
import { useFilters } from '../../filters/use-filters.ts';
import { Failed, Loading, NumbersOnly } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import css from './WaitingTop.module.css';

const SHOWN = 6;

export function WaitingTop({ result }: { result: Result | undefined }) {
  const { words, format } = useReader();
  const inspect = useInspect();
  const numbersOnly = useNumbersOnly();
  const [filters] = useFilters();
  const catalogue = useCatalogue().data;
  const conditions = useMemo(() => {
    const all = conditionsOf(filters);
    return catalogue === undefined ? all : narrow(catalogue, ['awaiting_us'], all).filters;
  }, [filters, catalogue]);
  const list = useConversations(
    { of: 'waiting', filters: conditions, date_range: 'all', limit: SHOWN },
    !numbersOnly && (conditions.length === 0 || catalogue !== undefined),
  );
  const waiting = figureOf(result, 'awaiting_us');
  const oldest = figureOf(result, 'oldest_waiting');
  const count = waiting === null || waiting.value === null ? UNKNOWN : format.count(waiting.value);
  const calm = waiting?.value === 0;
  const rows = list.data?.pages[0]?.conversations ?? [];
  return (
    <section className={css.waiting} aria-label={words.overview.waitingNow}>
      <div className={css.number} {...(calm ? { 'data-calm': '' } : {})}>
        <p className={css.title}>{words.overview.waitingNow}</p>
        <button
          type="button"
          className={css.count}
          aria-label={`${count}. ${words.figure.open(words.overview.waitingNow)}`}
          disabled={result === undefined}
          onClick={() => result !== undefined && inspect({ names: ['awaiting_us'], result })}
        >
          {count}
        </button>
        {calm ? (
          <p className="note">{words.overview.nobodyMore}</p>
        ) : oldest === null || oldest.value === null ? null : (
          <p className={css.longest}>{words.overview.longest(duration(oldest.value))}</p>
        )}
        <Link to="/inbox/waiting" className={css.all}>
          {words.overview.all}
        </Link>
      </div>
      <div className={css.list}>
        <h2>{words.overview.list}</h2>
        {numbersOnly ? (
          <NumbersOnly small />
        ) : list.isPending ? (
          <Loading height={170} />
        ) : list.isError && list.data === undefined ? (
          <Failed problem={list.error} retry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <p className="note">{words.overview.nobody}</p>
        ) : (
          <ol>
            {rows.map(one => (
              <li key={one.id}>
                <bdi className={css.who}>{one.contact?.name ?? one.contact?.email ?? UNKNOWN}</bdi>
                <bdi className={css.subject}>
                  {one.subject === null
                    ? words.waiting.hiddenSubject
                    : one.subject || words.waiting.noSubject}
                </bdi>
                <strong>{one.waited_seconds === null ? UNKNOWN : duration(one.waited_seconds)}</strong>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
