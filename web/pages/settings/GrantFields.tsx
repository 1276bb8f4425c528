/** Role, whose figures are one's own, and what else is seen. */
import { MultiSelect, Select } from '@mantine/core';
import { useChoices } from '../../api/catalogue.ts';
import type { Role } from '../../api/me.ts';
import type { Grant } from '../../api/settings.ts';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

const ROLES: readonly Role[] = ['owner', 'manager', 'member', 'viewer'];

interface Props {
  grant: Grant;
  /** Of the person, for whoever hears the fields instead of seeing them. */
  name: string;
  onChange(grant: Grant): void;
}

export function GrantFields({ grant, name, onChange }: Props) {
  const { members: words } = useSettingsWords();
  const choices = useChoices().data;
  const { role, teammate_id, mailbox_ids, team_ids } = grant;
  const change = (changed: Partial<Grant>): void =>
    onChange({ role, teammate_id, mailbox_ids, team_ids, ...changed });
  const options = (list: { id: number; name: string }[] = []) =>
    list.map(one => ({ value: String(one.id), label: one.name }));
  const chosen = (ids: number[] | null) => (ids ?? []).map(String);
  const idsOf = (values: string[]) => (values.length === 0 ? null : values.map(Number));
  const limited = role === 'manager' || role === 'viewer';
  return (
    <div className={css.grant}>
      <Select
        size="xs"
        aria-label={`${words.role}: ${name}`}
        data={ROLES.map(value => ({ value, label: words.roles[value] }))}
        value={role}
        allowDeselect={false}
        onChange={value => change({ role: ROLES.find(one => one === value) ?? role })}
      />
      <Select
        size="xs"
        aria-label={`${words.teammate}: ${name}`}
        placeholder={words.teammate}
        data={options(choices?.teammates)}
        value={teammate_id === null ? null : String(teammate_id)}
        searchable
        clearable
        onChange={value => change({ teammate_id: value === null ? null : Number(value) })}
      />
      {limited ? (
        <>
          <MultiSelect
            size="xs"
            aria-label={`${words.mailboxes}: ${name}`}
            placeholder={mailbox_ids === null ? words.mailboxes : ''}
            data={options(choices?.mailboxes)}
            value={chosen(mailbox_ids)}
            searchable
            onChange={values => change({ mailbox_ids: idsOf(values) })}
          />
          <MultiSelect
            size="xs"
            aria-label={`${words.teams}: ${name}`}
            placeholder={team_ids === null ? words.teams : ''}
            data={options(choices?.teams)}
            value={chosen(team_ids)}
            searchable
            onChange={values => change({ team_ids: idsOf(values) })}
          />
        </>
      ) : null}
      <p className="note">{words.rolesAre[role]}</p>
    </div>
  );
}
