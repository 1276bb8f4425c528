/** Narrows to what came from companies, by their domains. */
import { Popover, TagsInput } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useWords } from '../words/words.tsx';
import css from './FilterBar.module.css';

export function AccountFilter({
  domains,
  onChange,
}: {
  domains: string[];
  onChange(domains: string[]): void;
}) {
  const { filters } = useWords();
  const told =
    domains.length === 0
      ? filters.domain
      : `${filters.domain}: ${domains.length === 1 ? domains[0] : filters.chosen(domains.length)}`;
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
          value={domains}
          onChange={values => onChange(values.map(one => one.trim().toLowerCase().replace(/^.*@/, '')))}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
