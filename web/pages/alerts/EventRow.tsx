import { Link } from '@tanstack/react-router';
import type { EventShown } from '../../api/alerts.ts';
import { useReader } from '../../words/words.tsx';
import css from './Alerts.module.css';
import { useAlertsWords } from './use-alerts-words.ts';

export function EventRow({ event }: { event: EventShown }) {
  const { format } = useReader();
  const words = useAlertsWords();
  const { title, lines, rule, startedAt, endedAt, detail, place } = event;
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
        {detail.kind === 'test' ? null : (
          <Link
            to={place.path}
            search={place.search}
            className={css.look ?? ''}
            aria-label={`${words.look}: ${title}`}
          >
            {words.look}
          </Link>
        )}
      </div>
    </li>
  );
}
