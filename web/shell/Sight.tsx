import { Eye } from 'lucide-react';
import type { Me } from '../api/me.ts';
import { useWords } from '../words/words.tsx';
import css from './Shell.module.css';

/** Whoever sees only a part is told so: a small number may be all of theirs, not all there is. */
export function Sight({ me: { workspace } }: { me: Me }) {
  const { shell } = useWords();
  if (workspace.sees === 'all') return null;
  return (
    <p className={css.banner}>
      <Eye size={15} aria-hidden="true" />
      {workspace.sees === 'chosen'
        ? shell.seesChosen
        : workspace.teammate === null
          ? shell.seesNothing
          : shell.seesOwn}
    </p>
  );
}
