/** A ticket by hand, for what no mail began. */
import { Button, Group, Modal, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { TICKET_CHANNELS } from '../../../src/derive/support/channels.data.ts';
import { useChoices } from '../../api/catalogue.ts';
import { useMe } from '../../api/me.ts';
import { addNote, createTicket } from '../../api/tickets.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import css from './Tickets.module.css';
import { useTicketValues } from './use-ticket-values.ts';
import { useTicketsWords } from './use-tickets-words.ts';

export function MakeTicket({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { make: words } = useTicketsWords();
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} size="lg">
      <Form onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose }: { onClose(): void }) {
  const all = useTicketsWords();
  const words = all.make;
  const navigate = useNavigate();
  const client = useQueryClient();
  const choices = useChoices().data;
  const people = useMe().data?.workspace.people_figures !== false;
  const values = useTicketValues();
  const [tags, setTags] = useState<string[]>([]);
  const make = useAct(async (form: FormData) => {
    const text = (name: string): string | null => textIn(form, name).trim() || null;
    const id = (name: string): number | null => Number(textIn(form, name)) || null;
    const email = text('email');
    const made = await createTicket({
      subject: text('subject'),
      channel: TICKET_CHANNELS.find(one => one === text('channel')) ?? 'other',
      requester: email === null ? null : { email, name: text('name') ?? '' },
      mailbox_id: id('mailbox'),
      assignee: id('assignee'),
      severity: text('severity'),
      category: text('category'),
      tags,
      started_by: text('started_by') === 'agent' ? 'agent' : 'customer',
    });
    const note = text('note');
    if (note !== null) await addNote(made.id, note);
    await client.invalidateQueries({ queryKey: ['facts'] });
    onClose();
    notifications.show({ message: words.made(String(made.number)), color: 'green' });
    await navigate({ to: '/support/tickets/$id', params: { id: String(made.id) } });
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    make.run(new FormData(event.currentTarget));
  };
  const named = (list: { id: number; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <form onSubmit={submit} className={css.form}>
      <p className="note">{words.lead}</p>
      <div className={css.pair}>
        <Select
          name="channel"
          label={words.channel}
          allowDeselect={false}
          defaultValue="phone"
          data={TICKET_CHANNELS.map(value => ({ value, label: all.channels[value] ?? value }))}
        />
        <Select
          name="started_by"
          label={words.startedBy}
          allowDeselect={false}
          defaultValue="customer"
          data={(['customer', 'agent'] as const).map(value => ({ value, label: words.startedBys[value] }))}
        />
      </div>
      <TextInput name="subject" label={words.subject} maxLength={500} required data-autofocus />
      <div className={css.pair}>
        <TextInput name="email" type="email" label={words.email} spellCheck={false} />
        <TextInput name="name" label={words.name} maxLength={200} />
      </div>
      <div className={css.pair}>
        <Select
          name="mailbox"
          label={words.mailbox}
          description={words.mailboxHint}
          inputWrapperOrder={['label', 'input', 'description']}
          clearable
          searchable
          data={named(choices?.mailboxes)}
        />
        {people ? (
          <Select
            name="assignee"
            label={words.assignee}
            clearable
            searchable
            data={named(choices?.teammates)}
          />
        ) : null}
      </div>
      <div className={css.pair}>
        <Select name="severity" label={words.severity} clearable data={values.severities} />
        <Select name="category" label={words.category} clearable searchable data={values.categories} />
      </div>
      <TagsInput label={words.tags} value={tags} onChange={setTags} data={values.tags} />
      <Textarea
        name="note"
        label={words.note}
        description={words.noteHint}
        inputWrapperOrder={['label', 'input', 'description']}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={5000}
      />
      <FormProblem problem={make.problem} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {all.cancel}
        </Button>
        <Button type="submit" loading={make.busy}>
          {words.make}
        </Button>
      </Group>
    </form>
  );
}
