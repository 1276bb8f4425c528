/** What is to be done about answers: whose it is, until when, and how it ended. */
import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { mayChange, useMe } from '../../api/me.ts';
import { type TaskState, tasksQuery } from '../../api/surveys.ts';
import { Card, PageHead, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading, NoRight } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { TaskRow } from './TaskRow.tsx';
import css from './Tasks.module.css';
import { useTaskWords } from './use-task-words.ts';

const STATES = ['open', 'done', 'dropped'] as const;

export function Tasks() {
  const all = useWords();
  const words = useTaskWords();
  const navigate = useNavigate();
  const may = mayChange(useMe().data?.workspace.role);
  const { state: asked } = useSearch({ strict: false });
  const state = STATES.find(one => one === asked) ?? 'open';
  return (
    <Stack>
      <PageHead
        title={all.pages.tasks}
        lead={all.leads.tasks}
        actions={
          may ? (
            <SegmentedControl
              size="xs"
              aria-label={words.state}
              value={state}
              data={STATES.map(value => ({ value, label: words.states[value] }))}
              onChange={value =>
                void navigate({
                  to: '.',
                  search: now => ({ ...now, state: value === 'open' ? undefined : value }),
                  replace: true,
                })
              }
            />
          ) : undefined
        }
      />
      {may ? <TaskList state={state} /> : <NoRight title={words.noRight} more={words.noRightMore} />}
    </Stack>
  );
}

function TaskList({ state }: { state: TaskState }) {
  const words = useTaskWords();
  const tasks = useInfiniteQuery(tasksQuery(state));
  const list = tasks.data?.pages.flat() ?? [];
  const none = { open: words.none, done: words.noneDone, dropped: words.noneDropped }[state];
  return (
    <Card stale={tasks.isPlaceholderData}>
      {tasks.isPending ? (
        <Loading height={240} />
      ) : tasks.data === undefined ? (
        <Failed problem={tasks.error} retry={() => void tasks.refetch()} />
      ) : list.length === 0 ? (
        <Empty title={none} more={state === 'open' ? words.noneMore : ''} />
      ) : (
        <ul className={css.list}>
          {list.map(one => (
            <TaskRow key={one.id} one={one} />
          ))}
        </ul>
      )}
      {tasks.hasNextPage ? (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={tasks.isFetchingNextPage}
          onClick={() => void tasks.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Card>
  );
}
