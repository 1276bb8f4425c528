/** What is watched, as a sentence with its numbers in it. */
import { NumberInput, Select } from '@mantine/core';
import type { Watch } from '../../api/alerts.ts';
import css from './Alerts.module.css';
import { Sentence } from './Sentence.tsx';
import { useAlertsWords } from './use-alerts-words.ts';
import { soonWords, unusualWords } from './watch-words.ts';

interface Props {
  watch: Watch;
  onChange(watch: Watch): void;
}

interface NumberField {
  value: number;
  min: number;
  max: number;
  step?: number;
  whole?: boolean;
  set(value: number): Watch;
}
interface ChoiceField {
  value: string;
  options: { value: string; label: string }[];
  set(value: string): Watch;
}

export function WatchFields({ watch, onChange }: Props) {
  const words = useAlertsWords();
  const fields = useFieldsOf(watch);
  return (
    <Sentence
      sentence={words.sentences[watch.kind]}
      label={words.kinds[watch.kind].title}
      field={name => {
        const field = fields[name];
        if (field === undefined) return null;
        const label = words.fields[name as keyof typeof words.fields];
        return 'options' in field ? (
          <Select
            className={css.choice ?? ''}
            aria-label={label}
            data={field.options}
            value={field.value}
            allowDeselect={false}
            onChange={value => value !== null && onChange(field.set(value))}
          />
        ) : (
          <NumberInput
            className={css.number ?? ''}
            aria-label={label}
            min={field.min}
            max={field.max}
            step={field.step ?? 1}
            allowDecimal={field.whole !== true}
            value={field.value}
            onChange={value =>
              typeof value === 'number' &&
              value >= field.min &&
              value <= field.max &&
              onChange(field.set(value))
            }
          />
        );
      }}
    />
  );
}

function useFieldsOf(watch: Watch): Record<string, NumberField | ChoiceField> {
  const words = useAlertsWords();
  const choices = <Key extends string>(told: Record<Key, string>) =>
    (Object.keys(told) as Key[]).map(value => ({ value, label: told[value] }));
  const pick = <Key extends string>(told: Record<Key, string>, value: string, now: Key): Key =>
    (Object.keys(told) as Key[]).find(one => one === value) ?? now;
  switch (watch.kind) {
    case 'waiting':
      return {
        hours: { value: watch.hours, min: 0.1, max: 1000, set: (hours: number) => ({ ...watch, hours }) },
      };
    case 'sync':
      return {
        minutes: {
          ...{ value: watch.minutes, min: 5, max: 100_000, step: 5, whole: true },
          set: (minutes: number) => ({ ...watch, minutes }),
        },
      };
    case 'due':
      return {
        minutes: {
          value: String(watch.minutes ?? ''),
          options: [...new Set([null, 15, 30, 60, 120, 240, watch.minutes])].map(minutes => ({
            value: String(minutes ?? ''),
            label: soonWords(minutes, words),
          })),
          set: (minutes: string) => ({ ...watch, minutes: minutes === '' ? null : Number(minutes) }),
        },
      };
    case 'missed':
      return {};
    case 'open_tickets':
      return {
        most: {
          ...{ value: watch.most, min: 0, max: 1_000_000, whole: true },
          set: (most: number) => ({ ...watch, most }),
        },
      };
    case 'csat':
      return {
        share: {
          ...{ value: Math.round(watch.share * 1000) / 10, min: 1, max: 100, step: 5 },
          set: (percent: number) => ({ ...watch, share: percent / 100 }),
        },
        days: {
          ...{ value: watch.days, min: 1, max: 366, whole: true },
          set: (days: number) => ({ ...watch, days }),
        },
        least: {
          ...{ value: watch.least, min: 1, max: 1000, whole: true },
          set: (least: number) => ({ ...watch, least }),
        },
      };
    case 'volume':
      return {
        k: {
          value: String(watch.k),
          options: [...new Set([2.5, 3.5, 5, watch.k])].map(k => ({
            value: String(k),
            label: unusualWords(k, words),
          })),
          set: (k: string) => ({ ...watch, k: Number(k) }),
        },
        metric: {
          value: watch.metric,
          options: choices(words.volumes),
          set: (value: string) => ({ ...watch, metric: pick(words.volumes, value, watch.metric) }),
        },
      };
    case 'target':
      return {
        share: {
          ...{ value: Math.round(watch.share * 1000) / 10, min: 1, max: 100, step: 5 },
          set: (percent: number) => ({ ...watch, share: percent / 100 }),
        },
        metric: {
          value: watch.metric,
          options: choices(words.replies),
          set: (value: string) => ({ ...watch, metric: pick(words.replies, value, watch.metric) }),
        },
        time: {
          value: watch.time,
          options: choices(words.times),
          set: (value: string) => ({ ...watch, time: pick(words.times, value, watch.time) }),
        },
        window: {
          value: watch.window,
          options: choices(words.windows),
          set: (value: string) => ({ ...watch, window: pick(words.windows, value, watch.window) }),
        },
        least: {
          ...{ value: watch.least, min: 1, max: 1000, whole: true },
          set: (least: number) => ({ ...watch, least }),
        },
      };
  }
}
