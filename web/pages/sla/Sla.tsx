/** What is promised, how often it is kept, and how it had been with other promises. */
import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FC } from 'react';
import { mayManage, useMe } from '../../api/me.ts';
import { PageHead, Stack } from '../../ui/Card.tsx';
import { NoRight } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { Attainment } from './Attainment.tsx';
import { Policies } from './Policies.tsx';
import css from './Sla.module.css';
import { useSlaWords } from './use-sla-words.ts';
import { WhatIf } from './WhatIf.tsx';

const TABS = ['attainment', 'policies', 'what_if'] as const;
type TabId = (typeof TABS)[number];
const PANELS: Record<TabId, FC> = { attainment: Attainment, policies: Policies, what_if: WhatIf };

export function Sla() {
  const all = useWords();
  const words = useSlaWords();
  const navigate = useNavigate();
  const manages = mayManage(useMe().data?.workspace.role);
  const { tab: asked } = useSearch({ strict: false });
  const tab = TABS.find(one => one === asked) ?? 'attainment';
  const Panel = PANELS[tab];
  return (
    <Stack>
      <PageHead title={all.pages.sla} lead={all.leads.sla} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={value =>
          void navigate({
            to: '.',
            search: now => ({ ...now, tab: value === 'attainment' ? undefined : (value ?? undefined) }),
          })
        }
      >
        <Tabs.List className={css.tabs ?? ''}>
          {TABS.map(one => (
            <Tabs.Tab key={one} value={one}>
              {words.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          {tab === 'attainment' || manages ? (
            <Panel />
          ) : (
            <NoRight title={words.policies.noRight} more={words.policies.noRightMore} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
