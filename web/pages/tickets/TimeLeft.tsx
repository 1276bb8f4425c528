import { Clock, Pause, TimerOff, TriangleAlert } from 'lucide-react';
import { duration } from '../../../src/report/duration.ts';
import type { TicketLine } from '../../api/tickets.ts';
import { useNow } from '../../ui/use-now.ts';
import { useReader } from '../../words/words.tsx';
import css from './Tickets.module.css';
import { timeLeft } from './time-left.ts';
import { useTicketsWords } from './use-tickets-words.ts';

const ICONS = { late: TriangleAlert, soon: Clock, on_time: Clock, paused: Pause, none: TimerOff };

/** `now`: milliseconds, from `useNow`. Late and soon are said in words and shown by a sign, never by colour alone. */
export function TimeLeft({ due, now }: { due: TicketLine['due']; now: number }) {
  const { format } = useReader();
  const { time: words, clocks } = useTicketsWords();
  const { urgency, seconds } = timeLeft(due, now);
  const Icon = ICONS[urgency];
  // Whole seconds, rounded up: at zero it is late.
  const told =
    seconds === null ? '' : duration(urgency === 'late' ? Math.floor(seconds) : Math.ceil(seconds));
  const what = due === null ? '' : (clocks[due.kind] ?? due.kind);
  const title =
    due === null || due.at === null
      ? urgency === 'paused'
        ? `${what}. ${words.pausedMore}`
        : what
      : words.dueAt(what, format.instant(due.at));
  return (
    <span className={css.left} data-urgency={urgency} title={title}>
      <Icon size={15} aria-hidden="true" />
      <strong>
        {urgency === 'late'
          ? words.late(told)
          : urgency === 'paused'
            ? words.paused
            : urgency === 'none'
              ? words.none
              : words.left(told)}
      </strong>
      {what === '' ? null : <small>{urgency === 'soon' ? `${words.soonMark} · ${what}` : what}</small>}
    </span>
  );
}

/** The same, again every second. */
export function Counting({ due }: { due: TicketLine['due'] }) {
  return <TimeLeft due={due} now={useNow()} />;
}
