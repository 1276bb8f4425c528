/** Company, language, appearance, sign-out. */
import { Menu, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, ChevronsUpDown, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { LANGUAGES } from '../../src/report/language.ts';
import { call, chooseWorkspace, forgetWorkspace } from '../api/call.ts';
import { type Me, meQuery } from '../api/me.ts';
import { useReader } from '../words/words.tsx';
import css from './Shell.module.css';

const NAMES = { en: 'English', es: 'Español' } as const;
const SCHEMES = [
  { scheme: 'light', Icon: Sun },
  { scheme: 'dark', Icon: Moon },
  { scheme: 'auto', Icon: Monitor },
] as const;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(part => [...part][0]?.toUpperCase() ?? '')
    .join('');

const tick = (on: boolean) => (on ? <Check size={15} aria-hidden="true" /> : null);

export function Account({ me }: { me: Me }) {
  const { words, language } = useReader();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const { user, workspace, workspaces } = me;
  const speak = async (to: 'en' | 'es'): Promise<void> => {
    client.setQueryData(meQuery.queryKey, { ...me, workspace: { ...workspace, language: to } });
    await call('/me', { method: 'PATCH', body: { language: to } });
  };
  const leave = async (): Promise<void> => {
    await call('/api/auth/sign-out', { body: {} });
    forgetWorkspace();
    location.assign('/sign-in');
  };
  const enter = (id: number): void => {
    chooseWorkspace(id);
    location.assign('/');
  };
  return (
    <Menu withInitialFocusPlaceholder={false} width={232} position="top-start" withinPortal>
      <Menu.Target>
        <button type="button" className={css.who} title={words.shell.account}>
          <span className={css.face} aria-hidden="true">
            {initials(user.name)}
          </span>
          <span>
            <strong>{workspace.name}</strong>
            <small>{user.name}</small>
          </span>
          <ChevronsUpDown size={15} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {workspaces.length > 1 ? (
          <>
            <Menu.Label>{words.shell.workspace}</Menu.Label>
            {workspaces.map(one => (
              <Menu.Item
                key={one.id}
                onClick={() => enter(one.id)}
                rightSection={tick(one.id === workspace.id)}
              >
                {one.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        ) : null}
        <Menu.Label>{words.shell.language}</Menu.Label>
        {LANGUAGES.map(one => (
          <Menu.Item
            key={one}
            lang={one}
            onClick={() => void speak(one)}
            rightSection={tick(one === language)}
          >
            {NAMES[one]}
          </Menu.Item>
        ))}
        <Menu.Label>{words.shell.theme}</Menu.Label>
        {SCHEMES.map(({ scheme, Icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={15} aria-hidden="true" />}
            onClick={() => setColorScheme(scheme)}
            rightSection={tick(scheme === colorScheme)}
          >
            {words.shell.themes[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<UserRound size={15} aria-hidden="true" />}
          component={Link}
          to="/settings/account"
        >
          {words.shell.account}
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={15} aria-hidden="true" />} onClick={() => void leave()}>
          {words.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
