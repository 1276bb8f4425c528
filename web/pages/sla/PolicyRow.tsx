import { ActionIcon, MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { TICKET_CHANNELS } from '../../../src/derive/support/channels.data.ts';
import type { Config } from '../../api/settings.ts';
import { useReader } from '../../words/words.tsx';
import { RemoveButton } from '../settings/RemoveButton.tsx';
import { TICKETS_WORDS } from '../tickets/words.data.ts';
import { PolicyTargets } from './PolicyTargets.tsx';
import { type Condition, type Policy, withCondition } from './policies.ts';
import css from './Sla.module.css';
import { useSlaWords } from './use-sla-words.ts';

interface Props {
  policy: Policy;
  config: Config;
  first: boolean;
  last: boolean;
  onChange(policy: Policy): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

export function PolicyRow({ policy, config, first, last, onChange, onMove, onRemove }: Props) {
  const { language } = useReader();
  const { policies: words } = useSlaWords();
  const { support } = config;
  const channels = TICKETS_WORDS[language].channels;
  const when = (condition: Condition) => ({
    label: words[condition],
    placeholder: (policy.when[condition] ?? []).length === 0 ? words.any : '',
    value: [...(policy.when[condition] ?? [])],
    onChange: (values: string[]) => onChange(withCondition(policy, condition, values)),
  });
  return (
    <>
      <div className={css.first}>
        <TextInput
          label={words.name}
          value={policy.name}
          maxLength={60}
          onChange={event => onChange({ ...policy, name: event.currentTarget.value })}
        />
        <ActionIcon
          variant="default"
          size={34}
          disabled={first}
          aria-label={words.up(policy.name)}
          title={words.up(policy.name)}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={34}
          disabled={last}
          aria-label={words.down(policy.name)}
          title={words.down(policy.name)}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={16} aria-hidden="true" />
        </ActionIcon>
        <RemoveButton what={policy.name} onClick={onRemove} />
      </div>
      <div className={css.fields}>
        <MultiSelect {...when('severities')} data={support.severities} />
        <MultiSelect {...when('mailboxes')} data={config.mailbox.map(box => box.address)} />
        <MultiSelect {...when('categories')} data={support.categories.map(one => one.name)} />
        <MultiSelect
          {...when('channels')}
          data={TICKET_CHANNELS.map(value => ({ value, label: channels[value] ?? value }))}
        />
        <TagsInput {...when('accounts')} data={config.account.map(one => one.name)} />
      </div>
      <PolicyTargets policy={policy} onChange={onChange} />
      {policy.calendar === undefined ? null : <p className="note">{words.ownCalendar}</p>}
    </>
  );
}
