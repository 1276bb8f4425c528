import type { TicketLine } from '../../api/tickets.ts';
import css from './Tickets.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

/** Severity, category and tags. `status`: said where no column says it. */
export function Marks({ one, status = false }: { one: TicketLine; status?: boolean }) {
  const words = useTicketsWords();
  return (
    <p className={css.marks}>
      {status ? (
        <span className={css.mark} data-status={one.status}>
          {words.statuses[one.status as keyof typeof words.statuses] ?? one.status}
        </span>
      ) : null}
      {one.severity === null ? null : (
        <span className={css.mark} title={words.page.severity}>
          <bdi>{one.severity}</bdi>
        </span>
      )}
      {one.category === null ? null : (
        <span className={css.mark} title={words.page.category}>
          <bdi>{one.category}</bdi>
        </span>
      )}
      {one.tags.map(tag => (
        <span key={tag} className={css.tag} title={words.list.tag}>
          <bdi>{tag}</bdi>
        </span>
      ))}
    </p>
  );
}
