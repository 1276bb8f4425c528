/** One ticket: what it is, how long it was what, what happened, and what can be done. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useSeesTickets } from '../../api/me.ts';
import { isProblem } from '../../api/problem.ts';
import { type TicketPage, ticketQuery } from '../../api/tickets.ts';
import { Card, Columns, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading, NoRight } from '../../ui/states.tsx';
import { Clocks } from './Clocks.tsx';
import { History } from './History.tsx';
import { TicketFields } from './TicketFields.tsx';
import { TicketHead } from './TicketHead.tsx';
import css from './Tickets.module.css';
import { Triage } from './Triage.tsx';
import { useTicketsWords } from './use-tickets-words.ts';

export function OneTicket() {
  const words = useTicketsWords();
  const { id = '' } = useParams({ strict: false });
  const number = Number(id);
  const known = Number.isSafeInteger(number) && number > 0;
  const works = useSeesTickets();
  const ticket = useQuery({ ...ticketQuery(number), enabled: known && works });
  const back = (
    <Link to="/support/tickets" className={css.back ?? ''}>
      <ArrowLeft size={15} aria-hidden="true" />
      {words.page.back}
    </Link>
  );
  return (
    <Stack>
      {back}
      {!works ? (
        <NoRight title={words.noRight} more={words.noRightMore} />
      ) : !known || isProblem(ticket.error, 'not-found') ? (
        <Empty title={words.page.gone} more="" small={false} />
      ) : ticket.isPending ? (
        <Loading height={420} />
      ) : ticket.data === undefined ? (
        <Card>
          <Failed problem={ticket.error} retry={() => void ticket.refetch()} />
        </Card>
      ) : (
        <Shown key={ticket.data.id} ticket={ticket.data} />
      )}
    </Stack>
  );
}

function Shown({ ticket }: { ticket: TicketPage }) {
  return (
    <>
      <TicketHead ticket={ticket} />
      <Columns wide>
        <div className={css.aside}>
          <Clocks ticket={ticket} />
          <History ticket={ticket} />
        </div>
        <div className={css.aside}>
          <TicketFields ticket={ticket} />
          <Triage ticket={ticket} />
        </div>
      </Columns>
    </>
  );
}
