/** A rule: what is watched, where, whom it tells and when. */
import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Saved, saveAlert, type Watch } from '../../api/alerts.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ScopeFields } from '../reports/ScopeFields.tsx';
import { EVERYTHING, isAboutSomething } from '../reports/schedule-form.ts';
import css from './Alerts.module.css';
import { type AlertDraft, bodyOf, WATCHES } from './alert-form.ts';
import { ChannelFields } from './ChannelFields.tsx';
import { KindChoice } from './KindChoice.tsx';
import { useAlertsWords } from './use-alerts-words.ts';
import { WatchFields } from './WatchFields.tsx';
import { WhenFields } from './WhenFields.tsx';

interface Props {
  /** Null: a new one. */
  id: number | null;
  from: AlertDraft;
  onDone(saved: Saved | null): void;
}

export function AlertForm({ id, from, onDone }: Props) {
  const words = useAlertsWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(from);
  const change = (changed: Partial<AlertDraft>): void => setDraft(now => ({ ...now, ...changed }));
  const save = useAct(async () => {
    const saved = await saveAlert(id, bodyOf(draft));
    await client.invalidateQueries({ queryKey: ['alerts'] });
    notifications.show({
      message: words.form.saved,
      color: 'green',
      closeButtonProps: { 'aria-label': words.close },
    });
    onDone(saved);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.run();
  };
  const watchKind = (kind: Watch['kind']): void => {
    if (kind === draft.watch.kind) return;
    // A name that only says what is watched follows it.
    const name = draft.name === words.kinds[draft.watch.kind].title ? words.kinds[kind].title : draft.name;
    change({ name, watch: WATCHES[kind], ...(kind === 'sync' ? { scope: EVERYTHING } : {}) });
  };
  const complete = draft.channels.length > 0 && isAboutSomething(draft.scope);
  return (
    <form className={css.fields} onSubmit={submit}>
      <KindChoice kind={draft.watch.kind} onChange={watchKind} />
      <WatchFields key={draft.watch.kind} watch={draft.watch} onChange={watch => change({ watch })} />
      <div className={css.pair}>
        <ScopeFields
          scope={draft.scope}
          {...(draft.watch.kind === 'sync' ? { kinds: ['everything', 'mailbox'] as const } : {})}
          onChange={scope => change({ scope: { ...draft.scope, ...scope } })}
        />
      </div>
      <TextInput
        label={words.form.name}
        value={draft.name}
        required
        maxLength={100}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <ChannelFields channels={draft.channels} onChange={channels => change({ channels })} />
      <WhenFields when={draft} onChange={change} />
      <FormProblem problem={save.problem} />
      <div className={css.adds}>
        <Button type="submit" loading={save.busy} disabled={!complete}>
          {id === null ? words.form.create : words.form.save}
        </Button>
        <Button variant="default" onClick={() => onDone(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
