/** Teammates with their addresses, shared mailboxes, and whom the mail suggests. */
import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { suggestionsQuery } from '../../api/settings.ts';
import { useReader } from '../../words/words.tsx';
import { removed, replaced, withOptional } from './lists.ts';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import { SharedMailboxes } from './SharedMailboxes.tsx';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

export function People({ draft }: { draft: Draft }) {
  const { config, set } = draft;
  const words = useSettingsWords();
  const people = config.teammate;
  const teams = config.team.map(team => team.name);
  return (
    <>
      <ul className={css.list}>
        {people.map((person, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names and addresses are being typed
          <li key={at} className={css.row}>
            <TextInput
              aria-label={words.name}
              placeholder={words.name}
              value={person.name}
              onChange={event =>
                set({ teammate: replaced(people, at, { ...person, name: event.currentTarget.value }) })
              }
            />
            <TagsInput
              aria-label={`${words.people.addresses}: ${person.name}`}
              placeholder={words.people.addresses}
              value={person.addresses}
              onChange={addresses =>
                set({
                  teammate: replaced(people, at, {
                    ...person,
                    addresses: addresses.map(one => one.trim().toLowerCase()),
                  }),
                })
              }
            />
            <Select
              aria-label={`${words.people.team}: ${person.name}`}
              placeholder={words.people.team}
              data={teams}
              value={person.team ?? null}
              clearable
              onChange={team => set({ teammate: replaced(people, at, withOptional(person, 'team', team)) })}
            />
            <RemoveButton what={person.name} onClick={() => set({ teammate: removed(people, at) })} />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={15} aria-hidden="true" />}
        onClick={() => set({ teammate: [...people, { name: '', addresses: [] }] })}
      >
        {words.people.newPerson}
      </Button>
      <Suggested draft={draft} />
      <SharedMailboxes draft={draft} />
    </>
  );
}

function Suggested({ draft: { config, set, changeable } }: { draft: Draft }) {
  const words = useSettingsWords();
  const { format } = useReader();
  const { data } = useQuery({ ...suggestionsQuery, enabled: changeable });
  const known = new Set(config.teammate.flatMap(person => person.addresses));
  const people = (data?.people ?? []).filter(person => person.addresses.every(one => !known.has(one)));
  if (people.length === 0) return null;
  return (
    <>
      <h3 className="sub">{words.people.suggested}</h3>
      <ul className={css.list}>
        {people.slice(0, 12).map(person => (
          <li key={person.addresses.join()} className={css.line}>
            <span>
              <bdi>{person.name}</bdi> <bdi className="note">{person.addresses.join(', ')}</bdi>
            </span>
            <span className="note">{words.people.messages(format.count(person.messages))}</span>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() =>
                set({
                  teammate: [...config.teammate, { name: person.name, addresses: person.addresses }],
                })
              }
            >
              {words.add}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
