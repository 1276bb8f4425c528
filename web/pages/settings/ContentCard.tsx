/** Whether the text of support mail is kept: switched on with a confirmation, off with everything deleted. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { contentQuery, setContent } from '../../api/triage.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { useSupportWords } from './use-support-words.ts';

/** As the server wants it, word for word, whatever the language. */
const CONFIRMATION = 'keep the text of support mail';

export function ContentCard() {
  const { format } = useReader();
  const { content: words } = useSupportWords();
  const client = useQueryClient();
  const state = useQuery(contentQuery);
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const put = useAct(async (on: boolean) => {
    await setContent(on, on ? typed.trim() : null);
    setAsking(false);
    setTyped('');
    await client.invalidateQueries({ queryKey: ['settings'] });
    await client.invalidateQueries({ queryKey: ['triage'] });
  });
  const off = useSure(words.offSure, words.off, words.cancel, () => put.run(false));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    put.run(true);
  };
  const { data } = state;
  return (
    <Card title={words.title} note={words.lead}>
      {state.isPending ? (
        <Loading height={80} />
      ) : data === undefined ? (
        <Failed problem={state.error} retry={() => void state.refetch()} />
      ) : (
        <>
          <p>
            {data.on ? words.isOn(format.count(data.messages)) : words.isOff}{' '}
            {data.mailboxes.length === 0 ? '' : words.whose(data.mailboxes.join(', '))}{' '}
            {words.most(format.count(data.most_characters))}{' '}
            {data.retention_days === null ? '' : words.retention(format.count(data.retention_days))}
          </p>
          <Button
            mt="sm"
            size="xs"
            variant="default"
            loading={put.busy}
            onClick={() => (data.on ? off.ask() : setAsking(true))}
          >
            {data.on ? words.off : words.on}
          </Button>
        </>
      )}
      {off.dialog}
      {asking ? null : <FormProblem problem={put.problem} />}
      <Modal opened={asking} onClose={() => setAsking(false)} title={words.confirmTitle} centered>
        <form onSubmit={submit}>
          <p>{words.confirmLead}</p>
          <TextInput
            mt="md"
            label={words.confirm(`“${CONFIRMATION}”`)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <FormProblem problem={put.problem} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={() => setAsking(false)}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={put.busy} disabled={typed.trim() !== CONFIRMATION}>
              {words.on.replace(' …', '')}
            </Button>
          </Group>
        </form>
      </Modal>
    </Card>
  );
}
