import type { Scope } from '../../api/reports.ts';
import css from './Reports.module.css';
import { useReportsWords } from './use-reports-words.ts';

/** What it is about, in a few words; `name` null for everything and for what is no longer there. */
export function AboutWords({ scope, name }: { scope: Scope; name: string | null }) {
  const { about: words, gone } = useReportsWords();
  if (scope.of !== 'everything' && name === null) return <span className={css.stopped}>{gone}</span>;
  const of = scope.of === 'everything' || name === null ? words.everything : words.is(words[scope.of], name);
  return (
    <span className={css.about}>
      <bdi>{of}</bdi>
      {scope.filters.length === 0 ? null : ` · ${words.filtered}`}
    </span>
  );
}
