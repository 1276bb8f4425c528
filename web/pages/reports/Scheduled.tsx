/** Reports that arrive by themselves. */
import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../api/me.ts';
import { type ScheduleBody, schedulesQuery } from '../../api/reports.ts';
import { Card, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { NoMailCard } from './NoMailCard.tsx';
import css from './Reports.module.css';
import { ScheduleForm } from './ScheduleForm.tsx';
import { ScheduleRow } from './ScheduleRow.tsx';
import { bodyOf, newSchedule } from './schedule-form.ts';
import { useReportsWords } from './use-reports-words.ts';

interface Editing {
  id: number | null;
  from: ScheduleBody;
}

export function Scheduled() {
  const words = useReportsWords();
  const { language, zone } = useReader();
  const user = useMe().data?.user;
  const schedules = useQuery(schedulesQuery);
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = (): void => setEditing(null);
  const begin = (): void => {
    const you = { email: user?.email ?? '', language, zone, user_id: user?.id ?? null };
    setEditing({
      id: null,
      from: newSchedule(user === undefined ? you : { ...you, name: user.name }),
    });
  };
  const add = (
    <Button size="xs" leftSection={<Plus size={15} aria-hidden="true" />} onClick={begin}>
      {words.new}
    </Button>
  );
  const list = schedules.data ?? [];
  return (
    <Stack>
      <NoMailCard />
      <Card title={words.scheduled} actions={list.length > 0 ? add : null}>
        {schedules.isPending ? (
          <Loading height={180} />
        ) : schedules.data === undefined ? (
          <Failed problem={schedules.error} retry={() => void schedules.refetch()} />
        ) : list.length === 0 ? (
          <Empty title={words.none} more={words.noneMore}>
            {add}
          </Empty>
        ) : (
          <ul className={css.list}>
            {list.map(one => (
              <ScheduleRow
                key={one.id}
                one={one}
                onEdit={() => setEditing({ id: one.id, from: bodyOf(one) })}
              />
            ))}
          </ul>
        )}
      </Card>
      <Drawer
        opened={editing !== null}
        onClose={close}
        position="right"
        closeButtonProps={{ 'aria-label': words.close }}
        size="min(1180px, 100%)"
        title={editing?.id === null ? words.new : editing?.from.name}
      >
        {editing === null ? null : (
          <ScheduleForm key={editing.id} id={editing.id} from={editing.from} onDone={close} />
        )}
      </Drawer>
    </Stack>
  );
}
