/** Whose it is, and to whom it can be given. */
import { Menu } from '@mantine/core';
import { UserRound } from 'lucide-react';
import { useWords } from '../words/words.tsx';
import css from './AssigneeMenu.module.css';

interface Named {
  id: number;
  name: string;
}

interface Props {
  assignee: Named | null;
  /** Of whose question it is: several menus stand on a page. */
  who: string;
  teammates: Named[];
  allowed: boolean;
  onAssign(to: Named | null): void;
}

export function AssigneeMenu({ assignee, who, teammates, allowed, onAssign }: Props) {
  const { waiting: words } = useWords();
  const name = assignee?.name ?? words.nobodyYet;
  if (!allowed || teammates.length === 0) return <span className="note">{name}</span>;
  return (
    <Menu withInitialFocusPlaceholder={false} width={220} position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={css.assignee}
          {...(assignee === null ? {} : { 'data-on': '' })}
          aria-label={`${assignee?.name ?? words.assign}. ${words.assignee}: ${name} (${who})`}
        >
          <UserRound size={14} aria-hidden="true" />
          <span>{assignee?.name ?? words.assign}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className={css.menu ?? ''}>
        <Menu.Item onClick={() => onAssign(null)}>{words.nobodyYet}</Menu.Item>
        {teammates.map(mate => (
          <Menu.Item key={mate.id} onClick={() => onAssign({ id: mate.id, name: mate.name })}>
            {mate.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
