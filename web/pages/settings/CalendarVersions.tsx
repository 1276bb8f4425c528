/** What the calendars said before: read-only, each with when, by whom, what changed, and how much is counted by it. */
import { useQuery } from '@tanstack/react-query';
import { type CalendarVersion, calendarVersionsQuery } from '../../api/settings.ts';
import { Card } from '../../ui/Card.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { hoursText, weekIn } from './hours-text.ts';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export function CalendarVersions() {
  const { versions: words } = useSettingsWords();
  const { data, error, isPending, refetch } = useQuery(calendarVersionsQuery);
  return (
    <Card title={words.title} note={words.lead}>
      {isPending ? (
        <Loading height={120} />
      ) : data === undefined ? (
        <Failed problem={error} retry={() => void refetch()} />
      ) : (
        <ol className={css.list}>
          {data.map(one => (
            <Version key={`${one.calendar_id}.${one.version}`} one={one} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Version({ one }: { one: CalendarVersion }) {
  const { format } = useReader();
  const { versions: words } = useSettingsWords();
  const days = (list: CalendarVersion['added']): string =>
    `${list.some.map(format.day).join(', ')}${list.count > list.some.length ? ' …' : ''}`;
  const changed = one.changed.map(part => {
    if (part === 'zone') return words.zone(one.zone);
    if (part === 'hours') return words.hours;
    const { added, removed } = one;
    return [
      added.count === 0 ? null : words.added(days(added), added.count),
      removed.count === 0 ? null : words.removed(days(removed), removed.count),
    ]
      .filter(text => text !== null)
      .join('; ');
  });
  const made = one.made_at === null ? words.longAgo : format.instant(one.made_at);
  const who = one.by === null ? null : (one.by.name ?? words.gone);
  return (
    <li className={css.version}>
      <p>
        <strong>
          <bdi>{one.of.kind === 'company' ? words.company : `${words[one.of.kind]} ${one.of.name}`}</bdi>,{' '}
          {words.version(one.version)}
        </strong>
        {one.in_force ? <span className={css.inForce}>{words.inForce}</span> : null}
      </p>
      <p className="note">
        {made}
        {who === null ? '' : ` · ${who}`}
      </p>
      <p>{one.changed.length === 0 ? words.first : words.changed(changed.join(' · '))}</p>
      <p className="note">
        {hoursText(weekIn(one.hours), WEEKDAYS.map(format.shortWeekday))} · {one.zone} ·{' '}
        {words.holidays(format.count(one.holidays), one.holidays)}
      </p>
      {one.questions === null ? null : (
        <p className="note">
          {one.questions === 0 ? words.nothing : words.counted(format.count(one.questions), one.questions)}
        </p>
      )}
    </li>
  );
}
