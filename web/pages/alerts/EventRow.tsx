import { Link } from '@tanstack/react-router';
import type { EventShown } from '../../api/alerts.ts';
import { useReader } from '../../words/words.tsx';
import css from './Alerts.module.css';
import { useAlertsWords } from './use-alerts-words.ts';

export function EventRow({ event }: { event: EventShown }) {
  const { format } = useReader();
  const words = useAlertsWords();
  const { title, lines, rule, startedAt, endedAt, detail } = event;
  const began = format.instant(startedAt);
  return (
    <li className={css.row}>
      <div>
        <p className={css.name}>{title}</p>
        {lines.length === 0 ? null : <p>{lines.map(line => line.replace(/\.$/, '')).join(' · ')}</p>}
        <p className="note">
          <bdi>{rule}</bdi> ·{' '}
          {endedAt === null ? words.since(began) : words.span(began, format.instant(endedAt))}
        </p>
      </div>
      <div className={css.actions}>
        <EventLink detail={detail} label={words.look} about={title} />
      </div>
    </li>
  );
}

/** Where somebody can do something about it. */
function EventLink({ detail, label, about }: { detail: EventShown['detail']; label: string; about: string }) {
  const given = { className: css.look ?? '', 'aria-label': `${label}: ${about}`, children: label };
  switch (detail.kind) {
    case 'waiting':
      return <Link to="/inbox/waiting" {...given} />;
    case 'target':
      return <Link to="/inbox/replies" search={{ range: `${detail.from}..${detail.to}` }} {...given} />;
    case 'volume':
      return <Link to="/inbox/volume" search={{ range: detail.day }} {...given} />;
    case 'sync':
      return <Link to="/mailboxes" {...given} />;
    case 'due':
      return <Link to="/explore" search={{ m: detail.late ? 'breached_now' : 'due_soon' }} {...given} />;
    case 'missed':
      return <Link to="/explore" search={{ m: 'breached_now' }} {...given} />;
    case 'open_tickets':
      return <Link to="/explore" search={{ m: 'tickets_open' }} {...given} />;
    case 'csat':
      return <Link to="/explore" search={{ m: 'csat', range: `${detail.from}..${detail.to}` }} {...given} />;
    case 'test':
      return null;
  }
}
