/** What a report or an alert is about. */
import { Select } from '@mantine/core';
import { useChoices } from '../../api/catalogue.ts';
import type { Scope } from '../../api/reports.ts';
import { useReportsWords } from './use-reports-words.ts';

const KINDS: readonly Scope['of'][] = ['everything', 'mailbox', 'team', 'person'];

interface Props {
  scope: Pick<Scope, 'of' | 'id'>;
  onChange(scope: Pick<Scope, 'of' | 'id'>): void;
  /** What it can be about; anything where left out. */
  kinds?: readonly Scope['of'][];
}

/** Fields of whatever row they stand in. */
export function ScopeFields({ scope: { of, id }, onChange, kinds = KINDS }: Props) {
  const { about: words } = useReportsWords();
  const choices = useChoices().data;
  const lists = {
    everything: [],
    mailbox: choices?.mailboxes ?? [],
    team: choices?.teams ?? [],
    person: choices?.teammates ?? [],
  };
  return (
    <>
      <Select
        label={words.label}
        data={kinds.map(value => ({ value, label: words[value] }))}
        value={of}
        allowDeselect={false}
        onChange={value => onChange({ of: kinds.find(one => one === value) ?? of, id: null })}
      />
      {of === 'everything' ? null : (
        <Select
          label={words[of]}
          placeholder={words.choose}
          data={lists[of].map(one => ({ value: String(one.id), label: one.name }))}
          value={id === null ? null : String(id)}
          searchable
          withAsterisk
          allowDeselect={false}
          onChange={value => onChange({ of, id: value === null ? null : Number(value) })}
        />
      )}
    </>
  );
}
