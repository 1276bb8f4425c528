import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { requestReset, resetPassword } from '../../api/auth.ts';
import { Door } from '../../ui/Door.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { useWords } from '../../words/words.tsx';

/** Without a token it asks for the link; with the link's token it takes the new password. */
export function ResetPassword() {
  const { signIn: words } = useWords();
  const { token } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [sent, setSent] = useState(false);
  const act = useAct(async (form: FormData) => {
    if (token === undefined) {
      await requestReset(textIn(form, 'email'));
      setSent(true);
      return;
    }
    await resetPassword(token, textIn(form, 'password'));
    await navigate({ to: '/sign-in' });
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    act.run(new FormData(event.currentTarget));
  };
  return (
    <Door title={words.reset} lead={token === undefined ? words.resetLead : words.passwordRule}>
      {sent ? (
        <Alert color="green">{words.resetSent}</Alert>
      ) : (
        <form onSubmit={submit}>
          {token === undefined ? (
            <TextInput name="email" type="email" label={words.email} autoComplete="username" required />
          ) : (
            <PasswordInput
              name="password"
              label={words.newPassword}
              autoComplete="new-password"
              minLength={10}
              required
            />
          )}
          <FormProblem problem={act.problem} />
          <Button type="submit" loading={act.busy}>
            {token === undefined ? words.resetDo : words.newDo}
          </Button>
        </form>
      )}
      <p className="note">
        <Link to="/sign-in">{words.back}</Link>
      </p>
    </Door>
  );
}
