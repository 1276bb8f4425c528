import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { MAILBOX_WORDS } from './words.data.ts';

export function DemoCard({ removable }: { removable: boolean }) {
  const words = MAILBOX_WORDS[useReader().language];
  const client = useQueryClient();
  const remove = useAct(async () => {
    await call('/demo', { method: 'DELETE' });
    await client.invalidateQueries();
  });
  const sure = useSure(words.demoSure, words.demoRemove, words.cancel, () => remove.run());
  return (
    <Card
      title={words.demo}
      actions={
        removable ? (
          <Button size="xs" variant="default" loading={remove.busy} onClick={sure.ask}>
            {words.demoRemove}
          </Button>
        ) : null
      }
    >
      <FormProblem problem={remove.problem} />
      {sure.dialog}
    </Card>
  );
}
