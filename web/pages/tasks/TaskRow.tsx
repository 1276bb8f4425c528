import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useChoices } from '../../api/catalogue.ts';
import { useMe } from '../../api/me.ts';
import { changeTask, type TaskChange, type TaskShown } from '../../api/surveys.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { EndTask } from './EndTask.tsx';
import css from './Tasks.module.css';
import { dayIn, dueAt } from './task-days.ts';
import { useTaskWords } from './use-task-words.ts';

export function TaskRow({ one }: { one: TaskShown }) {
  const { format, zone } = useReader();
  const words = useTaskWords();
  const client = useQueryClient();
  const people = useMe().data?.workspace.people_figures !== false;
  const mates = useChoices().data?.teammates ?? [];
  const [ending, setEnding] = useState<'done' | 'dropped' | null>(null);
  const change = useAct(async (changed: TaskChange) => {
    await changeTask(one.id, changed);
    setEnding(null);
    await client.invalidateQueries({ queryKey: ['surveys', 'tasks'] });
  });
  const { contact, owner, account, outcome, closed_at } = one;
  const who = contact === null ? words.nobody : contact.name || contact.email;
  const open = one.state === 'open';
  const known = mates.map(({ id, name }) => ({ value: String(id), label: name }));
  // Somebody who has no mail in the figures can have a task all the same.
  const owners =
    owner === null || known.some(({ value }) => value === String(owner.id))
      ? known
      : [...known, { value: String(owner.id), label: owner.name }];
  return (
    <li className={css.task} {...(one.late ? { 'data-late': '' } : {})}>
      <div className={css.what}>
        <p className={css.title}>
          <span>
            {words.title.detractor} <bdi>{who}</bdi>
          </span>
          {one.late ? <span className={css.late}>{words.late}</span> : null}
        </p>
        <p className="note">
          {one.title} · {words.made(format.instant(one.created_at))}
          {account === null ? null : (
            <>
              {' '}
              · <bdi>{account}</bdi>
            </>
          )}
        </p>
        {contact === null ? null : (
          <p>
            <a href={`mailto:${encodeURIComponent(contact.email)}`}>{words.write(contact.email)}</a>
          </p>
        )}
        {open || closed_at === null ? null : (
          <p className="note">{words.closed(format.instant(closed_at))}</p>
        )}
        {outcome === null || outcome === '' ? null : (
          <p className={css.outcome}>
            <bdi>{outcome}</bdi>
          </p>
        )}
      </div>
      <div className={css.fields}>
        {people && open ? (
          <Select
            size="xs"
            aria-label={`${words.owner}: ${who}`}
            placeholder={words.noOwner}
            searchable
            clearable
            data={owners}
            value={owner === null ? null : String(owner.id)}
            disabled={change.busy}
            onChange={value => change.run({ teammate_id: value === null ? null : Number(value) })}
          />
        ) : owner === null ? null : (
          <span className="note">
            {words.owner}: <bdi>{owner.name}</bdi>
          </span>
        )}
        {open ? (
          <TextInput
            size="xs"
            type="date"
            aria-label={`${words.due}: ${who}`}
            value={dayIn(one.due_at, zone)}
            disabled={change.busy}
            onChange={event => {
              const day = event.currentTarget.value;
              if (day !== '') change.run({ due_at: dueAt(day, one.due_at, zone) });
            }}
          />
        ) : null}
      </div>
      <div className={css.acts}>
        {open ? (
          <>
            <Button
              size="xs"
              variant="light"
              leftSection={<Check size={14} aria-hidden="true" />}
              aria-label={words.doneTitle(who)}
              onClick={() => setEnding('done')}
            >
              {words.done}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={words.dropTitle(who)}
              onClick={() => setEnding('dropped')}
            >
              {words.drop}
            </Button>
          </>
        ) : (
          <Button
            size="xs"
            variant="default"
            loading={change.busy}
            leftSection={<RotateCcw size={14} aria-hidden="true" />}
            aria-label={`${words.again}: ${who}`}
            onClick={() => change.run({ state: 'open' })}
          >
            {words.again}
          </Button>
        )}
      </div>
      {ending === null ? <FormProblem problem={change.problem} /> : null}
      <EndTask
        state={ending}
        who={who}
        busy={change.busy}
        problem={change.problem}
        onClose={() => setEnding(null)}
        onEnd={(state, how) => change.run({ state, outcome: how === '' ? null : how })}
      />
    </li>
  );
}
