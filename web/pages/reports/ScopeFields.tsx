/** What a report or an alert is about. */
import { Select } from '@mantine/core';
import { useChoices } from '../../api/catalogue.ts';
import type { Scope } from '../../api/reports.ts';
import css from './Reports.module.css';
import { useReportsWords } from './use-reports-words.ts';

const KINDS = ['everything', 'mailbox', 'team', 'person'] as const;

interface Props {
  scope: Pick<Scope, 'of' | 'id'>;
  onChange(scope: Pick<Scope, 'of' | 'id'>): void;
}

export function ScopeFields({ scope: { of, id }, onChange }: Props) {
  const { about: words } = useReportsWords();
  const choices = useChoices().data;
  const lists = {
    everything: [],
    mailbox: choices?.mailboxes ?? [],
    team: choices?.teams ?? [],
    person: choices?.teammates ?? [],
  };
  return (
    <div className={css.pair}>
      <Select
        label={words.label}
        data={KINDS.map(value => ({ value, label: words[value] }))}
        value={of}
        allowDeselect={false}
        onChange={value => onChange({ of: KINDS.find(one => one === value) ?? of, id: null })}
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
    </div>
  );
}
