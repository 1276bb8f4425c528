import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { removed } from './lists.ts';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import { renamedTeam, withoutTeam } from './teams.ts';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

export function Teams({ draft: { config, set } }: { draft: Draft }) {
  const words = useSettingsWords();
  const teams = config.team;
  return (
    <>
      <ul className={css.list}>
        {teams.map((team, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the name is being typed
          <li key={at} className={`${css.row} ${css.two}`}>
            <TextInput
              aria-label={words.name}
              placeholder={words.name}
              value={team.name}
              onChange={event => set(renamedTeam(config, at, event.currentTarget.value))}
            />
            <span className="note">
              {words.teams.people(config.teammate.filter(person => person.team === team.name).length)}
            </span>
            <RemoveButton
              what={team.name}
              onClick={() => set({ ...withoutTeam(config, team.name), team: removed(teams, at) })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={15} aria-hidden="true" />}
        onClick={() => set({ team: [...teams, { name: '' }] })}
      >
        {words.teams.newTeam}
      </Button>
    </>
  );
}
