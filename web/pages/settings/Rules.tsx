/** Rules that say what kind a message is, each with what it would change. */
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { KINDS } from '../../../src/mail/message.ts';
import { type Rule, rulePreviewQuery } from '../../api/settings.ts';
import { useReader } from '../../words/words.tsx';
import { removed, replaced } from './lists.ts';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

const FIELDS = ['address', 'domain', 'subject', 'label'] as const;
const OPS = ['is', 'contains'] as const;

export function Rules({ draft: { config, set, changeable } }: { draft: Draft }) {
  const words = useSettingsWords();
  const rules = config.rule;
  return (
    <>
      <ul className={css.list}>
        {rules.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of rules is their identity
          <li key={at} className={css.line}>
            <RuleRow
              rule={rule}
              changeable={changeable}
              onChange={changed => set({ rule: replaced(rules, at, changed) })}
              onRemove={() => set({ rule: removed(rules, at) })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={15} aria-hidden="true" />}
        onClick={() =>
          set({ rule: [...rules, { field: 'address', op: 'is', value: '', kind: 'notification' }] })
        }
      >
        {words.rules.newRule}
      </Button>
    </>
  );
}

interface RowProps {
  rule: Rule;
  changeable: boolean;
  onChange(rule: Rule): void;
  onRemove(): void;
}

function RuleRow({ rule, changeable, onChange, onRemove }: RowProps) {
  const { rules: words } = useSettingsWords();
  const { report } = useReader();
  return (
    <div className={css.fields}>
      <div className={css.row}>
        <Select
          aria-label={words.field}
          data={FIELDS.map(value => ({ value, label: words.fields[value] }))}
          value={rule.field}
          allowDeselect={false}
          onChange={value => onChange({ ...rule, field: FIELDS.find(one => one === value) ?? rule.field })}
        />
        <div className={css.pair}>
          <Select
            aria-label={words.ops.is}
            data={OPS.map(value => ({ value, label: words.ops[value] }))}
            value={rule.op}
            allowDeselect={false}
            onChange={value => onChange({ ...rule, op: OPS.find(one => one === value) ?? rule.op })}
          />
          <TextInput
            aria-label={words.value}
            placeholder={words.value}
            value={rule.value}
            onChange={event => onChange({ ...rule, value: event.currentTarget.value })}
          />
        </div>
        <Select
          aria-label={words.kind}
          data={KINDS.map(value => ({ value, label: report.kinds[value] }))}
          value={rule.kind}
          allowDeselect={false}
          onChange={value => onChange({ ...rule, kind: KINDS.find(one => one === value) ?? rule.kind })}
        />
        <RemoveButton what={rule.value} onClick={onRemove} />
      </div>
      {changeable ? <Preview rule={rule} /> : null}
    </div>
  );
}

function Preview({ rule }: { rule: Rule }) {
  const { rules: words } = useSettingsWords();
  const { format, report } = useReader();
  const [settled] = useDebouncedValue(rule, 350);
  const { data } = useQuery(rulePreviewQuery(settled));
  if (data === undefined) return null;
  const now = Object.entries(data.now_kinds).map(([kind, n]) =>
    words.changes(format.count(n), (report.kinds[kind as keyof typeof report.kinds] ?? kind).toLowerCase()),
  );
  return (
    <p className="note" role="status">
      {words.speaksOf(format.count(data.messages))}{' '}
      {data.messages === 0 ? '' : now.length === 0 ? words.nothing : now.join(' ')}
    </p>
  );
}
