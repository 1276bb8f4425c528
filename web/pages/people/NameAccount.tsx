/** A domain becomes an account of the settings. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { saveSettings, settingsQuery } from '../../api/settings.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';

export function NameAccount({ domain }: { domain: string }) {
  const { words } = useReader();
  const client = useQueryClient();
  const [open, { open: ask, close }] = useDisclosure(false);
  const [name, setName] = useState('');
  const save = useAct(async () => {
    const { config, etag } = await client.fetchQuery({ ...settingsQuery, staleTime: 0 });
    const account = [...config.account, { name: name.trim(), domains: [domain] }];
    client.setQueryData(settingsQuery.queryKey, await saveSettings({ config: { ...config, account }, etag }));
    close();
    notifications.show({ message: words.people.named(name.trim()), color: 'green' });
    await client.invalidateQueries({
      predicate: ({ queryKey }) => ['choices', 'facts'].includes(String(queryKey[0])),
    });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') save.run();
  };
  return (
    <>
      <Button variant="default" size="sm" onClick={ask}>
        {words.people.nameIt}
      </Button>
      <Modal opened={open} onClose={close} title={words.people.nameIt} centered>
        <form onSubmit={submit}>
          <TextInput
            data-autofocus
            label={words.people.companyName}
            description={words.people.nameLead(domain)}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <FormProblem problem={save.problem} />
          <Button type="submit" mt="md" loading={save.busy} disabled={name.trim() === ''}>
            {words.people.nameDo}
          </Button>
        </form>
      </Modal>
    </>
  );
}
