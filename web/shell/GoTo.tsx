import { Search } from 'lucide-react';
import { useWords } from '../words/words.tsx';
import { openPalette } from './palette-open.ts';
import css from './Shell.module.css';

export function GoTo() {
  const { shell } = useWords();
  return (
    <button type="button" className={css.go} onClick={openPalette}>
      <Search size={15} aria-hidden="true" />
      {shell.search}
      <kbd>Ctrl K</kbd>
    </button>
  );
}
