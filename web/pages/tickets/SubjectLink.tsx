import { Link } from '@tanstack/react-router';
import type { TicketLine } from '../../api/tickets.ts';
import css from './Tickets.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

/** Number and subject, to the ticket. */
export function SubjectLink({ one }: { one: Pick<TicketLine, 'id' | 'number' | 'subject'> }) {
  const words = useTicketsWords();
  return (
    <Link to="/support/tickets/$id" params={{ id: String(one.id) }} className={css.subject ?? ''}>
      <span className={css.number}>{words.number(String(one.number))}</span>{' '}
      <bdi>{one.subject === null ? words.hiddenSubject : one.subject || words.noSubject}</bdi>
    </Link>
  );
}
