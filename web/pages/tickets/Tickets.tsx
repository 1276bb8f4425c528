/** Every ticket, to be found, chosen and changed; and made by hand. */
import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useMe, useSeesTickets } from '../../api/me.ts';
import { ticketsQuery } from '../../api/tickets.ts';
import { Card, PageHead, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading, NoRight } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { ImportTickets } from './ImportTickets.tsx';
import { ListFilters } from './ListFilters.tsx';
import { listQuestion } from './list-question.ts';
import { MakeTicket } from './MakeTicket.tsx';
import { TicketTable } from './TicketTable.tsx';
import { useTicketsWords } from './use-tickets-words.ts';

export function Tickets() {
  const { words: all } = useReader();
  const words = useTicketsWords();
  const works = useSeesTickets();
  const owner = useMe().data?.workspace.role === 'owner';
  const [making, setMaking] = useState(false);
  const [bringing, setBringing] = useState(false);
  return (
    <Stack>
      <PageHead
        title={all.pages.tickets}
        lead={all.leads.tickets}
        actions={
          works ? (
            <Group gap="xs">
              {owner ? (
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<FileUp size={15} aria-hidden="true" />}
                  onClick={() => setBringing(true)}
                >
                  {words.bring.open}
                </Button>
              ) : null}
              <Button
                size="sm"
                leftSection={<Plus size={15} aria-hidden="true" />}
                onClick={() => setMaking(true)}
              >
                {words.list.new}
              </Button>
            </Group>
          ) : undefined
        }
      />
      {works ? <List /> : <NoRight title={words.noRight} more={words.noRightMore} />}
      <MakeTicket opened={making} onClose={() => setMaking(false)} />
      <ImportTickets opened={bringing} onClose={() => setBringing(false)} />
    </Stack>
  );
}

function List() {
  const { format } = useReader();
  const words = useTicketsWords();
  const search = useSearch({ strict: false });
  const question = useMemo(() => listQuestion(search), [search]);
  const list = useInfiniteQuery(ticketsQuery(question));
  const pages = list.data?.pages ?? [];
  const tickets = pages.flatMap(page => page.tickets);
  const total = pages[0]?.total ?? 0;
  const narrowed =
    (question.filters ?? []).length > 0 || question.text !== undefined || question.of !== 'all';
  return (
    <>
      <ListFilters />
      <Card
        title={words.list.title}
        stale={list.isPlaceholderData}
        actions={
          <span className="note">{words.shown(format.count(tickets.length), format.count(total))}</span>
        }
      >
        {list.isPending ? (
          <Loading height={420} />
        ) : list.data === undefined ? (
          <Failed problem={list.error} retry={() => void list.refetch()} />
        ) : tickets.length === 0 ? (
          narrowed ? (
            <Empty title={words.list.none} more="" />
          ) : (
            <Empty title={words.board.none} more={words.board.noneMore} />
          )
        ) : (
          <TicketTable tickets={tickets} />
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
    </>
  );
}
