/** What arrives by itself, what was sent, files to keep, and alerts. */
import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FC } from 'react';
import { mayChange, mayManage, type Role, useMe } from '../../api/me.ts';
import { PageHead, Stack } from '../../ui/Card.tsx';
import { NoRight } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { Alerts } from '../alerts/Alerts.tsx';
import { Download } from './Download.tsx';
import { History } from './History.tsx';
import css from './Reports.module.css';
import { Scheduled } from './Scheduled.tsx';
import { useReportsWords } from './use-reports-words.ts';

const TABS = ['scheduled', 'history', 'alerts', 'download'] as const;
type TabId = (typeof TABS)[number];
const PANELS: Record<TabId, FC> = {
  scheduled: Scheduled,
  history: History,
  alerts: Alerts,
  download: Download,
};

export function Reports() {
  const all = useWords();
  const words = useReportsWords();
  const navigate = useNavigate();
  const role = useMe().data?.workspace.role ?? 'viewer';
  const { tab: asked } = useSearch({ strict: false });
  const tab = TABS.find(one => one === asked) ?? (role === 'member' ? 'download' : 'scheduled');
  const Panel = PANELS[tab];
  return (
    <Stack>
      <PageHead title={all.pages.reports} lead={all.leads.reports} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={value => void navigate({ to: '.', search: now => ({ ...now, tab: value ?? undefined }) })}
      >
        <Tabs.List className={css.tabs ?? ''}>
          {TABS.map(one => (
            <Tabs.Tab key={one} value={one}>
              {words.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {maySee(role, tab) ? <Panel /> : <Refused role={role} tab={tab} />}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

const maySee = (role: Role, tab: TabId): boolean => (tab === 'download' ? mayChange(role) : mayManage(role));

function Refused({ role, tab }: { role: Role; tab: TabId }) {
  const words = useReportsWords();
  if (tab === 'download') return <NoRight title={words.noDownload} more={words.noDownloadMore} />;
  const more = role === 'member' ? `${words.noRightMore} ${words.ownDownload}` : words.noRightMore;
  return <NoRight title={words.noRight} more={more} />;
}
