/** What is watched, what is open, what happened, what was sent. */
import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { alertsQuery, type Saved } from '../../api/alerts.ts';
import { useMe } from '../../api/me.ts';
import { Card, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { NoMailCard } from '../reports/NoMailCard.tsx';
import { AlertForm } from './AlertForm.tsx';
import { AlertRow } from './AlertRow.tsx';
import css from './Alerts.module.css';
import { type AlertDraft, draftOf, newAlert, secretsOf } from './alert-form.ts';
import { Deliveries } from './Deliveries.tsx';
import { Events } from './Events.tsx';
import { SecretsDialog } from './SecretsDialog.tsx';
import { useAlertsWords } from './use-alerts-words.ts';

interface Editing {
  id: number | null;
  from: AlertDraft;
}

export function Alerts() {
  const words = useAlertsWords();
  const { language, zone } = useReader();
  const email = useMe().data?.user.email ?? '';
  const alerts = useQuery(alertsQuery);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const rules = alerts.data ?? [];
  const begin = (): void =>
    setEditing({ id: null, from: newAlert({ name: words.kinds.waiting.title, email, language, zone }) });
  const done = (made: Saved | null): void => {
    setEditing(null);
    if (made !== null) setSaved(made);
  };
  // Before the first rule three empty cards would say nothing.
  const quiet = rules.length === 0;
  const add = (
    <Button size="xs" leftSection={<Plus size={15} aria-hidden="true" />} onClick={begin}>
      {words.new}
    </Button>
  );
  return (
    <Stack>
      <NoMailCard />
      <Card title={words.rules} actions={rules.length > 0 ? add : null}>
        {alerts.isPending ? (
          <Loading height={180} />
        ) : alerts.data === undefined ? (
          <Failed problem={alerts.error} retry={() => void alerts.refetch()} />
        ) : rules.length === 0 ? (
          <Empty title={words.none} more={words.noneMore}>
            {add}
          </Empty>
        ) : (
          <ul className={css.list}>
            {rules.map(rule => (
              <AlertRow
                key={rule.id}
                rule={rule}
                onEdit={() => setEditing({ id: rule.id, from: draftOf(rule) })}
              />
            ))}
          </ul>
        )}
      </Card>
      <Events open quiet={quiet} />
      <Events open={false} quiet={quiet} />
      <Deliveries rules={rules} quiet={quiet} />
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        position="right"
        closeButtonProps={{ 'aria-label': words.close }}
        size="min(620px, 100%)"
        title={editing?.id === null ? words.new : editing?.from.name}
      >
        {editing === null ? null : <AlertForm id={editing.id} from={editing.from} onDone={done} />}
      </Drawer>
      <SecretsDialog
        secrets={
          saved === null
            ? []
            : secretsOf(
                rules.find(rule => rule.id === saved.id),
                saved.secrets,
              )
        }
        onClose={() => setSaved(null)}
      />
    </Stack>
  );
}
