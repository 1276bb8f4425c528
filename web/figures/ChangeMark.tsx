import { ArrowDown, ArrowUp } from 'lucide-react';
import { useReader } from '../words/words.tsx';
import css from './Figure.module.css';
import { changeOf, type Figured, shown } from './shown.ts';

/** What a number did since the period before; nothing where that is unknown. Colour is never the only sign. */
export function ChangeMark({ figure }: { figure: Figured }) {
  const { words, format } = useReader();
  const change = changeOf(figure);
  if (change === null || figure.before === null) return null;
  const before = words.figure.before(shown(figure.name, figure.before.value, figure.definition.unit, format));
  if (change.direction === 'same') return <span title={before}>{words.figure.noChange}</span>;
  const amount =
    change.kind === 'points'
      ? words.figure.points(format.points(change.amount))
      : format.change(change.amount);
  const Arrow = change.direction === 'up' ? ArrowUp : ArrowDown;
  return (
    <span className={`${css.change} ${css[change.tone]}`} title={before}>
      <Arrow size={13} aria-hidden="true" />
      {amount}
      <span className="unseen">
        {words.figure.better[change.tone]}, {before}
      </span>
    </span>
  );
}
