/** Connects an IMAP server, or a folder on the machine that Pulso runs on. */
import { Alert, Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { connectMailbox, type NewMailbox, tryMailbox } from '../../api/mailboxes.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { ImapFields } from './ImapFields.tsx';
import css from './Mailboxes.module.css';
import { mailboxFrom, type Security } from './mailbox-form.ts';
import { Providers } from './Providers.tsx';
import { MAILBOX_WORDS } from './words.data.ts';

export function ConnectForm({ onDone }: { onDone(): void }) {
  const { language, format } = useReader();
  const words = MAILBOX_WORDS[language].form;
  const client = useQueryClient();
  const [kind, setKind] = useState<NewMailbox['kind']>('imap');
  const [security, setSecurity] = useState<Security>('tls');
  const [mailbox, setMailbox] = useState<NewMailbox['mailbox']>('personal');
  const [found, setFound] = useState<{ folders: string[]; messages: number } | null>(null);
  const test = useAct(async (given: NewMailbox) => {
    setFound(null);
    setFound(await tryMailbox(given));
  });
  const connect = useAct(async (given: NewMailbox) => {
    await connectMailbox(given);
    await client.invalidateQueries({ queryKey: ['mailboxes'] });
    onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const given = mailboxFrom({ kind, mailbox, security, text: name => textIn(form, name) });
    if (submitter?.getAttribute('value') === 'test') test.run(given);
    else connect.run(given);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Providers mailbox={mailbox} />
      <SegmentedControl
        aria-label={words.connect}
        value={kind}
        onChange={value => setKind(value)}
        data={[
          { value: 'imap', label: words.imap },
          { value: 'folder', label: words.folder },
        ]}
      />
      <div className={css.pair}>
        <TextInput name="address" type="email" label={words.address} required />
        <TextInput name="name" label={words.name} />
        <Select
          label={words.shared}
          value={mailbox}
          allowDeselect={false}
          onChange={value => setMailbox(value === 'shared' ? 'shared' : 'personal')}
          data={[
            { value: 'personal', label: words.personal },
            { value: 'shared', label: words.team },
          ]}
        />
      </div>
      {kind === 'folder' ? (
        <TextInput name="path" label={words.path} description={words.pathHint} required />
      ) : (
        <ImapFields security={security} onSecurity={setSecurity} />
      )}
      {found === null ? null : (
        <Alert color="green" role="status">
          {words.tested(found.folders.length, format.count(found.messages))}
        </Alert>
      )}
      <FormProblem problem={test.problem ?? connect.problem} />
      <div className={css.buttons}>
        <Button type="submit" loading={connect.busy}>
          {words.connect}
        </Button>
        <Button type="submit" name="act" value="test" variant="default" loading={test.busy}>
          {words.test}
        </Button>
      </div>
    </form>
  );
}
