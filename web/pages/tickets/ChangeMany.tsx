import { Alert, Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TICKET_STATUSES } from '../../../src/derive/support/ticket.ts';
import { useChoices } from '../../api/catalogue.ts';
import { useMe } from '../../api/me.ts';
import { changeTicket, type TicketChange } from '../../api/tickets.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useWords } from '../../words/words.tsx';
import { changeMany, type Left } from './change-many.ts';
import css from './Tickets.module.css';
import { useTicketValues } from './use-ticket-values.ts';
import { useTicketsWords } from './use-tickets-words.ts';

interface Props {
  ids: number[];
  /** Those that stay chosen. */
  onLeft(ids: number[]): void;
}

interface Asked {
  change: TicketChange;
  told: string;
}

/** Asked about before it is done, since one cannot see them all at a glance. */
export function ChangeMany({ ids, onLeft }: Props) {
  const { waiting } = useWords();
  const all = useTicketsWords();
  const words = all.list;
  const client = useQueryClient();
  const values = useTicketValues();
  const mates = useChoices().data?.teammates ?? [];
  const people = useMe().data?.workspace.people_figures !== false;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Left | null>(null);
  const run = async (): Promise<void> => {
    if (asked === null) return;
    setBusy(true);
    const left = await changeMany(ids, id => changeTicket(id, asked.change));
    setBusy(false);
    setFailed(left);
    const changed = ids.length - (left?.ids.length ?? 0);
    if (changed > 0) notifications.show({ message: words.changed(changed), color: 'green' });
    onLeft(left?.ids ?? []);
    await client.invalidateQueries({ queryKey: ['facts'] });
  };
  const sure = useSure(
    words.sure(ids.length, asked?.told ?? ''),
    words.sureYes,
    all.cancel,
    () => void run(),
  );
  const ask = (change: TicketChange, told: string): void => {
    setAsked({ change, told });
    sure.ask();
  };
  const picks: {
    label: string;
    data: { value: string; label: string }[];
    of(value: string): TicketChange;
  }[] = [
    {
      label: words.setStatus,
      data: TICKET_STATUSES.filter(one => one !== 'new').map(value => ({
        value,
        label: all.statuses[value],
      })),
      of: value => {
        const status = TICKET_STATUSES.find(one => one === value);
        return status === undefined || status === 'new' ? {} : { status };
      },
    },
    ...(people
      ? [
          {
            label: words.setAssignee,
            data: [
              { value: 'none', label: waiting.nobodyYet },
              ...mates.map(({ id, name }) => ({ value: String(id), label: name })),
            ],
            of: (value: string) => ({ assignee: value === 'none' ? null : Number(value) }),
          },
        ]
      : []),
    {
      label: words.setSeverity,
      data: values.severities.map(value => ({ value, label: value })),
      of: severity => ({ severity }),
    },
    {
      label: words.setCategory,
      data: values.categories.map(value => ({ value, label: value })),
      of: category => ({ category }),
    },
  ];
  return (
    <div className={css.many}>
      <span className="note" role="status">
        {words.chosen(ids.length)}
      </span>
      {picks
        .filter(({ data }) => data.length > 0)
        .map(({ label, data, of }) => (
          <Select
            key={label}
            size="xs"
            w={150}
            aria-label={`${words.set}: ${label}`}
            placeholder={label}
            disabled={busy}
            value={null}
            data={data}
            onChange={value => {
              if (value === null) return;
              const name = data.find(one => one.value === value)?.label ?? value;
              ask(of(value), `${label.replace(' …', '')}: ${name}`);
            }}
          />
        ))}
      <Button size="compact-sm" variant="subtle" onClick={() => onLeft([])}>
        {words.unchoose}
      </Button>
      {failed === null ? null : (
        <Alert role="alert" color="red" variant="light">
          {words.failed(failed.ids.length, failed.why)}
        </Alert>
      )}
      {sure.dialog}
    </div>
  );
}
