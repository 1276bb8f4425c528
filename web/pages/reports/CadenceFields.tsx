/** How often a report comes, and when. */
import { NumberInput, Select, TextInput } from '@mantine/core';
import type { Cadence } from '../../api/reports.ts';
import { useReader } from '../../words/words.tsx';
import { cadenceOf, cadenceWords, clockOf, readClock } from './cadence-words.ts';
import css from './Reports.module.css';
import { useReportsWords } from './use-reports-words.ts';
import { WeekdayChips } from './WeekdayChips.tsx';

const KINDS = ['week', 'month', 'weekdays', 'days'] as const;
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const DAYS = Array.from({ length: 31 }, (_, i) => i + 1);

interface Props {
  cadence: Cadence;
  /** YYYY-MM-DD. */
  today: string;
  onChange(cadence: Cadence): void;
}

export function CadenceFields({ cadence, today, onChange }: Props) {
  const { format, words: all } = useReader();
  const { cadence: words } = useReportsWords();
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <Select
          label={words.label}
          data={KINDS.map(value => ({ value, label: words.every[value] }))}
          value={cadence.every}
          allowDeselect={false}
          onChange={value =>
            onChange(cadenceOf(KINDS.find(one => one === value) ?? cadence.every, cadence, today))
          }
        />
        {cadence.every === 'week' ? (
          <Select
            label={words.weekday}
            data={WEEK.map(day => ({ value: String(day), label: format.weekday(day) }))}
            value={String(cadence.weekday)}
            allowDeselect={false}
            onChange={value => onChange({ ...cadence, weekday: Number(value) })}
          />
        ) : cadence.every === 'month' ? (
          <Select
            label={words.day}
            data={DAYS.map(day => ({ value: String(day), label: words.dayIs(day) }))}
            value={String(cadence.day)}
            allowDeselect={false}
            onChange={value => onChange({ ...cadence, day: Number(value) })}
          />
        ) : cadence.every === 'days' ? (
          <NumberInput
            label={words.days}
            min={1}
            max={366}
            allowDecimal={false}
            clampBehavior="strict"
            value={cadence.days}
            onChange={days => typeof days === 'number' && days > 0 && onChange({ ...cadence, days })}
          />
        ) : null}
        <TextInput
          type="time"
          label={words.at}
          value={clockOf(cadence)}
          onChange={event => {
            const time = readClock(event.currentTarget.value);
            if (time !== null) onChange({ ...cadence, ...time });
          }}
        />
        {cadence.every === 'days' ? (
          <TextInput
            type="date"
            label={words.from}
            value={cadence.from}
            onChange={event =>
              event.currentTarget.value !== '' && onChange({ ...cadence, from: event.currentTarget.value })
            }
          />
        ) : null}
      </div>
      {cadence.every === 'weekdays' ? (
        <WeekdayChips
          label={words.weekdays}
          days={cadence.weekdays}
          onChange={weekdays => weekdays.length > 0 && onChange({ ...cadence, weekdays })}
        />
      ) : null}
      <p className="note" aria-live="polite">
        {cadenceWords(cadence, words, format, all.locale)}.
      </p>
    </div>
  );
}
