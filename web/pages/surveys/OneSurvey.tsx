/** One survey: its results, what people wrote, who is asked, and the survey itself. */
import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FC, useState } from 'react';
import { mayChange, mayManage, type Role, useMe } from '../../api/me.ts';
import { isProblem } from '../../api/problem.ts';
import { type Survey, surveyQuery } from '../../api/surveys.ts';
import { Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading, NoRight } from '../../ui/states.tsx';
import { BackToAll } from './BackToAll.tsx';
import { Comments } from './Comments.tsx';
import { Invitations } from './Invitations.tsx';
import { Results } from './Results.tsx';
import { Setup } from './Setup.tsx';
import { SurveyHead } from './SurveyHead.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

const TABS = ['results', 'comments', 'invitations', 'setup'] as const;
type TabId = (typeof TABS)[number];
interface PanelProps {
  survey: Survey;
  /** What is being written differs from what is saved. */
  onChanged(changed: boolean): void;
}
const PANELS: Record<TabId, FC<PanelProps>> = {
  results: Results,
  comments: Comments,
  invitations: Invitations,
  setup: Setup,
};

export function OneSurvey() {
  const words = useSurveysWords();
  const { id = '' } = useParams({ strict: false });
  const number = Number(id);
  const known = Number.isSafeInteger(number) && number > 0;
  const survey = useQuery({ ...surveyQuery(number), enabled: known });
  if (!known || isProblem(survey.error, 'not-found'))
    return (
      <Stack>
        <BackToAll />
        <Empty title={words.head.gone} small={false} />
      </Stack>
    );
  if (survey.isPending) return <Loading height={320} />;
  if (survey.data === undefined) return <Failed problem={survey.error} retry={() => void survey.refetch()} />;
  return <Shown key={survey.data.id} survey={survey.data} />;
}

function Shown({ survey }: { survey: Survey }) {
  const words = useSurveysWords();
  const navigate = useNavigate();
  const role = useMe().data?.workspace.role ?? 'viewer';
  const { tab: asked } = useSearch({ strict: false });
  const tab =
    TABS.find(one => one === asked) ?? (survey.state === 'draft' && mayManage(role) ? 'setup' : 'results');
  const Panel = PANELS[tab];
  const [unsaved, setUnsaved] = useState(false);
  return (
    <Stack>
      <SurveyHead survey={survey} unsaved={unsaved} />
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
          {maySee(role, tab) ? <Panel survey={survey} onChanged={setUnsaved} /> : <Refused tab={tab} />}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

const maySee = (role: Role, tab: TabId): boolean =>
  tab === 'results' || (tab === 'comments' ? mayChange(role) : mayManage(role));

function Refused({ tab }: { tab: TabId }) {
  const words = useSurveysWords();
  return tab === 'comments' ? (
    <NoRight title={words.comments.noRight} more={words.comments.noRightMore} />
  ) : (
    <NoRight title={words.noRight} more={words.noRightMore} />
  );
}
