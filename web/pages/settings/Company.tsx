import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

export function Company({ draft: { config, set } }: { draft: Draft }) {
  const words = useSettingsWords();
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <TextInput
          label={words.name}
          value={config.name}
          onChange={event => set({ name: event.currentTarget.value })}
        />
        <ZoneSelect
          label={words.company.zone}
          value={config.zone ?? null}
          onChange={zone => zone !== null && set({ zone })}
        />
      </div>
      <TagsInput
        label={words.company.domains}
        description={words.company.domainsHint}
        value={config.domains}
        onChange={domains => set({ domains: domains.map(one => one.trim().toLowerCase()) })}
      />
      <div className={css.pair}>
        <Select
          label={words.company.language}
          value={config.language}
          allowDeselect={false}
          data={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
          onChange={value => set({ language: value === 'es' ? 'es' : 'en' })}
        />
        <Select
          label={words.company.lists}
          value={config.lists}
          allowDeselect={false}
          data={[
            { value: 'bulk', label: words.company.bulk },
            { value: 'human', label: words.company.human },
          ]}
          onChange={value => set({ lists: value === 'human' ? 'human' : 'bulk' })}
        />
      </div>
      <NumberInput
        label={words.company.idle}
        value={config.idle_days}
        min={1}
        max={3650}
        w={140}
        onChange={value => typeof value === 'number' && value > 0 && set({ idle_days: value })}
      />
    </div>
  );
}
