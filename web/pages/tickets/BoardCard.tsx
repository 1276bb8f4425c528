import { useChoices } from '../../api/catalogue.ts';
import { mayChange, useMe } from '../../api/me.ts';
import { changeTicket, type TicketLine } from '../../api/tickets.ts';
import { AssigneeMenu } from '../../ui/AssigneeMenu.tsx';
import { Marks } from './Marks.tsx';
import { SubjectLink } from './SubjectLink.tsx';
import css from './Tickets.module.css';
import { TimeLeft } from './TimeLeft.tsx';
import { timeLeft } from './time-left.ts';
import { useTicketChange } from './use-ticket-change.ts';
import { useTicketsWords } from './use-tickets-words.ts';
import { Who } from './Who.tsx';

interface Props {
  one: TicketLine;
  /** Milliseconds. */
  now: number;
  /** In a list its status stands on it. */
  status?: boolean;
}

export function BoardCard({ one, now, status = false }: Props) {
  const words = useTicketsWords();
  const me = useMe().data?.workspace;
  const mates = useChoices().data?.teammates ?? [];
  const change = useTicketChange();
  return (
    <li className={css.card} data-urgency={timeLeft(one.due, now).urgency}>
      <TimeLeft due={one.due} now={now} />
      <div className={css.what}>
        <SubjectLink one={one} />
        <Who one={one} />
        <Marks one={one} status={status} />
      </div>
      {me?.people_figures === false ? null : (
        <div className={css.whose}>
          <AssigneeMenu
            assignee={one.assignee}
            who={words.number(String(one.number))}
            teammates={mates}
            allowed={mayChange(me?.role) && !change.busy}
            onAssign={to => change.run(() => changeTicket(one.id, { assignee: to?.id ?? null }))}
          />
        </div>
      )}
    </li>
  );
}
