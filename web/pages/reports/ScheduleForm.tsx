/** A report that arrives by itself: what about, how often, for whom; beside it the mail. */
import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { type ScheduleBody, saveSchedule } from '../../api/reports.ts';
import { membersQuery } from '../../api/settings.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { CadenceFields } from './CadenceFields.tsx';
import { RecipientFields } from './RecipientFields.tsx';
import css from './Reports.module.css';
import { SchedulePreview } from './SchedulePreview.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { isAboutSomething, type KnownPerson, readyBody, repeated } from './schedule-form.ts';
import { useReportsWords } from './use-reports-words.ts';

interface Props {
  /** Null: a new one. */
  id: number | null;
  from: ScheduleBody;
  onDone(): void;
}

export function ScheduleForm({ id, from, onDone }: Props) {
  const words = useReportsWords();
  const { zone } = useReader();
  const client = useQueryClient();
  const [body, setBody] = useState(from);
  const people = useKnownPeople();
  const change = (changed: Partial<ScheduleBody>): void => setBody(now => ({ ...now, ...changed }));
  const save = useAct(async () => {
    await saveSchedule(id, readyBody(body));
    await client.invalidateQueries({ queryKey: ['reports'] });
    notifications.show({
      message: words.form.saved,
      color: 'green',
      closeButtonProps: { 'aria-label': words.close },
    });
    onDone();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.run();
  };
  const complete = isAboutSomething(body.scope) && repeated(body.recipients).length === 0;
  return (
    <div className={css.beside}>
      <form className={css.fields} onSubmit={submit}>
        <TextInput
          label={words.form.name}
          placeholder={words.form.nameHint}
          value={body.name}
          required
          maxLength={100}
          data-autofocus
          onChange={event => change({ name: event.currentTarget.value })}
        />
        <div className={css.pair}>
          <ScopeFields
            scope={body.scope}
            onChange={scope => change({ scope: { ...body.scope, ...scope } })}
          />
        </div>
        <CadenceFields
          cadence={body.cadence}
          today={new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())}
          onChange={cadence => change({ cadence })}
        />
        <RecipientFields
          recipients={body.recipients}
          people={people}
          onChange={recipients => change({ recipients })}
        />
        <FormProblem problem={save.problem} />
        <div className={css.buttons}>
          <Button type="submit" loading={save.busy} disabled={!complete}>
            {id === null ? words.form.create : words.form.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
        </div>
      </form>
      <SchedulePreview body={body} />
    </div>
  );
}

/** Only owners may list the members; others know themselves. */
function useKnownPeople(): KnownPerson[] {
  const me = useMe().data;
  const { data } = useQuery({ ...membersQuery, enabled: me?.workspace.role === 'owner' });
  if (data !== undefined || me === undefined) return data ?? [];
  const { user, workspace } = me;
  const { language, zone_own } = workspace;
  return [{ user_id: user.id, name: user.name, email: user.email, language, zone: zone_own }];
}
