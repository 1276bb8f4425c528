import { Button, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { removeSmtp, type SmtpBody, type SmtpShown, saveSmtp, smtpQuery } from '../../api/alerts.ts';
import { signInOptionsQuery } from '../../api/me.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { PORT_OF, SECURITIES, smtpFrom } from './mail-server-form.ts';
import { MAIL_SERVER_WORDS } from './mail-server-words.data.ts';
import css from './Settings.module.css';

/** `stored`: the company's own server; null where it has none. */
export function MailServerForm({ stored }: { stored: SmtpShown | null }) {
  const words = MAIL_SERVER_WORDS[useReader().language];
  const client = useQueryClient();
  const [security, setSecurity] = useState<SmtpBody['security']>(stored?.security ?? 'tls');
  const [port, setPort] = useState<number | string>(stored?.port ?? PORT_OF.tls);
  const act = useAct(async (does: () => Promise<unknown>) => {
    await does();
    await client.invalidateQueries({ queryKey: smtpQuery.queryKey });
    await client.invalidateQueries({ queryKey: signInOptionsQuery.queryKey });
    notifications.show({ message: words.saved, color: 'green' });
  });
  const sure = useSure(words.removeSure, words.remove, words.cancel, () => act.run(removeSmtp));
  const kept = stored?.has_password ?? false;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = smtpFrom({
      ...{ security, kept },
      text: name => (name === 'port' ? String(port) : textIn(form, name)),
    });
    act.run(() => saveSmtp(body));
  };
  return (
    <form className={css.fields} onSubmit={submit}>
      <div className={css.pair}>
        <TextInput
          name="host"
          label={words.host}
          placeholder="smtp.acme.com"
          defaultValue={stored?.host ?? ''}
          required
          spellCheck={false}
        />
        <Select
          label={words.security}
          value={security}
          allowDeselect={false}
          data={SECURITIES.map(value => ({ value, label: words.securities[value] }))}
          onChange={value => {
            const chosen = SECURITIES.find(one => one === value) ?? security;
            setSecurity(chosen);
            setPort(PORT_OF[chosen]);
          }}
        />
        <NumberInput
          label={words.port}
          min={1}
          max={65_535}
          allowDecimal={false}
          hideControls
          required
          value={port}
          onChange={setPort}
        />
      </div>
      <div className={css.pair}>
        <TextInput
          name="username"
          label={words.user}
          description={words.userHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          defaultValue={stored?.username ?? ''}
          autoComplete="off"
          spellCheck={false}
        />
        <PasswordInput
          name="password"
          label={words.password}
          description={kept ? words.passwordKept : words.passwordHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="new-password"
        />
      </div>
      <div className={css.pair}>
        <TextInput
          name="from_address"
          type="email"
          label={words.from}
          placeholder="reports@acme.com"
          defaultValue={stored?.from_address ?? ''}
          required
        />
        <TextInput
          name="from_name"
          label={words.fromName}
          defaultValue={stored?.from_name ?? 'Pulso'}
          maxLength={100}
        />
      </div>
      <FormProblem problem={act.problem} />
      <div className={css.line}>
        <Button type="submit" loading={act.busy}>
          {words.save}
        </Button>
        {stored === null ? null : (
          <Button variant="default" onClick={sure.ask}>
            {words.remove}
          </Button>
        )}
      </div>
      {sure.dialog}
    </form>
  );
}
