/** What of the mail are tickets, what they can be, and what happens to them by itself. */
import { Button, Checkbox, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { removed, replaced } from './lists.ts';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import { SupportMailboxes } from './SupportMailboxes.tsx';
import { SupportRules } from './SupportRules.tsx';
import type { Draft } from './use-draft.ts';
import { useSupportWords } from './use-support-words.ts';

export function Support({ draft: { config, set } }: { draft: Draft }) {
  const words = useSupportWords();
  const { support, mailbox } = config;
  const put = (change: Partial<typeof support>): void => set({ support: { ...support, ...change } });
  const { categories, severities } = support;
  return (
    <div className={css.fields}>
      <SupportMailboxes mailbox={mailbox} onChange={boxes => set({ mailbox: boxes })} />
      <div className={css.pair}>
        <TagsInput
          label={words.severities}
          value={severities}
          onChange={values => {
            if (values.length > 0)
              put({
                severities: values,
                default_severity: values.includes(support.default_severity)
                  ? support.default_severity
                  : (values[0] ?? support.default_severity),
              });
          }}
        />
        <Select
          label={words.defaultSeverity}
          allowDeselect={false}
          value={support.default_severity}
          data={severities}
          onChange={value => put({ default_severity: value ?? support.default_severity })}
        />
      </div>
      <div>
        <h3 className="sub">{words.categories}</h3>
        <ul className={css.list}>
          {categories.map((category, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a category is its place; the name is being typed
            <li key={at} className={`${css.row} ${css.two}`}>
              <TextInput
                aria-label={words.categoryName}
                value={category.name}
                maxLength={60}
                onChange={event =>
                  put({
                    categories: replaced(categories, at, { ...category, name: event.currentTarget.value }),
                  })
                }
              />
              <Checkbox
                pt={8}
                label={words.firstContact}
                checked={category.first_contact}
                onChange={event =>
                  put({
                    categories: replaced(categories, at, {
                      ...category,
                      first_contact: event.currentTarget.checked,
                    }),
                  })
                }
              />
              <RemoveButton
                what={category.name}
                onClick={() => put({ categories: removed(categories, at) })}
              />
            </li>
          ))}
        </ul>
        <Button
          variant="default"
          leftSection={<Plus size={15} aria-hidden="true" />}
          onClick={() => put({ categories: [...categories, { name: '', first_contact: true }] })}
        >
          {words.addCategory}
        </Button>
      </div>
      <TagsInput label={words.features} value={support.features} onChange={features => put({ features })} />
      <div className={css.pair}>
        <Days
          label={words.solve}
          never={words.never}
          days={support.solve_after_days}
          onChange={solve_after_days => put({ solve_after_days })}
        />
        <Days
          label={words.close}
          never={words.never}
          days={support.close_after_days}
          onChange={close_after_days => put({ close_after_days })}
        />
        <NumberInput
          label={words.fcr}
          min={1}
          max={365}
          value={support.fcr_days}
          onChange={value => typeof value === 'number' && value > 0 && put({ fcr_days: value })}
        />
        <NumberInput
          label={words.warn}
          min={1}
          max={100}
          suffix=" %"
          value={support.warn_percent}
          onChange={value => typeof value === 'number' && value > 0 && put({ warn_percent: value })}
        />
      </div>
      <Switch
        label={words.thanks}
        checked={support.thanks_solve}
        onChange={event => put({ thanks_solve: event.currentTarget.checked })}
      />
      <Switch
        label={words.commands}
        description={words.commandsLead}
        checked={support.commands}
        onChange={event => put({ commands: event.currentTarget.checked })}
      />
      {support.commands ? (
        <TagsInput
          label={words.commandsBy}
          description={words.commandsByHint}
          value={support.commands_checked_by}
          onChange={servers => put({ commands_checked_by: servers })}
        />
      ) : null}
      <SupportRules config={config} onChange={rules => put({ rules })} />
    </div>
  );
}

interface DaysProps {
  label: string;
  never: string;
  days: number | false;
  onChange(days: number | false): void;
}

/** Empty: never. */
function Days({ label, never, days, onChange }: DaysProps) {
  return (
    <NumberInput
      label={label}
      placeholder={never}
      min={0}
      max={3650}
      value={days === false ? '' : days}
      onChange={value => onChange(typeof value === 'number' && value > 0 ? value : false)}
    />
  );
}
