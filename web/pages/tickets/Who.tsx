import { Link } from '@tanstack/react-router';
import type { TicketLine } from '../../api/tickets.ts';
import css from './Tickets.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

export const whoOf = ({ contact }: Pick<TicketLine, 'contact'>): string | null =>
  contact === null ? null : contact.name || contact.email;

/** Who asks, of which company, in which mailbox. */
export function Who({ one }: { one: TicketLine }) {
  const words = useTicketsWords();
  const { contact, account, mailbox } = one;
  const domain = contact?.email.split('@').at(-1) ?? account ?? '';
  return (
    <p className={css.who}>
      {contact === null ? (
        words.unknown
      ) : (
        <Link to="/inbox/person" search={{ who: contact.email }}>
          <bdi>{whoOf(one)}</bdi>
        </Link>
      )}
      {account === null ? null : (
        <>
          {' · '}
          <Link to="/inbox/account" search={{ who: domain }}>
            <bdi>{account}</bdi>
          </Link>
        </>
      )}
      {one.channel === 'email' ? null : ` · ${words.channels[one.channel] ?? one.channel}`}
      {mailbox === null ? null : (
        <>
          {' · '}
          <bdi>{mailbox.name}</bdi>
        </>
      )}
    </p>
  );
}
