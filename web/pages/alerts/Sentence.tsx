import { Fragment, type ReactNode } from 'react';
import css from './Alerts.module.css';
import { partsOf } from './watch-words.ts';

interface Props {
  /** `{name}` is where a field stands. */
  sentence: string;
  label: string;
  field(name: string): ReactNode;
}

/** A sentence with fields in it; each language has its own order. */
export function Sentence({ sentence, label, field }: Props) {
  return (
    <fieldset className={css.sentence} aria-label={label}>
      {partsOf(sentence).map(part => (
        <Fragment key={part.text}>{part.field ? field(part.text) : part.text}</Fragment>
      ))}
    </fieldset>
  );
}
