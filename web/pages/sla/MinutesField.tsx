import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { MINUTES, type MinutesUnit, unitOf } from '../settings/minutes.ts';
import css from './Sla.module.css';
import { useSlaWords } from './use-sla-words.ts';

interface Props {
  label: string;
  /** Undefined: no target. */
  minutes: number | undefined;
  /** A day of working time is not 24 hours: it is not offered. */
  business: boolean;
  onChange(minutes: number | undefined): void;
}

export function MinutesField({ label, minutes, business, onChange }: Props) {
  const { policies: words } = useSlaWords();
  const [chosen, setChosen] = useState<MinutesUnit>('h');
  const found = minutes === undefined ? chosen : unitOf(minutes);
  const unit = business && found === 'd' ? 'h' : found;
  return (
    <div className={css.target}>
      <NumberInput
        label={label}
        placeholder={words.noTarget}
        min={0}
        value={minutes === undefined ? '' : minutes / MINUTES[unit]}
        onChange={value =>
          onChange(typeof value === 'number' && value > 0 ? value * MINUTES[unit] : undefined)
        }
      />
      <Select
        aria-label={words.unitOf(label)}
        value={unit}
        allowDeselect={false}
        data={(business ? (['min', 'h'] as const) : (['min', 'h', 'd'] as const)).map(value => ({
          value,
          label: words.unit[value],
        }))}
        onChange={value => {
          const to = value === 'min' || value === 'h' || value === 'd' ? value : unit;
          setChosen(to);
          if (minutes !== undefined) onChange((minutes / MINUTES[unit]) * MINUTES[to]);
        }}
      />
    </div>
  );
}
