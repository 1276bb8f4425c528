/** How long the ticket was what, and how its targets stand: a picture, and the same as tables. */
import { ActionIcon } from '@mantine/core';
import { ChartGantt, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TicketPage } from '../../api/tickets.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/states.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../words/words.tsx';
import { ClockBand } from './ClockBand.tsx';
import { ClockTables } from './ClockTables.tsx';
import { bandOf } from './clock-band.ts';
import { useTicketsWords } from './use-tickets-words.ts';

const EVERY_MS = 10_000;

export function Clocks({ ticket }: { ticket: TicketPage }) {
  const { chart } = useWords();
  const { clock: words } = useTicketsWords();
  const [numbers, setNumbers] = useState(false);
  const now = useNow(EVERY_MS);
  const band = useMemo(() => bandOf(ticket.spans, ticket.clocks, now), [ticket, now]);
  const toggle = numbers ? chart.picture : chart.table;
  return (
    <Card
      title={words.title}
      actions={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${toggle}: ${words.title}`}
          title={toggle}
          onClick={() => setNumbers(!numbers)}
        >
          {numbers ? <ChartGantt size={16} aria-hidden="true" /> : <Table2 size={16} aria-hidden="true" />}
        </ActionIcon>
      }
    >
      {band === null ? (
        <Empty title={words.none} more="" />
      ) : numbers ? (
        <ClockTables ticket={ticket} now={now} />
      ) : (
        <ClockBand band={band} />
      )}
    </Card>
  );
}
