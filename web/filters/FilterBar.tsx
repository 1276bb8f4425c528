/** What is shown: the address bar's filters, to be changed by hand. */
import { Button, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { SlidersHorizontal, X } from 'lucide-react';
import { KINDS } from '../../src/mail/message.ts';
import { useChoices } from '../api/catalogue.ts';
import { useMe } from '../api/me.ts';
import { useReader } from '../words/words.tsx';
import { AccountFilter } from './AccountFilter.tsx';
import css from './FilterBar.module.css';
import { comparable, conditionsOf } from './filters.ts';
import { PickMany } from './PickMany.tsx';
import { RangePicker } from './RangePicker.tsx';
import { useFilters } from './use-filters.ts';

export function FilterBar() {
  const { words, report } = useReader();
  const [filters, change] = useFilters();
  const [open, { toggle }] = useDisclosure(false);
  const choices = useChoices().data;
  const me = useMe().data;
  const narrowed = conditionsOf(filters).length;
  const named = (list: { id: number; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }));
  const ids = (values: string[]) => values.map(Number);
  const people = me?.workspace.people_figures !== false;
  return (
    <section className={css.bar} aria-label={words.filters.bar}>
      <div className={css.first}>
        <RangePicker range={filters.range} onChange={range => change({ range })} />
        <Switch
          size="xs"
          label={words.filters.compare}
          aria-label={words.filters.compareLong}
          checked={comparable(filters)}
          disabled={filters.range === 'all'}
          onChange={event => change({ compare: event.currentTarget.checked })}
        />
        <Button
          className={css.toggle ?? ''}
          variant="default"
          size="compact-sm"
          leftSection={<SlidersHorizontal size={14} aria-hidden="true" />}
          onClick={toggle}
          aria-expanded={open}
        >
          {words.shell.filters}
          {narrowed === 0 ? '' : ` (${narrowed})`}
        </Button>
      </div>
      <div className={css.rest} {...(open ? { 'data-open': '' } : {})}>
        <PickMany
          title={words.filters.mailbox}
          options={named(choices?.mailboxes)}
          chosen={filters.mailbox.map(String)}
          onChange={values => change({ mailbox: ids(values) })}
        />
        {(choices?.teams.length ?? 0) === 0 ? null : (
          <PickMany
            title={words.filters.team}
            options={named(choices?.teams)}
            chosen={filters.team.map(String)}
            onChange={values => change({ team: ids(values) })}
          />
        )}
        {people && (choices?.teammates.length ?? 0) > 0 ? (
          <PickMany
            title={words.filters.teammate}
            options={[...named(choices?.teammates), { value: 'none', label: words.filters.nobody }]}
            chosen={filters.teammate.map(one => (one === null ? 'none' : String(one)))}
            onChange={values =>
              change({ teammate: values.map(one => (one === 'none' ? null : Number(one))) })
            }
          />
        ) : null}
        {me?.workspace.numbers_only === true ? null : (
          <AccountFilter
            domains={filters.domain}
            accounts={choices?.accounts ?? []}
            onChange={domain => change({ domain })}
          />
        )}
        <PickMany
          title={words.filters.kind}
          options={KINDS.map(kind => ({ value: kind, label: report.kinds[kind] }))}
          chosen={filters.kind}
          onChange={kind => change({ kind })}
        />
        {narrowed === 0 ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<X size={14} aria-hidden="true" />}
            onClick={() => change({ mailbox: [], team: [], teammate: [], domain: [], kind: [] })}
          >
            {words.filters.clear}
          </Button>
        )}
      </div>
    </section>
  );
}
