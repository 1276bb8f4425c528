/** One calendar: zone, windows of each weekday, holidays. */
import { TagsInput, TextInput } from '@mantine/core';
import type { CalendarConfig } from '../../../src/config.ts';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import { withOptional } from './lists.ts';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';
import { WeekEditor } from './WeekEditor.tsx';

interface Props {
  calendar: CalendarConfig;
  onChange(calendar: CalendarConfig): void;
}

/** METRICS §4: what holds where nobody said anything. */
const DEFAULT_HOURS = 'Mon-Fri 09:00-17:00';

export function CalendarEditor({ calendar, onChange }: Props) {
  const { calendars: words } = useSettingsWords();
  return (
    <div className={css.fields}>
      <WeekEditor
        hours={calendar.hours ?? DEFAULT_HOURS}
        onChange={hours => onChange({ ...calendar, hours })}
      />
      <div className={css.pair}>
        <ZoneSelect
          label={words.zone}
          value={calendar.zone ?? null}
          none={words.sameZone}
          onChange={zone => onChange(withOptional(calendar, 'zone', zone))}
        />
        <TextInput
          type="url"
          label={words.feed}
          placeholder="https://…/holidays.ics"
          value={calendar.holidays_url ?? ''}
          onChange={event => onChange(withOptional(calendar, 'holidays_url', event.currentTarget.value))}
        />
      </div>
      <TagsInput
        label={words.holidays}
        description={words.holidaysHint}
        value={calendar.holidays ?? []}
        onChange={days =>
          onChange({
            ...calendar,
            holidays: days.filter(day => /^\d{4}-\d\d-\d\d$/.test(day)).toSorted(),
          })
        }
      />
    </div>
  );
}
