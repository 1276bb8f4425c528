import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useTaskWords } from './use-task-words.ts';

type End = 'done' | 'dropped';

interface Props {
  /** Null: nothing is being ended. */
  state: End | null;
  who: string;
  busy: boolean;
  problem: unknown;
  onClose(): void;
  onEnd(state: End, outcome: string): void;
}

/** How it ended, in words of one's own, for whoever looks later. */
export function EndTask({ state, who, busy, problem, onClose, onEnd }: Props) {
  const words = useTaskWords();
  const [outcome, setOutcome] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (state !== null) onEnd(state, outcome.trim());
  };
  return (
    <Modal
      opened={state !== null}
      onClose={onClose}
      title={state === 'dropped' ? words.dropTitle(who) : words.doneTitle(who)}
      centered
    >
      <form onSubmit={submit}>
        <Textarea
          label={words.outcome}
          placeholder={words.outcomeHint}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          data-autofocus
          value={outcome}
          onChange={event => setOutcome(event.currentTarget.value)}
        />
        <FormProblem problem={problem} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {state === 'dropped' ? words.drop : words.done}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
