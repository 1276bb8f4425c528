import { Button, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { suggestionsQuery } from '../../api/settings.ts';
import { useReader } from '../../words/words.tsx';
import { removed, replaced } from './lists.ts';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

/** Customer companies by name, with their domains. */
export function Accounts({ draft: { config, set, changeable } }: { draft: Draft }) {
  const words = useSettingsWords();
  const { format } = useReader();
  const accounts = config.account;
  const { data } = useQuery({ ...suggestionsQuery, enabled: changeable });
  const known = new Set(accounts.flatMap(account => account.domains));
  const suggested = (data?.accounts ?? []).filter(({ domain }) => !known.has(domain)).slice(0, 12);
  return (
    <>
      <ul className={css.list}>
        {accounts.map((account, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the name is being typed
          <li key={at} className={`${css.row} ${css.two}`}>
            <TextInput
              aria-label={words.name}
              placeholder={words.name}
              value={account.name}
              onChange={event =>
                set({ account: replaced(accounts, at, { ...account, name: event.currentTarget.value }) })
              }
            />
            <TagsInput
              aria-label={`${words.accounts.domains}: ${account.name}`}
              placeholder={words.accounts.domains}
              value={account.domains}
              onChange={domains =>
                set({
                  account: replaced(accounts, at, {
                    ...account,
                    domains: domains.map(one => one.trim().toLowerCase()),
                  }),
                })
              }
            />
            <RemoveButton what={account.name} onClick={() => set({ account: removed(accounts, at) })} />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={15} aria-hidden="true" />}
        onClick={() => set({ account: [...accounts, { name: '', domains: [] }] })}
      >
        {words.accounts.newAccount}
      </Button>
      {suggested.length === 0 ? null : (
        <>
          <h3 className="sub">{words.people.suggested}</h3>
          <ul className={css.list}>
            {suggested.map(({ domain, contacts }) => (
              <li key={domain} className={css.line}>
                <bdi>{domain}</bdi>
                <span className="note">{words.accounts.contacts(format.count(contacts))}</span>
                <Button
                  size="compact-sm"
                  variant="light"
                  onClick={() => set({ account: [...accounts, { name: domain, domains: [domain] }] })}
                >
                  {words.add}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
