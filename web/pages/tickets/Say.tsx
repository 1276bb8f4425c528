/** What people add by hand: a note, or that something was said where no mail tells it. */
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addMessage, addNote, type TicketPage } from '../../api/tickets.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import css from './History.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

export function Say({ ticket }: { ticket: TicketPage }) {
  const { history: words } = useTicketsWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const act = useAct(async (does: () => Promise<unknown>) => {
    await does();
    await client.invalidateQueries({ queryKey: ['facts'] });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run(async () => {
      await addNote(ticket.id, text);
      setText('');
    });
  };
  const said = (by: 'customer' | 'agent') => act.run(() => addMessage(ticket.id, { by }));
  return (
    <div className={css.say}>
      <form onSubmit={submit}>
        <Textarea
          label={words.addNote}
          description={words.noteHint}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5000}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" mt="xs" disabled={text.trim() === ''} loading={act.busy}>
          {words.save}
        </Button>
      </form>
      <FormProblem problem={act.problem} />
      <div>
        <p className={css.told}>{words.addMessage}</p>
        <p className="note">{words.messageHint}</p>
        <div className={css.buttons}>
          <Button
            size="xs"
            variant="default"
            disabled={act.busy}
            leftSection={<PhoneOutgoing size={14} aria-hidden="true" />}
            onClick={() => said('agent')}
          >
            {words.weAnswered}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={act.busy}
            leftSection={<PhoneIncoming size={14} aria-hidden="true" />}
            onClick={() => said('customer')}
          >
            {words.theyWrote}
          </Button>
        </div>
      </div>
    </div>
  );
}
