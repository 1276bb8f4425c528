/** How one signs in, and in which language and zone one reads. */
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changePassword } from '../../api/auth.ts';
import { call } from '../../api/call.ts';
import { meQuery, useMe } from '../../api/me.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import { useReader } from '../../words/words.tsx';
import { Sessions } from './Sessions.tsx';
import css from './Settings.module.css';
import { TwoFactor } from './TwoFactor.tsx';
import { useSettingsWords } from './use-settings-words.ts';

export function OwnAccount() {
  const words = useSettingsWords();
  const { words: all } = useReader();
  const me = useMe().data;
  const client = useQueryClient();
  const save = useAct(async (change: Record<string, unknown>) => {
    await call('/me', { method: 'PATCH', body: change });
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
  });
  if (me === undefined) return null;
  const { user, workspace } = me;
  return (
    <>
      <Card title={words.sections.account} note={words.leads.account}>
        <div className={css.fields}>
          <TextInput
            key={user.name}
            label={all.setup.name}
            description={user.email}
            defaultValue={user.name}
            onBlur={event => {
              const name = event.currentTarget.value.trim();
              if (name !== '' && name !== user.name) save.run({ name });
            }}
          />
          <div className={css.pair}>
            <Select
              label={all.shell.language}
              value={workspace.language}
              allowDeselect={false}
              data={[
                { value: 'en', label: 'English' },
                { value: 'es', label: 'Español' },
              ]}
              onChange={language => save.run({ language })}
            />
            <ZoneSelect
              label={words.account.zoneOwn}
              value={workspace.zone_own}
              none={`${words.account.zoneCompany} (${workspace.zone})`}
              onChange={zone => save.run({ zone })}
            />
          </div>
          <p className="note">
            {workspace.managers_see_people ? words.account.managersSee : words.account.managersSeeNot}
          </p>
          <FormProblem problem={save.problem} />
        </div>
      </Card>
      <TwoFactor on={user.two_factor} />
      <Password />
      <Sessions />
    </>
  );
}

function Password() {
  const { account: words } = useSettingsWords();
  const { signIn } = useReader().words;
  const [changed, setChanged] = useState(false);
  const change = useAct(async (form: FormData) => {
    await changePassword(textIn(form, 'current'), textIn(form, 'fresh'));
    setChanged(true);
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    change.run(new FormData(event.currentTarget));
  };
  return (
    <Card title={words.change}>
      <form className={css.fields} onSubmit={submit}>
        <div className={css.pair}>
          <PasswordInput name="current" label={words.current} autoComplete="current-password" required />
          <PasswordInput
            name="fresh"
            label={words.fresh}
            description={signIn.passwordRule}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            minLength={10}
            required
          />
        </div>
        <FormProblem problem={change.problem} />
        {changed ? <p role="status">{words.changed}</p> : null}
        <Button type="submit" variant="default" loading={change.busy} w="max-content">
          {words.change}
        </Button>
      </form>
    </Card>
  );
}
