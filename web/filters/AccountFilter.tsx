/** Narrows to what came from companies, by their domains. */
import { Popover, TagsInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import type { Choices } from '../api/catalogue.ts';
import { useWords } from '../words/words.tsx';
import css from './FilterBar.module.css';

export function AccountFilter({
  domains,
  accounts,
  onChange,
}: {
  domains: string[];
  /** Companies with a name: chosen by it, narrowed to by their domains. */
  accounts: Choices['accounts'];
  onChange(domains: string[]): void;
}) {
  const { filters } = useWords();
  const nameOf = (domain: string) =>
    accounts.find(account => account.domains.includes(domain))?.name ?? domain;
  const chosen = [...new Set(domains.map(nameOf))];
  const read = (typed: string): string[] => {
    const text = typed.trim().toLowerCase();
    const named =
      accounts.find(({ name }) => name.toLowerCase() === text) ??
      // Half a name means the company that is offered first; what has a dot is a domain.
      (text.includes('.') ? undefined : accounts.find(({ name }) => name.toLowerCase().includes(text)));
    return named?.domains ?? [text.replace(/^.*@/, '')];
  };
  const told =
    domains.length === 0
      ? filters.domain
      : `${filters.domain}: ${chosen.length === 1 ? chosen[0] : filters.chosen(chosen.length)}`;
  return (
    <Popover width={280} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={css.chip} {...(domains.length === 0 ? {} : { 'data-on': '' })}>
          <span>{told}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={filters.domain}>
        <TagsInput
          size="sm"
          aria-label={filters.domain}
          placeholder={filters.domainHint}
          // In a portal a choice would count as a click beside the popover, and close it.
          comboboxProps={{ withinPortal: false }}
          selectFirstOptionOnChange
          data={accounts.map(({ name }) => name)}
          value={chosen}
          onChange={values => onChange([...new Set(values.flatMap(read))])}
        />
        {chosen.map(name => (
          <Link
            key={name}
            className={css.page ?? ''}
            to="/inbox/account"
            search={now => ({ ...now, who: name })}
          >
            {filters.openAccount(name)}
          </Link>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
