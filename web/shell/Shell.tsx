/** The frame of every page: navigation, filters, and who is here. */
import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { type Me, useMe } from '../api/me.ts';
import { Problem } from '../api/problem.ts';
import { InspectProvider } from '../figures/inspect.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { writeSearch } from '../filters/search.ts';
import { CloseButtons } from '../ui/CloseButtons.tsx';
import { Redirect } from '../ui/Redirect.tsx';
import { Failed, Loading, NoRight } from '../ui/states.tsx';
import { ReaderProvider, useWords } from '../words/words.tsx';
import { Account } from './Account.tsx';
import { Brand } from './Brand.tsx';
import { GoTo } from './GoTo.tsx';
import { Navigation, PhoneNavigation } from './Navigation.tsx';
import { PAGES } from './pages.data.ts';
import { Recomputing } from './Recomputing.tsx';
import css from './Shell.module.css';
import { Sight } from './Sight.tsx';
import { useLive } from './use-live.ts';

const Palette = lazy(() => import('./Palette.tsx'));

export function Shell() {
  const me = useMe();
  const { pathname } = useLocation();
  if (me.isPending)
    return (
      <div className={css.waiting}>
        <Loading height={280} />
      </div>
    );
  if (me.data !== undefined) return <SignedIn me={me.data} />;
  const { error } = me;
  if (error instanceof Problem && error.status === 401)
    return <Redirect href={`/sign-in${writeSearch(pathname === '/' ? {} : { next: pathname })}`} />;
  return (
    <main className={css.waiting}>
      {error instanceof Problem && error.status === 403 ? (
        <NoRight />
      ) : (
        <Failed problem={error} retry={() => void me.refetch()} />
      )}
    </main>
  );
}

function SignedIn({ me }: { me: Me }) {
  const { language, zone, zone_own } = me.workspace;
  return (
    <ReaderProvider language={language} zone={zone_own ?? zone}>
      <CloseButtons>
        <InspectProvider>
          <Frame me={me} />
        </InspectProvider>
      </CloseButtons>
    </ReaderProvider>
  );
}

function Frame({ me }: { me: Me }) {
  const words = useWords();
  const [open, drawer] = useDisclosure(false);
  const { pathname } = useLocation();
  useLive();
  const filtered = PAGES.some(
    page => page.filtered && (page.to === '/' ? pathname === '/' : pathname.startsWith(page.to)),
  );
  return (
    <div className={css.frame}>
      <a href="#content" className={css.skip}>
        {words.skip}
      </a>
      <aside className={css.side}>
        <Brand />
        <GoTo />
        <Navigation />
        <Account me={me} />
      </aside>
      <header className={css.top}>
        <Brand />
        <GoTo />
      </header>
      <div className={css.body}>
        <Recomputing />
        <Sight me={me} />
        {filtered || pathname.startsWith('/inbox') ? <FilterBar /> : null}
        <main id="content" className={css.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <PhoneNavigation>
        <button type="button" className={css.link} onClick={drawer.open}>
          <Menu size={17} aria-hidden="true" />
          <span>{words.shell.menu}</span>
        </button>
      </PhoneNavigation>
      <Drawer opened={open} onClose={drawer.close} title={<Brand />} size="280px">
        <Navigation onGo={drawer.close} />
        <Account me={me} />
      </Drawer>
      <Suspense>
        <Palette />
      </Suspense>
    </div>
  );
}
