import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { disableTwoFactor, enableTwoFactor, type TwoFactorSecret, verifyCode } from '../../api/auth.ts';
import { meQuery } from '../../api/me.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

/** A second factor: password, then the secret, then a first code. */
export function TwoFactor({ on }: { on: boolean }) {
  const { account: words } = useSettingsWords();
  const client = useQueryClient();
  const [secret, setSecret] = useState<TwoFactorSecret | null>(null);
  const renew = () => client.invalidateQueries({ queryKey: meQuery.queryKey });
  const turn = useAct(async (form: FormData) => {
    const password = textIn(form, 'password');
    if (on) {
      await disableTwoFactor(password);
      await renew();
    } else setSecret(await enableTwoFactor(password));
  });
  const confirm = useAct(async (form: FormData) => {
    await verifyCode(textIn(form, 'code').replace(/\s/g, ''));
    setSecret(null);
    await renew();
  });
  const submit = (act: (form: FormData) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act(new FormData(event.currentTarget));
  };
  return (
    <Card title={words.twoFactor} note={on ? words.twoFactorOn : words.twoFactorOff}>
      {secret === null ? (
        <form className={css.fields} onSubmit={submit(turn.run)}>
          <PasswordInput
            name="password"
            label={words.password}
            autoComplete="current-password"
            required
            maw={320}
          />
          <FormProblem problem={turn.problem} />
          <Button type="submit" variant="default" loading={turn.busy} w="max-content">
            {on ? words.turnOff : words.turnOn}
          </Button>
        </form>
      ) : (
        <form className={css.fields} onSubmit={submit(confirm.run)}>
          <p className="note">{words.secret}</p>
          <p className={css.secret}>
            <a href={secret.totpURI}>{new URL(secret.totpURI).searchParams.get('secret')}</a>
          </p>
          <p className="note">{words.backup}</p>
          <p className={css.secret}>{secret.backupCodes.join('  ')}</p>
          <TextInput
            name="code"
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            maw={220}
          />
          <FormProblem problem={confirm.problem} />
          <Button type="submit" loading={confirm.busy} w="max-content">
            {words.confirm}
          </Button>
        </form>
      )}
    </Card>
  );
}
