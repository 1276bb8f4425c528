import { Alert, NumberInput, Select, Switch } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useSure } from '../../ui/use-sure.tsx';
import { withOptional } from './lists.ts';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

const LEVELS = ['metadata', 'aggregates'] as const;
/** Switched on in a place of its own, where it says what it means. */
const WITH_CONTENT = [...LEVELS, 'content'] as const;
const SUBJECTS = ['keep', 'hash', 'drop'] as const;

export function Privacy({ draft: { config, set, put } }: { draft: Draft }) {
  const { privacy: words, cancel } = useSettingsWords();
  const sure = useSure(words.forGood, words.levelYes, cancel, () => set({ privacy: 'aggregates' }));
  return (
    <div className={css.fields}>
      <p className="note">{words.bodies}</p>
      <Select
        label={words.level}
        description={words.levelIs[config.privacy]}
        w="100%"
        maw={420}
        value={config.privacy}
        allowDeselect={false}
        data={(config.privacy === 'content' ? WITH_CONTENT : LEVELS).map(value => ({
          value,
          label: words.levels[value],
        }))}
        onChange={value => {
          if (value === 'aggregates') sure.ask();
          else if (value === 'metadata') set({ privacy: value });
        }}
      />
      {sure.dialog}
      {config.privacy === 'aggregates' ? (
        <Alert color="yellow" variant="light" icon={<TriangleAlert aria-hidden="true" />} w="100%" maw={620}>
          {words.forGood}
        </Alert>
      ) : null}
      <Select
        disabled={config.privacy === 'aggregates'}
        label={words.subjects}
        w={320}
        value={config.subjects}
        allowDeselect={false}
        data={SUBJECTS.map(value => ({ value, label: words.subjectsAre[value] }))}
        onChange={value => set({ subjects: SUBJECTS.find(one => one === value) ?? config.subjects })}
      />
      <Switch
        label={words.managers}
        description={words.managersLead}
        checked={config.managers_see_people}
        onChange={event => set({ managers_see_people: event.currentTarget.checked })}
      />
      <NumberInput
        label={words.retention}
        placeholder={words.retentionOff}
        min={30}
        max={36_500}
        w={200}
        value={config.retention_days ?? ''}
        onChange={value =>
          put(withOptional(config, 'retention_days', typeof value === 'number' ? value : null))
        }
      />
    </div>
  );
}
