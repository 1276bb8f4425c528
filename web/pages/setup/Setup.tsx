/** The first minutes: who owns this Pulso, and where its mail comes from. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Language } from '../../../src/report/language.ts';
import { setupQuery, useMe } from '../../api/me.ts';
import { Door } from '../../ui/Door.tsx';
import { Loading } from '../../ui/states.tsx';
import { browserLanguage, browserZone, ReaderProvider, useWords } from '../../words/words.tsx';
import { Doors } from './Doors.tsx';
import { Owner } from './Owner.tsx';

export function Setup() {
  const [language, setLanguage] = useState<Language>(browserLanguage);
  return (
    <ReaderProvider language={language} zone={browserZone()}>
      <Steps language={language} onLanguage={setLanguage} />
    </ReaderProvider>
  );
}

function Steps({ language, onLanguage }: { language: Language; onLanguage(language: Language): void }) {
  const { setup: words, signIn } = useWords();
  const setup = useQuery(setupQuery);
  const me = useMe();
  const [made, setMade] = useState(false);
  if (setup.isPending || (me.isPending && !made))
    return (
      <Door title={words.title}>
        <Loading height={260} />
      </Door>
    );
  if (made || me.data !== undefined) return <Doors />;
  if (setup.data?.needed === false)
    return (
      <Door title={words.done}>
        <Link to="/sign-in">{signIn.title}</Link>
      </Door>
    );
  return (
    <Owner
      codeNeeded={setup.data?.code_needed ?? false}
      language={language}
      onLanguage={onLanguage}
      onMade={() => setMade(true)}
    />
  );
}
