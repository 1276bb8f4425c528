import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search as Glass, X } from 'lucide-react';
import { useState } from 'react';
import { TICKET_CHANNELS } from '../../../src/derive/support/channels.data.ts';
import { TICKET_STATUSES } from '../../../src/derive/support/ticket.ts';
import { useChoices } from '../../api/catalogue.ts';
import { useMe } from '../../api/me.ts';
import { PickMany } from '../../filters/PickMany.tsx';
import { knows, LISTS, listIn, NONE, PICKED, type PickedKey } from './list-question.ts';
import css from './Tickets.module.css';
import { useTicketValues } from './use-ticket-values.ts';
import { useTicketsWords } from './use-tickets-words.ts';

const SETTLED_MS = 300;

interface Option {
  value: string;
  label: string;
}

export function ListFilters() {
  const all = useTicketsWords();
  const words = all.list;
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const values = useTicketValues();
  const choices = useChoices().data;
  const people = useMe().data?.workspace.people_figures !== false;
  const [typed, setTyped] = useState(search.text ?? '');
  const put = (changed: Partial<Record<PickedKey | 'of' | 'text', string | undefined>>): void =>
    void navigate({ to: '.', search: now => ({ ...now, ...changed }), replace: true });
  const find = useDebouncedCallback((text: string) => put({ text: text.trim() || undefined }), SETTLED_MS);
  const of = LISTS.find(one => one === search.of) ?? 'all';
  const plain = (list: readonly string[]): Option[] => list.map(value => ({ value, label: value }));
  const named = (list: { id: number; name: string }[] = []): Option[] =>
    list.map(({ id, name }) => ({ value: String(id), label: name }));
  const none: Option = { value: NONE, label: words.without };
  const picks: { key: PickedKey; title: string; options: Option[] }[] = [
    {
      key: 'status',
      title: words.status,
      options: TICKET_STATUSES.map(value => ({ value, label: all.statuses[value] })),
    },
    { key: 'severity', title: words.severity, options: plain(values.severities) },
    { key: 'category', title: words.category, options: [...plain(values.categories), none] },
    ...(people
      ? [
          {
            key: 'teammate' as const,
            title: words.assignee,
            options: [...named(choices?.teammates), { value: 'none', label: words.nobody }],
          },
        ]
      : []),
    { key: 'mailbox', title: words.mailbox, options: named(choices?.mailboxes) },
    { key: 'team', title: words.team, options: named(choices?.teams) },
    { key: 'tag', title: words.tag, options: plain(values.tags) },
    {
      key: 'channel',
      title: words.channel,
      options: TICKET_CHANNELS.map(value => ({ value, label: all.channels[value] ?? value })),
    },
  ];
  const only = listIn(search.ticket).length;
  const narrowed = typed !== '' || of !== 'all' || PICKED.some(key => search[key] !== undefined);
  return (
    <search className={css.filters}>
      <TextInput
        size="xs"
        type="search"
        className={css.find ?? ''}
        aria-label={words.findLong}
        placeholder={words.find}
        leftSection={<Glass size={14} aria-hidden="true" />}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <Select
        size="xs"
        aria-label={words.of}
        allowDeselect={false}
        value={of}
        data={LISTS.map(value => ({ value, label: words.ofs[value] }))}
        onChange={value => put({ of: value === 'all' ? undefined : (value ?? undefined) })}
      />
      {picks
        .filter(({ key, options }) => options.length > 0 && knows(of, key))
        .map(({ key, title, options }) => (
          <PickMany
            key={key}
            title={title}
            options={options}
            chosen={listIn(search[key])}
            onChange={chosen => put({ [key]: chosen.length === 0 ? undefined : chosen.join(',') })}
          />
        ))}
      {only > 0 ? (
        <Button
          size="compact-sm"
          variant="light"
          rightSection={<X size={14} aria-hidden="true" />}
          aria-label={`${words.only(only)}: ${words.onlyAway}`}
          onClick={() => put({ ticket: undefined })}
        >
          {words.only(only)}
        </Button>
      ) : null}
      {narrowed ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<X size={14} aria-hidden="true" />}
          onClick={() => {
            setTyped('');
            put({
              of: undefined,
              text: undefined,
              ...Object.fromEntries(PICKED.map(key => [key, undefined])),
            });
          }}
        >
          {words.clear}
        </Button>
      ) : null}
    </search>
  );
}
