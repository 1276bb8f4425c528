/** The sections that are one document: changed together, saved together. */
import type { FC } from 'react';
import { useMe } from '../../api/me.ts';
import { Card } from '../../ui/Card.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { Accounts } from './Accounts.tsx';
import { Calendars } from './Calendars.tsx';
import { CalendarVersions } from './CalendarVersions.tsx';
import { Company } from './Company.tsx';
import { People } from './People.tsx';
import { Privacy } from './Privacy.tsx';
import { Rules } from './Rules.tsx';
import { SaveBar } from './SaveBar.tsx';
import { ServicePolicy } from './ServicePolicy.tsx';
import { Support } from './Support.tsx';
import type { DocumentSection } from './sections.data.ts';
import { Targets } from './Targets.tsx';
import { Teams } from './Teams.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

const PARTS: Record<DocumentSection, FC<{ draft: Draft }>> = {
  company: Company,
  people: People,
  teams: Teams,
  calendars: Calendars,
  accounts: Accounts,
  rules: Rules,
  targets: Targets,
  support: Support,
  policy: ServicePolicy,
  privacy: Privacy,
};

export function DocumentSections({ section }: { section: DocumentSection }) {
  const words = useSettingsWords();
  const changeable = useMe().data?.workspace.role === 'owner';
  const draft = useDraft();
  const { config, error, retry, set, put } = draft;
  const Part = PARTS[section];
  if (config === undefined)
    return error === null ? <Loading height={320} /> : <Failed problem={error} retry={retry} />;
  return (
    <>
      <Card title={words.sections[section]} note={words.leads[section]}>
        <fieldset disabled={!changeable} className="bare">
          <Part draft={{ config, set, put, changeable }} />
        </fieldset>
      </Card>
      {section === 'calendars' ? <CalendarVersions /> : null}
      <SaveBar {...draft} />
    </>
  );
}
