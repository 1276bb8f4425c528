/** What a ticket is, each field to be set where it stands. */
import { Select, TagsInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TICKET_STATUSES } from '../../../src/derive/support/ticket.ts';
import { useChoices } from '../../api/catalogue.ts';
import { useMe } from '../../api/me.ts';
import { changeTicket, type TicketChange, type TicketPage } from '../../api/tickets.ts';
import { Card } from '../../ui/Card.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Tickets.module.css';
import { useTicketChange } from './use-ticket-change.ts';
import { useTicketValues } from './use-ticket-values.ts';
import { useTicketsWords } from './use-tickets-words.ts';
import { whoOf } from './Who.tsx';

/** A value that the settings no longer have is shown all the same. */
const withOwn = (values: readonly string[], own: string | null): string[] =>
  own === null || values.includes(own) ? [...values] : [own, ...values];

export function TicketFields({ ticket }: { ticket: TicketPage }) {
  const { format, words: shared } = useReader();
  const all = useTicketsWords();
  const words = all.page;
  const values = useTicketValues();
  const mates = useChoices().data?.teammates ?? [];
  const people = useMe().data?.workspace.people_figures !== false;
  const { busy, run } = useTicketChange();
  const set = (change: TicketChange): void => run(() => changeTicket(ticket.id, change));
  const statuses = TICKET_STATUSES.filter(one => one !== 'new' || ticket.status === 'new');
  const known = mates.map(({ id, name }) => ({ value: String(id), label: name }));
  const { assignee } = ticket;
  const assignees =
    assignee === null || known.some(({ value }) => value === String(assignee.id))
      ? known
      : [...known, { value: String(assignee.id), label: assignee.name }];
  return (
    <Card>
      <fieldset disabled={busy} className={`bare ${css.form}`}>
        <legend className="unseen">{words.status}</legend>
        <Select
          label={words.status}
          allowDeselect={false}
          value={ticket.status}
          data={statuses.map(value => ({ value, label: all.statuses[value] }))}
          onChange={value => {
            const status = TICKET_STATUSES.find(one => one === value);
            if (status !== undefined && status !== 'new' && status !== ticket.status) set({ status });
          }}
        />
        {people ? (
          <Select
            label={all.list.assignee}
            placeholder={shared.waiting.nobodyYet}
            clearable
            searchable
            value={assignee === null ? null : String(assignee.id)}
            data={assignees}
            onChange={value => set({ assignee: value === null ? null : Number(value) })}
          />
        ) : null}
        {(['severity', 'category', 'feature'] as const).map(field => {
          const of = { severity: values.severities, category: values.categories, feature: values.features };
          const data = withOwn(of[field], ticket[field]);
          return data.length === 0 ? null : (
            <Select
              key={field}
              label={words[field]}
              placeholder={words.none}
              clearable
              searchable
              value={ticket[field]}
              data={data}
              onChange={value => set({ [field]: value })}
            />
          );
        })}
        <TagsInput
          label={words.tags}
          value={ticket.tags}
          data={values.tags}
          onChange={tags =>
            set({
              add_tags: tags.filter(tag => !ticket.tags.includes(tag)),
              remove_tags: ticket.tags.filter(tag => !tags.includes(tag)),
            })
          }
        />
      </fieldset>
      <dl className={css.facts}>
        <Fact title={words.requester}>
          {ticket.contact === null ? (
            all.unknown
          ) : (
            <Link to="/inbox/person" search={{ who: ticket.contact.email }}>
              <bdi>{whoOf(ticket)}</bdi>
            </Link>
          )}
        </Fact>
        {ticket.account === null ? null : (
          <Fact title={words.account}>
            <bdi>{ticket.account}</bdi>
          </Fact>
        )}
        <Fact title={words.channel}>{all.channels[ticket.channel] ?? ticket.channel}</Fact>
        {ticket.mailbox === null ? null : (
          <Fact title={words.mailbox}>
            <bdi>{ticket.mailbox.name}</bdi>
          </Fact>
        )}
        <Fact title={words.created}>{format.instant(ticket.created_at)}</Fact>
        {ticket.last_solved_at === null ? null : (
          <Fact title={words.solved}>{format.instant(ticket.last_solved_at)}</Fact>
        )}
        <Fact title={words.replies}>{format.count(ticket.replies)}</Fact>
        {ticket.reopenings === 0 ? null : (
          <Fact title={words.reopenings}>{format.count(ticket.reopenings)}</Fact>
        )}
        {ticket.external_id === null ? null : (
          <Fact title={words.external}>
            <bdi>{ticket.external_id}</bdi>
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
