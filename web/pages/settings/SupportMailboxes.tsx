/** Whose mail are tickets: shared mailboxes at once, those of single people when somebody looks for one. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { replaced, withOptional } from './lists.ts';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSupportWords } from './use-support-words.ts';

type Box = NonNullable<Draft['config']>['mailbox'][number];

/** So many do not need to be put away. */
const FEW = 8;

export function SupportMailboxes({ mailbox, onChange }: { mailbox: Box[]; onChange(boxes: Box[]): void }) {
  const words = useSupportWords();
  const away = mailbox.length > FEW ? mailbox.filter(box => box.kind === 'personal') : [];
  // What is open stays so while boxes are checked.
  const [open] = useState(() => away.some(box => box.support === true));
  const check = (box: Box) => (
    <Checkbox
      key={box.address}
      label={box.address}
      checked={box.support === true}
      onChange={event =>
        onChange(
          replaced(
            mailbox,
            mailbox.indexOf(box),
            withOptional(box, 'support', event.currentTarget.checked ? true : null),
          ),
        )
      }
    />
  );
  return (
    <fieldset className="bare">
      <legend className={css.legend}>{words.mailboxes}</legend>
      <p className="note">{mailbox.length === 0 ? words.noMailboxes : words.mailboxesLead}</p>
      <div className={css.checks}>{mailbox.filter(box => !away.includes(box)).map(check)}</div>
      {away.length === 0 ? null : (
        <details className={css.away} open={open}>
          <summary>{words.personalMailboxes(away.length)}</summary>
          <div className={css.checks}>{away.map(check)}</div>
        </details>
      )}
    </fieldset>
  );
}
