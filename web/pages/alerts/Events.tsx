/** What alerts found: what is open now, and what is over. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { eventsQuery } from '../../api/alerts.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import css from './Alerts.module.css';
import { EventRow } from './EventRow.tsx';
import { useAlertsWords } from './use-alerts-words.ts';

/** `quiet`: no card where there is nothing. */
export function Events({ open, quiet }: { open: boolean; quiet: boolean }) {
  const words = useAlertsWords();
  const events = useInfiniteQuery(eventsQuery(open));
  const list = events.data?.pages.flat() ?? [];
  if (quiet && list.length === 0) return null;
  return (
    <Card title={open ? words.open : words.events}>
      {events.isPending ? (
        <Loading height={120} />
      ) : events.data === undefined ? (
        <Failed problem={events.error} retry={() => void events.refetch()} />
      ) : list.length === 0 ? (
        <Empty
          title={open ? words.openNone : words.eventsNone}
          more={open ? words.openNoneMore : words.eventsNoneMore}
        />
      ) : (
        <ol className={css.list}>
          {list.map(event => (
            <EventRow key={event.id} event={event} />
          ))}
        </ol>
      )}
      {events.hasNextPage ? (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Card>
  );
}
