import { Button, Select, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Config } from '../../api/settings.ts';
import { useReader } from '../../words/words.tsx';
import { TICKETS_WORDS } from '../tickets/words.data.ts';
import { removed, replaced } from './lists.ts';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import { RULE_FIELDS, RULE_SETS, type SupportRule, setOf, setting } from './support-rule.ts';
import { useSupportWords } from './use-support-words.ts';

interface Props {
  config: Config;
  onChange(rules: SupportRule[]): void;
}

export function SupportRules({ config, onChange }: Props) {
  const words = useSupportWords();
  const { rules } = config.support;
  return (
    <div>
      <h3 className="sub">{words.rules}</h3>
      <p className="note">{words.rulesLead}</p>
      <ul className={css.list}>
        {rules.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of rules is their identity
          <li key={at} className={css.supportRule}>
            <Rule rule={rule} config={config} onChange={one => onChange(replaced(rules, at, one))} />
            <RemoveButton what={rule.value} onClick={() => onChange(removed(rules, at))} />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={15} aria-hidden="true" />}
        onClick={() =>
          onChange([...rules, { field: 'subject', op: 'contains', value: '', set: { tag: '' } }])
        }
      >
        {words.addRule}
      </Button>
    </div>
  );
}

function Rule({
  rule,
  config,
  onChange,
}: {
  rule: SupportRule;
  config: Config;
  onChange(r: SupportRule): void;
}) {
  const words = useSupportWords();
  const { language } = useReader();
  const { statuses } = TICKETS_WORDS[language];
  const { support, teammate } = config;
  const what = setOf(rule);
  const choices: Record<string, { value: string; label: string }[]> = {
    severity: support.severities.map(value => ({ value, label: value })),
    category: support.categories.map(({ name }) => ({ value: name, label: name })),
    assignee: teammate.map(({ name }) => ({ value: name, label: name })),
    status: (['open', 'pending', 'on_hold', 'solved', 'closed'] as const).map(value => ({
      value,
      label: statuses[value],
    })),
  };
  const data = choices[what];
  const value = what === 'spam' ? '' : (rule.set[what] ?? '');
  return (
    <>
      <Select
        aria-label={words.field}
        allowDeselect={false}
        value={rule.field}
        data={RULE_FIELDS.map(one => ({ value: one, label: words.fields[one] }))}
        onChange={one => onChange({ ...rule, field: RULE_FIELDS.find(field => field === one) ?? rule.field })}
      />
      <Select
        aria-label={words.op}
        allowDeselect={false}
        value={rule.op}
        data={(['is', 'contains'] as const).map(one => ({ value: one, label: words.ops[one] }))}
        onChange={one => onChange({ ...rule, op: one === 'is' ? 'is' : 'contains' })}
      />
      <TextInput
        aria-label={words.value}
        placeholder={words.value}
        value={rule.value}
        maxLength={200}
        onChange={event => onChange({ ...rule, value: event.currentTarget.value })}
      />
      <Select
        aria-label={words.set}
        allowDeselect={false}
        value={what}
        data={RULE_SETS.map(one => ({ value: one, label: words.sets[one] }))}
        onChange={one => {
          const next = RULE_SETS.find(set => set === one) ?? what;
          onChange({ ...rule, set: setting(next, choices[next]?.[0]?.value ?? '') });
        }}
      />
      {what === 'spam' ? (
        <span />
      ) : data === undefined ? (
        <TextInput
          aria-label={words.to}
          placeholder={words.to}
          value={value}
          maxLength={60}
          onChange={event => onChange({ ...rule, set: setting(what, event.currentTarget.value) })}
        />
      ) : (
        <Select
          aria-label={words.to}
          allowDeselect={false}
          value={value === '' ? null : value}
          data={data}
          onChange={one => onChange({ ...rule, set: setting(what, one ?? '') })}
        />
      )}
    </>
  );
}
