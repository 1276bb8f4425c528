/** How this company counts, who may see what, and one's own account. */
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMe } from '../../api/me.ts';
import { PageHead, Stack } from '../../ui/Card.tsx';
import { NoRight } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { Audit } from './Audit.tsx';
import { DocumentSections } from './DocumentSections.tsx';
import { Keys } from './Keys.tsx';
import { MailServer } from './MailServer.tsx';
import { Members } from './Members.tsx';
import { OwnAccount } from './OwnAccount.tsx';
import css from './Settings.module.css';
import { DOCUMENT_SECTIONS, type SectionId, sectionsFor } from './sections.data.ts';
import { TriageSettings } from './TriageSettings.tsx';
import { useSettingsWords } from './use-settings-words.ts';

export function Settings() {
  const all = useWords();
  const words = useSettingsWords();
  const { section: asked } = useParams({ strict: false });
  const role = useMe().data?.workspace.role ?? 'viewer';
  const offered = sectionsFor(role);
  const section = asked === undefined ? offered[0] : offered.find(one => one === asked);
  const nav = useRef<HTMLElement>(null);
  // On a phone the sections stand in one line, and the one that is open may lie beyond its edge.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (section !== undefined && nav.current && open)
      nav.current.scrollLeft = open.offsetLeft - (nav.current.clientWidth - open.offsetWidth) / 2;
  }, [section]);
  return (
    <Stack>
      <PageHead title={all.pages.settings} lead={all.leads.settings} />
      <div className={css.settings}>
        <nav ref={nav} aria-label={all.pages.settings} className={css.sections}>
          {offered.map(one => (
            <Link
              key={one}
              to="/settings/$section"
              params={{ section: one }}
              className={css.section ?? ''}
              {...(one === section ? { 'aria-current': 'page' as const } : {})}
            >
              {words.sections[one]}
            </Link>
          ))}
        </nav>
        <div className={css.content}>{section === undefined ? <NoRight /> : <Section id={section} />}</div>
      </div>
    </Stack>
  );
}

function Section({ id }: { id: SectionId }) {
  const document = DOCUMENT_SECTIONS.find(one => one === id);
  if (document !== undefined) return <DocumentSections section={document} />;
  if (id === 'triage') return <TriageSettings />;
  if (id === 'members') return <Members />;
  if (id === 'mail') return <MailServer />;
  if (id === 'audit') return <Audit />;
  return id === 'keys' ? <Keys /> : <OwnAccount />;
}
