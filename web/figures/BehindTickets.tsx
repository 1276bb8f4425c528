/** The tickets behind a number, twenty at a time. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCatalogue } from '../api/catalogue.ts';
import { isProblem } from '../api/problem.ts';
import { type TicketLine, ticketsQuery } from '../api/tickets.ts';
import { TICKETS_WORDS } from '../pages/tickets/words.data.ts';
import { Empty, Failed, Loading, NoRight } from '../ui/states.tsx';
import { useReader } from '../words/words.tsx';
import { behind } from './behind.ts';
import css from './Inspector.module.css';
import type { Inspected } from './inspect.tsx';
import { shown, UNKNOWN } from './shown.ts';

/** Facts of tickets are called after them. */
export const ofTickets = (fact: string): boolean => fact.startsWith('ticket');

interface Props {
  name: string;
  what: Inspected;
  onGo(): void;
}

export function BehindTickets({ name, what: { result, also = [] }, onGo }: Props) {
  const { words: all, format, language } = useReader();
  const words = TICKETS_WORDS[language];
  const catalogue = useCatalogue().data;
  const { of: _, ...question } = behind(name, result, also, catalogue);
  const list = useInfiniteQuery(ticketsQuery(question));
  // Of another slice: its total would be told beside this one's number.
  if (list.isPending || list.isPlaceholderData) return <Loading height={180} />;
  if (isProblem(list.error, 'not-allowed'))
    return <NoRight small title={words.noRight} more={words.noRightMore} />;
  if (list.data === undefined) return <Failed problem={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap(page => page.tickets);
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) return <Empty title={all.figure.nothing} more="" />;
  return (
    <>
      <ul className={css.conversations}>
        {rows.map(one => (
          <li key={one.id}>
            <Link
              to="/support/tickets/$id"
              params={{ id: String(one.id) }}
              className={css.subject ?? ''}
              onClick={onGo}
            >
              {words.number(String(one.number))}{' '}
              <bdi>{one.subject === null ? words.hiddenSubject : one.subject || words.noSubject}</bdi>
            </Link>
            <span className={css.right}>{toldOf(one)}</span>
            <bdi className="note">
              {one.contact === null ? UNKNOWN : one.contact.name || one.contact.email}
            </bdi>
            <span className={`note ${css.right}`}>
              {format.instant(one.created_at)} ·{' '}
              {words.statuses[one.status as keyof typeof words.statuses] ?? one.status}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">{all.waiting.shown(format.count(rows.length), format.count(total))}</p>
      {list.hasNextPage ? (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {all.waiting.more}
        </Button>
      ) : null}
    </>
  );

  function toldOf({ value = null }: TicketLine): string {
    const unit = result.meta.definitions[name]?.unit ?? 'tickets';
    return unit === 'tickets' ? '' : shown(name, value, unit, format);
  }
}
