import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useNumbersOnly } from '../api/me.ts';
import { useWords } from '../words/words.tsx';
import { type NavigationPage, PAGE_GROUPS, PAGES, PHONE_PAGES } from './pages.data.ts';
import css from './Shell.module.css';

function NavigationLink({ page, onGo }: { page: NavigationPage; onGo?: (() => void) | undefined }) {
  const { pages } = useWords();
  const Icon = page.icon;
  return (
    <Link
      to={page.to}
      className={css.link ?? ''}
      activeProps={{ className: css.active ?? '' }}
      activeOptions={{ exact: page.to === '/', includeSearch: false }}
      onClick={onGo}
    >
      <Icon size={17} aria-hidden="true" />
      <span>{pages[page.word]}</span>
    </Link>
  );
}

/** `onGo`: a drawer that holds it closes. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const { pages, shell } = useWords();
  const numbersOnly = useNumbersOnly();
  const before = PAGES.slice(0, 1);
  const after = PAGES.filter(page => page.group === undefined).slice(1);
  const item = (page: NavigationPage) => (
    <li key={page.to}>
      <NavigationLink page={page} onGo={onGo} />
    </li>
  );
  return (
    <nav aria-label={shell.menu} className={css.navigation}>
      <ul>{before.map(item)}</ul>
      {PAGE_GROUPS.map(group => (
        <Fragment key={group}>
          <p className={css.group} id={`${group}-pages`}>
            {pages[group]}
          </p>
          <ul aria-labelledby={`${group}-pages`}>
            {PAGES.filter(page => page.group === group && !(numbersOnly && page.names)).map(item)}
          </ul>
        </Fragment>
      ))}
      <hr />
      <ul>{after.map(item)}</ul>
    </nav>
  );
}

export function PhoneNavigation({ children }: { children: React.ReactNode }) {
  const { shell } = useWords();
  return (
    <nav aria-label={shell.goTo} className={css.phone}>
      {PAGES.filter(page => PHONE_PAGES.includes(page.to)).map(page => (
        <NavigationLink key={page.to} page={page} />
      ))}
      {children}
    </nav>
  );
}
