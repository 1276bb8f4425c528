import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import { useMe } from '../../api/me.ts';
import { type TicketLine, type TicketQuestion, ticketsQuery } from '../../api/tickets.ts';
import { conditionsOf } from '../../filters/filters.ts';
import { narrow } from '../../filters/reach.ts';
import { useFilters } from '../../filters/use-filters.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useReader } from '../../words/words.tsx';
import { BoardCard } from './BoardCard.tsx';
import { columnsOf } from './board.data.ts';
import css from './Tickets.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

const AT_ONCE = 100;

export function BoardList() {
  const { format } = useReader();
  const words = useTicketsWords();
  const navigate = useNavigate();
  const { view: asked } = useSearch({ strict: false });
  const phone = useMediaQuery('(max-width: 860px)') ?? false;
  const view = phone || asked === 'list' ? 'list' : 'columns';
  const question = useOpen();
  const list = useInfiniteQuery({ ...ticketsQuery(question ?? {}), enabled: question !== null });
  const pages = list.data?.pages ?? [];
  const tickets = pages.flatMap(page => page.tickets);
  const total = pages[0]?.total ?? 0;
  return (
    <Card
      title={words.board.title}
      stale={list.isPlaceholderData}
      actions={
        tickets.length === 0 ? undefined : (
          <>
            <span className="note">{words.shown(format.count(tickets.length), format.count(total))}</span>
            {phone ? null : (
              <SegmentedControl
                size="xs"
                aria-label={words.board.view}
                value={view}
                data={(['columns', 'list'] as const).map(value => ({ value, label: words.board[value] }))}
                onChange={value =>
                  void navigate({
                    to: '.',
                    search: now => ({ ...now, view: value === 'list' ? value : undefined }),
                    replace: true,
                  })
                }
              />
            )}
          </>
        )
      }
    >
      {list.isPending ? (
        <Loading height={360} />
      ) : list.data === undefined ? (
        <Failed problem={list.error} retry={() => void list.refetch()} />
      ) : tickets.length === 0 ? (
        <NoneOpen filtered={(question?.filters ?? []).length > 0} />
      ) : (
        <Shown tickets={tickets} view={view} />
      )}
      {list.hasNextPage ? (
        <Button
          mt="sm"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Card>
  );
}

/** Null until it is known which of the page's filters tickets know. */
function useOpen(): TicketQuestion | null {
  const [filters] = useFilters();
  const catalogue = useCatalogue().data;
  return useMemo(() => {
    const all = conditionsOf(filters);
    if (all.length > 0 && catalogue === undefined) return null;
    const known = catalogue === undefined ? [] : narrow(catalogue, ['tickets_open'], all).filters;
    return { of: 'next' as const, filters: known, date_range: 'all', limit: AT_ONCE };
  }, [filters, catalogue]);
}

/** Only this is drawn again every second. */
function Shown({ tickets, view }: { tickets: TicketLine[]; view: 'columns' | 'list' }) {
  const { format } = useReader();
  const words = useTicketsWords();
  const now = useNow();
  if (view === 'list')
    return (
      <ul className={css.list}>
        {tickets.map(one => (
          <BoardCard key={one.id} one={one} now={now} status />
        ))}
      </ul>
    );
  return (
    <div className={css.board}>
      {columnsOf(tickets).map(column => (
        <section key={column.status} className={css.column} aria-labelledby={`column-${column.status}`}>
          <h3 id={`column-${column.status}`}>
            {words.statuses[column.status as keyof typeof words.statuses]}{' '}
            <span className="note">{format.count(column.tickets.length)}</span>
          </h3>
          {column.tickets.length === 0 ? (
            <p className="note">{words.board.emptyColumn}</p>
          ) : (
            <ul className={css.cards}>
              {column.tickets.map(one => (
                <BoardCard key={one.id} one={one} now={now} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

/** Nothing is open, or nothing was ever a ticket: then it says how one begins. */
function NoneOpen({ filtered }: { filtered: boolean }) {
  const words = useTicketsWords();
  const owner = useMe().data?.workspace.role === 'owner';
  const any = useInfiniteQuery({ ...ticketsQuery({ of: 'all', limit: 1 }), enabled: !filtered });
  if (filtered) return <Empty title={words.board.noneFiltered} more="" />;
  if (any.isPending) return <Loading height={160} />;
  if ((any.data?.pages[0]?.total ?? 0) > 0)
    return <Empty title={words.board.empty} more={words.board.emptyMore} />;
  return (
    <Empty title={words.board.none} more={owner ? words.board.noneMore : words.board.noneReader}>
      {owner ? (
        <Link to="/settings/$section" params={{ section: 'support' }}>
          {words.board.settings}
        </Link>
      ) : null}
    </Empty>
  );
}
