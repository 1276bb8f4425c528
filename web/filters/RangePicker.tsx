/** The period: a preset, or dates of one's own. */
import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CalendarDays, ChevronDown } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { useReader } from '../words/words.tsx';
import css from './FilterBar.module.css';
import { PRESETS } from './presets.data.ts';
import { rangeWords } from './range-words.ts';

export function RangePicker({ range, onChange }: { range: string; onChange(range: string): void }) {
  const { words, format } = useReader();
  const [open, { close, toggle }] = useDisclosure(false);
  const id = useId();
  const [from = '', to = ''] = range.includes('..') ? range.split('..') : [];
  const choose = (chosen: string): void => {
    onChange(chosen);
    close();
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const ends = [String(given.get('from')), String(given.get('to'))].toSorted();
    choose(ends.join('..'));
  };
  return (
    <Popover opened={open} onChange={toggle} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={css.chip}
          onClick={toggle}
          aria-label={`${words.filters.period}: ${rangeWords(range, words, format)}`}
        >
          <CalendarDays size={15} aria-hidden="true" />
          <span>{rangeWords(range, words, format)}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.filters.period}>
        <div className={css.periods}>
          {PRESETS.map(preset => (
            <button
              key={preset}
              type="button"
              className={css.period}
              aria-pressed={preset === range}
              onClick={() => choose(preset)}
            >
              {words.filters.presets[preset]}
            </button>
          ))}
        </div>
        <form className={css.dates} onSubmit={submit}>
          <label htmlFor={`${id}-from`} className="note">
            {words.filters.from}
          </label>
          <input id={`${id}-from`} type="date" name="from" required defaultValue={from} />
          <label htmlFor={`${id}-to`} className="note">
            {words.filters.to}
          </label>
          <input id={`${id}-to`} type="date" name="to" required defaultValue={to} />
          <Button type="submit" size="xs">
            {words.filters.apply}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
