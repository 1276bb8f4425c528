/** The list, with what can be done to several at once. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { TicketLine } from '../../api/tickets.ts';
import { UNKNOWN } from '../../figures/shown.ts';
import { type Column, SortTable } from '../../ui/SortTable.tsx';
import { useReader } from '../../words/words.tsx';
import { ChangeMany } from './ChangeMany.tsx';
import { SubjectLink } from './SubjectLink.tsx';
import { isSolved } from './TicketHead.tsx';
import css from './Tickets.module.css';
import { Counting } from './TimeLeft.tsx';
import { useTicketsWords } from './use-tickets-words.ts';
import { Who } from './Who.tsx';

export function TicketTable({ tickets }: { tickets: TicketLine[] }) {
  const { format, words: shared } = useReader();
  const words = useTicketsWords();
  const titles = words.list.columns;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // What has left the list cannot be seen, so it is not changed either.
  const ids = tickets.filter(one => chosen.has(one.id)).map(one => one.id);
  const put = (id: number, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const columns: Column<TicketLine>[] = [
    {
      key: 'ticket',
      title: titles.ticket,
      text: true,
      cell: one => (
        <div className={css.chosen}>
          <Checkbox
            size="xs"
            aria-label={words.list.choose(words.number(String(one.number)))}
            checked={chosen.has(one.id)}
            onChange={event => put(one.id, event.currentTarget.checked)}
          />
          <div className={css.what}>
            <SubjectLink one={one} />
            <Who one={one} />
          </div>
        </div>
      ),
    },
    {
      key: 'status',
      title: titles.status,
      text: true,
      cell: one => (
        <span className={css.mark} data-status={one.status}>
          {words.statuses[one.status as keyof typeof words.statuses] ?? one.status}
        </span>
      ),
    },
    {
      key: 'due',
      title: titles.due,
      text: true,
      extra: true,
      cell: one => (isSolved(one) ? UNKNOWN : <Counting due={one.due} />),
    },
    {
      key: 'assignee',
      title: titles.assignee,
      text: true,
      extra: true,
      cell: one => <bdi>{one.assignee?.name ?? shared.waiting.nobodyYet}</bdi>,
    },
    {
      key: 'severity',
      title: titles.severity,
      text: true,
      extra: true,
      cell: one => <bdi className={css.short}>{one.severity ?? UNKNOWN}</bdi>,
    },
    {
      key: 'category',
      title: titles.category,
      text: true,
      extra: true,
      cell: one => <bdi>{one.category ?? UNKNOWN}</bdi>,
    },
    { key: 'replies', title: titles.replies, extra: true, cell: one => format.count(one.replies) },
    { key: 'created', title: titles.created, extra: true, cell: one => format.instant(one.created_at) },
  ];
  return (
    <>
      <div className={css.choosing}>
        <Checkbox
          size="xs"
          label={words.list.chooseAll}
          checked={ids.length === tickets.length}
          indeterminate={ids.length > 0 && ids.length < tickets.length}
          onChange={event =>
            setChosen(new Set(event.currentTarget.checked ? tickets.map(one => one.id) : []))
          }
        />
        {ids.length === 0 ? null : <ChangeMany ids={ids} onLeft={left => setChosen(new Set(left))} />}
      </div>
      <SortTable
        caption={words.list.title}
        columns={columns}
        rows={tickets}
        id={one => one.id}
        limit={tickets.length}
      />
    </>
  );
}
