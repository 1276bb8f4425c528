import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { signIn } from '../../api/auth.ts';
import { call } from '../../api/call.ts';
import type { Role } from '../../api/me.ts';
import { Door } from '../../ui/Door.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Loading } from '../../ui/states.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { readerOf, useReader } from '../../words/words.tsx';

interface Invited {
  email: string;
  company: string;
  role: Role;
  language?: 'en' | 'es';
}

export function Invitation() {
  const reader = useReader();
  const { token = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call<Invited>(`/invitations/by-token/${encodeURIComponent(token)}`, { signal }),
    retry: false,
  });
  const { words } = data?.language === undefined ? reader : readerOf(data.language, reader.zone);
  const act = useAct(async (form: FormData) => {
    await call('/invitations/accept', {
      body: { token, name: textIn(form, 'name'), password: textIn(form, 'password') },
    });
    await signIn(data?.email ?? '', textIn(form, 'password'));
    await client.resetQueries({ queryKey: ['me'] });
    await navigate({ to: '/' });
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    act.run(new FormData(event.currentTarget));
  };
  if (isPending)
    return (
      <Door title="…">
        <Loading height={180} />
      </Door>
    );
  if (data === undefined)
    return (
      <Door title={words.invitation.gone}>
        <Link to="/sign-in">{words.signIn.back}</Link>
      </Door>
    );
  return (
    <Door
      title={words.invitation.title(data.company)}
      lead={words.invitation.lead(data.email, words.roles[data.role])}
    >
      <form onSubmit={submit}>
        <TextInput name="name" label={words.setup.name} autoComplete="name" required />
        <PasswordInput
          name="password"
          label={words.signIn.password}
          description={words.signIn.passwordRule}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <FormProblem problem={act.problem} />
        <Button type="submit" loading={act.busy}>
          {words.invitation.do}
        </Button>
      </form>
      <p className="note">
        <Link to="/sign-in">{words.signIn.back}</Link>
      </p>
    </Door>
  );
}
