import { Chip } from '@mantine/core';
import { useReader } from '../../words/words.tsx';
import css from './Reports.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

interface Props {
  label: string;
  /** ISO, 1 Monday. */
  days: readonly number[];
  onChange(days: number[]): void;
}

export function WeekdayChips({ label, days, onChange }: Props) {
  const { format } = useReader();
  return (
    <fieldset className="bare">
      <legend className={css.legend}>{label}</legend>
      <Chip.Group
        multiple
        value={days.map(String)}
        onChange={chosen => onChange(chosen.map(Number).toSorted())}
      >
        <div className={css.chips}>
          {WEEK.map(day => (
            <Chip key={day} value={String(day)} size="xs">
              {format.shortWeekday(day)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </fieldset>
  );
}
