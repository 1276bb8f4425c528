import { Alert, Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Combine, EllipsisVertical, RotateCcw, ShieldCheck, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { changeTicket, reopenTicket, type TicketPage } from '../../api/tickets.ts';
import { PageHead } from '../../ui/Card.tsx';
import { OpenMail } from '../../ui/OpenMail.tsx';
import { MergeTicket } from './MergeTicket.tsx';
import css from './Tickets.module.css';
import { Counting } from './TimeLeft.tsx';
import { useTicketChange } from './use-ticket-change.ts';
import { useTicketsWords } from './use-tickets-words.ts';
import { Who } from './Who.tsx';

export const isSolved = ({ status }: Pick<TicketPage, 'status'>): boolean =>
  status === 'solved' || status === 'closed';

/** It left all counts because somebody said so; merging says it in another way. */
export const isSpam = ({ counted, merged_into }: Pick<TicketPage, 'counted' | 'merged_into'>): boolean =>
  !counted && merged_into === null;

export function TicketHead({ ticket }: { ticket: TicketPage }) {
  const all = useTicketsWords();
  const words = all.page;
  const change = useTicketChange();
  const [merging, setMerging] = useState(false);
  const name = all.number(String(ticket.number));
  // The newest message: what one answers to.
  const link = ticket.history.findLast(line => line.link !== null)?.link ?? null;
  return (
    <>
      <PageHead
        title={
          <>
            <span className={css.number}>{name}</span>{' '}
            <bdi>{ticket.subject === null ? all.hiddenSubject : ticket.subject || all.noSubject}</bdi>
          </>
        }
        actions={
          <>
            {link === null ? null : <OpenMail gmail={link.gmail} message_id={link.message_id} who={name} />}
            {isSolved(ticket) ? (
              <Button
                size="sm"
                variant="default"
                loading={change.busy}
                leftSection={<RotateCcw size={15} aria-hidden="true" />}
                onClick={() => change.run(() => reopenTicket(ticket.id))}
              >
                {words.reopen}
              </Button>
            ) : null}
            <Menu withInitialFocusPlaceholder={false} width={230} position="bottom-end" withinPortal>
              <Menu.Target>
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<EllipsisVertical size={15} aria-hidden="true" />}
                >
                  {words.acts}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {ticket.merged_into === null ? (
                  <Menu.Item
                    leftSection={<Combine size={15} aria-hidden="true" />}
                    onClick={() => setMerging(true)}
                  >
                    {words.merge}
                  </Menu.Item>
                ) : null}
                <Menu.Item
                  leftSection={
                    isSpam(ticket) ? (
                      <ShieldCheck size={15} aria-hidden="true" />
                    ) : (
                      <ShieldX size={15} aria-hidden="true" />
                    )
                  }
                  onClick={() => change.run(() => changeTicket(ticket.id, { spam: !isSpam(ticket) }))}
                >
                  {isSpam(ticket) ? words.notSpam : words.markSpam}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <div className={css.under}>
        <Who one={ticket} />
        {isSolved(ticket) ? null : <Counting due={ticket.due} />}
      </div>
      {ticket.merged_into === null ? null : (
        <Alert color="gray" variant="light" icon={<Combine size={18} aria-hidden="true" />}>
          {words.merged}{' '}
          <Link to="/support/tickets/$id" params={{ id: String(ticket.merged_into) }}>
            {words.mergedInto}
          </Link>
        </Alert>
      )}
      {isSpam(ticket) ? (
        <Alert color="gray" variant="light" icon={<ShieldX size={18} aria-hidden="true" />}>
          {words.spam}
        </Alert>
      ) : null}
      {ticket.split_from === null ? null : (
        <p className="note">
          {words.splitFrom}{' '}
          <Link to="/support/tickets/$id" params={{ id: String(ticket.split_from) }}>
            {words.splitFromOpen}
          </Link>
        </p>
      )}
      <MergeTicket ticket={ticket} opened={merging} onClose={() => setMerging(false)} />
    </>
  );
}
