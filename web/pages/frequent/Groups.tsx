/** The questions, the most frequent first; what is behind each is opened beneath it. */
import { useMemo, useState } from 'react';
import { useAnswers } from '../../api/answers.ts';
import type { FrequentQuestion } from '../../api/frequent.ts';
import css from './Frequent.module.css';
import { Group } from './Group.tsx';
import { ticketsIn } from './tickets-in.ts';

export function Groups({ questions }: { questions: FrequentQuestion[] }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const asks = useMemo(
    () =>
      Object.fromEntries(
        questions.map(({ example, ids }) => [
          example.id,
          {
            metrics: ['tickets', 'first_response_time'],
            filters: [ticketsIn(ids)],
            date_range: 'all',
            include: { excluded: false },
          },
        ]),
      ),
    [questions],
  );
  const answers = useAnswers(asks);
  const most = Math.max(...questions.map(one => one.tickets));
  const toggle = (id: number): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <ol className={css.groups}>
      {questions.map(one => (
        <Group
          key={one.example.id}
          one={one}
          most={most}
          result={answers.stale ? undefined : answers.of(String(one.example.id))}
          open={open.has(one.example.id)}
          onToggle={() => toggle(one.example.id)}
        />
      ))}
    </ol>
  );
}
