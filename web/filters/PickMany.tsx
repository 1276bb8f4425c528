/** A chip that opens a list to tick. */
import { Checkbox, Popover, TextInput } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../words/words.tsx';
import css from './FilterBar.module.css';

interface Props {
  title: string;
  options: { value: string; label: string }[];
  chosen: string[];
  onChange(values: string[]): void;
}

/** From so many on, a list is searched. */
const LONG = 9;

export function PickMany({ title, options, chosen, onChange }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const first = options.find(option => option.value === chosen[0])?.label ?? chosen[0];
  const told =
    chosen.length === 0
      ? title
      : chosen.length === 1
        ? `${title}: ${first}`
        : `${title}: ${words.filters.chosen(chosen.length)}`;
  const shown = options.filter(option => option.label.toLowerCase().includes(typed.trim().toLowerCase()));
  const flip = (value: string, on: boolean): void =>
    onChange(on ? [...chosen, value] : chosen.filter(one => one !== value));
  return (
    <Popover
      width={260}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      onClose={() => setTyped('')}
    >
      <Popover.Target>
        <button type="button" className={css.chip} {...(chosen.length === 0 ? {} : { 'data-on': '' })}>
          <span>{told}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        {options.length < LONG ? null : (
          <TextInput
            size="xs"
            mb="xs"
            value={typed}
            placeholder={title}
            aria-label={title}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        )}
        <div className={css.list}>
          {shown.map(({ value, label }) => (
            <Checkbox
              key={value}
              size="xs"
              label={label}
              checked={chosen.includes(value)}
              onChange={event => flip(value, event.currentTarget.checked)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
