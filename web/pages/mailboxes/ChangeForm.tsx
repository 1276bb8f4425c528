/** Changes how a connected mailbox is reached: tried first, and where that fails everything stays as it was. */
import { Alert, Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ConnectionStatus, changeMailbox, type MailboxChange } from '../../api/mailboxes.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { ImapFields } from './ImapFields.tsx';
import css from './Mailboxes.module.css';
import { changeFrom, securityFrom, wantsPassword } from './mailbox-form.ts';
import { MAILBOX_WORDS } from './words.data.ts';

export function ChangeForm({ one, onDone }: { one: ConnectionStatus; onDone(): void }) {
  const words = MAILBOX_WORDS[useReader().language];
  const client = useQueryClient();
  const [security, setSecurity] = useState(securityFrom(one.settings.security));
  const [again, setAgain] = useState(false);
  const act = useAct(async (change: MailboxChange) => {
    await changeMailbox(one.id, change);
    await client.invalidateQueries({ queryKey: ['mailboxes'] });
    onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const change = changeFrom(one, { security, text: name => textIn(form, name) });
    const incomplete = wantsPassword(one, change);
    setAgain(incomplete);
    if (!incomplete) act.run(change);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p className="note">
        <bdi>{one.address}</bdi>
      </p>
      <TextInput name="name" label={words.form.called} defaultValue={one.name} required />
      {one.kind === 'imap' ? (
        <ImapFields security={security} onSecurity={setSecurity} settings={one.settings} />
      ) : one.kind === 'folder' ? (
        <TextInput
          name="path"
          label={words.form.path}
          description={words.form.pathHint}
          defaultValue={String(one.settings.path ?? '')}
          required
        />
      ) : (
        <p className="note">{words.form.provider}</p>
      )}
      {again ? (
        <Alert role="alert" color="red" variant="light">
          {words.form.passwordAgain}
        </Alert>
      ) : null}
      <FormProblem problem={again ? null : act.problem} />
      {act.problem === null || again ? null : <p className="note">{words.form.kept}</p>}
      <div className={css.buttons}>
        <Button type="submit" loading={act.busy}>
          {words.form.save}
        </Button>
      </div>
    </form>
  );
}
