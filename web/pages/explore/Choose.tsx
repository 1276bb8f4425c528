/** Which numbers, split by what. */
import { MultiSelect, Select } from '@mantine/core';
import type { Catalogue } from '../../api/catalogue.ts';
import { useReader } from '../../words/words.tsx';
import css from './Explore.module.css';
import { type Exploring, splitsOf } from './explore.data.ts';

interface Props {
  catalogue: Catalogue;
  exploring: Exploring;
  onChange(change: { m?: string; by?: string }): void;
}

export function Choose({ catalogue, exploring, onChange }: Props) {
  const { words, language } = useReader();
  const { metrics, dimensions } = exploring;
  const numbers = catalogue.metrics.map(metric => ({
    group: metric.title[language],
    items: [
      { value: metric.id, label: metric.title[language] },
      ...metric.parts.map(part => ({
        value: part.id.includes('.') ? part.id : `${metric.id}.${part.id}`,
        label: `${metric.title[language]}: ${part.title[language]}`,
      })),
    ],
  }));
  const splits = splitsOf(catalogue, metrics);
  const named = (without: string | undefined) =>
    catalogue.dimensions
      .filter(({ id }) => splits.includes(id) && id !== without)
      .map(({ id, title }) => ({ value: id, label: title[language] }));
  const [one = null, two = null] = dimensions;
  const by = (first: string | null, second: string | null): void =>
    onChange({ by: [first, second].filter(dimension => dimension !== null).join(',') });
  return (
    <div className={css.choose}>
      <MultiSelect
        label={words.explore.number}
        placeholder={metrics.length === 0 ? words.explore.pick : words.explore.addNumber}
        data={numbers}
        value={metrics}
        maxValues={6}
        searchable
        hidePickedOptions
        onChange={values => onChange({ m: values.join(',') })}
      />
      <Select
        label={words.explore.by}
        placeholder={words.explore.nothing}
        data={named(undefined)}
        value={one}
        searchable
        clearable
        onChange={value => by(value, value === null || value === two ? null : two)}
      />
      <Select
        label={words.explore.andBy}
        placeholder={words.explore.nothing}
        data={named(one ?? undefined)}
        value={two}
        searchable
        clearable
        disabled={one === null}
        onChange={value => by(one, value)}
      />
    </div>
  );
}
