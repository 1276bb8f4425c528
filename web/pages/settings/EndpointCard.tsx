/** The language model that may be asked: off until an owner names one. */
import { Button, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  type EndpointShown,
  endpointQuery,
  removeEndpoint,
  saveEndpoint,
  testEndpoint,
} from '../../api/triage.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Settings.module.css';
import { useSupportWords } from './use-support-words.ts';

const A_DAY = 500;

export function EndpointCard() {
  const { endpoint: words } = useSupportWords();
  const stored = useQuery(endpointQuery);
  return (
    <Card title={words.title} note={words.lead}>
      {stored.isPending ? (
        <Loading height={160} />
      ) : stored.data === undefined ? (
        <Failed problem={stored.error} retry={() => void stored.refetch()} />
      ) : (
        <Form key={stored.data?.url ?? ''} stored={stored.data} />
      )}
    </Card>
  );
}

function Form({ stored }: { stored: EndpointShown | null }) {
  const { format } = useReader();
  const { endpoint: words } = useSupportWords();
  const client = useQueryClient();
  const [perDay, setPerDay] = useState<number | string>(stored?.requests_a_day ?? A_DAY);
  const act = useAct(async (does: () => Promise<unknown>, told: string) => {
    await does();
    await client.invalidateQueries({ queryKey: ['settings'] });
    notifications.show({ message: told, color: 'green' });
  });
  const sure = useSure(words.removeSure, words.remove, words.cancel, () =>
    act.run(removeEndpoint, words.saved),
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const key = textIn(form, 'key');
    const body = {
      url: textIn(form, 'url').trim(),
      model: textIn(form, 'model').trim(),
      requests_a_day: Number(perDay) || A_DAY,
    };
    // An empty key leaves the one that is kept.
    act.run(() => saveEndpoint(key === '' ? body : { ...body, key }), words.saved);
  };
  return (
    <form className={css.fields} onSubmit={submit}>
      <div className={css.pair}>
        <TextInput
          name="url"
          type="url"
          label={words.url}
          placeholder="http://localhost:11434/v1"
          defaultValue={stored?.url ?? ''}
          required
          spellCheck={false}
        />
        <TextInput
          name="model"
          label={words.model}
          defaultValue={stored?.model ?? ''}
          required
          spellCheck={false}
        />
        <PasswordInput
          name="key"
          label={words.key}
          autoComplete="off"
          placeholder={stored?.has_key === true ? words.keyKept : ''}
        />
        <NumberInput
          label={words.perDay}
          min={1}
          max={100_000}
          value={perDay}
          onChange={setPerDay}
          {...(stored === null ? {} : { description: words.used(format.count(stored.used)) })}
        />
      </div>
      <FormProblem problem={act.problem} />
      <div className={css.checks}>
        <Button type="submit" size="xs" loading={act.busy}>
          {words.save}
        </Button>
        {stored === null ? null : (
          <>
            <Button
              size="xs"
              variant="default"
              disabled={act.busy}
              onClick={() => act.run(testEndpoint, words.tested)}
            >
              {words.test}
            </Button>
            <Button size="xs" variant="default" disabled={act.busy} onClick={sure.ask}>
              {words.remove}
            </Button>
          </>
        )}
      </div>
      {sure.dialog}
    </form>
  );
}
