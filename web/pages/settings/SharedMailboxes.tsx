import { Button, Select, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { removed, replaced, withOptional } from './lists.ts';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

/** Addresses that several people answer from. */
export function SharedMailboxes({ draft: { config, set } }: { draft: Draft }) {
  const words = useSettingsWords();
  const boxes = config.mailbox;
  return (
    <>
      <h3 className="sub">{words.people.shared}</h3>
      <p className="note">{words.people.sharedLead}</p>
      <ul className={css.list}>
        {boxes.map((box, at) =>
          box.kind === 'shared' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the address is being typed
            <li key={at} className={css.row}>
              <TextInput
                aria-label={words.people.address}
                placeholder={words.people.address}
                value={box.address}
                onChange={event =>
                  set({
                    mailbox: replaced(boxes, at, {
                      ...box,
                      address: event.currentTarget.value.trim().toLowerCase(),
                    }),
                  })
                }
              />
              <TextInput
                aria-label={`${words.name}: ${box.address}`}
                placeholder={words.name}
                value={box.name ?? ''}
                onChange={event =>
                  set({ mailbox: replaced(boxes, at, withOptional(box, 'name', event.currentTarget.value)) })
                }
              />
              <Select
                aria-label={`${words.people.team}: ${box.address}`}
                placeholder={words.people.team}
                data={config.team.map(team => team.name)}
                value={box.team ?? null}
                clearable
                onChange={team => set({ mailbox: replaced(boxes, at, withOptional(box, 'team', team)) })}
              />
              <RemoveButton what={box.address} onClick={() => set({ mailbox: removed(boxes, at) })} />
            </li>
          ) : null,
        )}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={15} aria-hidden="true" />}
        onClick={() => set({ mailbox: [...boxes, { address: '', kind: 'shared' }] })}
      >
        {words.people.newMailbox}
      </Button>
    </>
  );
}
