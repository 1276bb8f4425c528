/** Finds the ticket that this one becomes a part of. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { mergeTicket, type TicketPage, ticketsQuery } from '../../api/tickets.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import css from './Tickets.module.css';
import { useTicketsWords } from './use-tickets-words.ts';
import { Who } from './Who.tsx';

const SHOWN = 8;

interface Props {
  ticket: Pick<TicketPage, 'id' | 'number'>;
  opened: boolean;
  onClose(): void;
}

export function MergeTicket({ ticket, opened, onClose }: Props) {
  const words = useTicketsWords();
  return (
    <Modal opened={opened} onClose={onClose} title={words.merge.title(String(ticket.number))} size="lg">
      <Find ticket={ticket} onClose={onClose} />
    </Modal>
  );
}

function Find({ ticket, onClose }: Omit<Props, 'opened'>) {
  const all = useTicketsWords();
  const words = all.merge;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 300);
  const found = useInfiniteQuery({ ...ticketsQuery({ text, limit: SHOWN }), enabled: text !== '' });
  const others = (found.data?.pages[0]?.tickets ?? []).filter(one => one.id !== ticket.id && one.counted);
  const merge = useAct(async (into: number) => {
    await mergeTicket(ticket.id, into);
    await client.invalidateQueries({ queryKey: ['facts'] });
    onClose();
    await navigate({ to: '/support/tickets/$id', params: { id: String(into) } });
  });
  return (
    <div className={css.form}>
      <p className="note">{words.lead}</p>
      <TextInput
        label={words.find}
        value={typed}
        data-autofocus
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <FormProblem problem={merge.problem} />
      <p className="note" role="status">
        {text === '' ? words.type : found.isSuccess && others.length === 0 ? words.none : ''}
      </p>
      <ul className={css.found}>
        {(text === '' ? [] : others).map(one => (
          <li key={one.id}>
            <div className={css.what}>
              <bdi>
                {all.number(String(one.number))}{' '}
                {one.subject === null ? all.hiddenSubject : one.subject || all.noSubject}
              </bdi>
              <Who one={one} />
            </div>
            <Button size="xs" variant="default" loading={merge.busy} onClick={() => merge.run(one.id)}>
              {words.into(String(one.number))}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
