import { Button, Divider, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { signIn, signInWithProvider, verifyCode } from '../../api/auth.ts';
import { setupQuery, signInOptionsQuery } from '../../api/me.ts';
import { Door } from '../../ui/Door.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Redirect } from '../../ui/Redirect.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { useWords } from '../../words/words.tsx';

export function SignIn() {
  const { signIn: words } = useWords();
  const { next = '/' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const client = useQueryClient();
  const options = useQuery(signInOptionsQuery).data;
  const setup = useQuery(setupQuery).data;
  const [codeWanted, setCodeWanted] = useState(false);
  // Only places of this site: an address that leads elsewhere is not followed.
  const target = /^\/(?![/\\])/.test(next) ? next : '/';
  const enter = async (): Promise<void> => {
    await client.resetQueries({ queryKey: ['me'] });
    await navigate({ href: target });
  };
  const password = useAct(async (form: FormData) => {
    const answer = await signIn(textIn(form, 'email'), textIn(form, 'password'));
    if (answer?.twoFactorRedirect) setCodeWanted(true);
    else await enter();
  });
  const code = useAct(async (form: FormData) => {
    await verifyCode(textIn(form, 'code').replace(/\s/g, ''));
    await enter();
  });
  const provider = useAct(async () => {
    const { url } = await signInWithProvider(target);
    if (url !== undefined) location.assign(url);
  });
  const submit = (act: (form: FormData) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act(new FormData(event.currentTarget));
  };
  if (setup?.needed) return <Redirect href="/setup" />;
  const limits = { 'http-429': words.tooMany };
  if (codeWanted)
    return (
      <Door title={words.codeTitle} lead={words.codeLead}>
        <form key="code" onSubmit={submit(code.run)}>
          <TextInput
            name="code"
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            data-autofocus
          />
          <FormProblem
            problem={code.problem}
            told={{ INVALID_CODE: words.codeWrong, 'http-401': words.codeWrong, ...limits }}
          />
          <Button type="submit" loading={code.busy}>
            {words.codeDo}
          </Button>
        </form>
      </Door>
    );
  return (
    <Door title={words.title}>
      <form onSubmit={submit(password.run)}>
        <TextInput name="email" type="email" label={words.email} autoComplete="username" required />
        <PasswordInput name="password" label={words.password} autoComplete="current-password" required />
        <FormProblem
          problem={password.problem}
          told={{ INVALID_EMAIL_OR_PASSWORD: words.wrong, 'http-401': words.wrong, ...limits }}
        />
        <Button type="submit" loading={password.busy}>
          {words.do}
        </Button>
      </form>
      {options?.oidc === null || options?.oidc === undefined ? null : (
        <>
          <Divider label={words.or} />
          <Button variant="default" loading={provider.busy} onClick={() => provider.run()}>
            {words.with(options.oidc.name)}
          </Button>
          <FormProblem problem={provider.problem} />
        </>
      )}
      <p className="note">
        {options?.mail === false ? words.noMail : <Link to="/reset-password">{words.forgot}</Link>}
      </p>
    </Door>
  );
}
