/** Where the mail comes from, and how far it has been read. */
import { Alert, Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { mailboxesQuery, uploadsQuery } from '../../api/mailboxes.ts';
import { useMe } from '../../api/me.ts';
import { Card, PageHead, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { DemoCard } from './DemoCard.tsx';
import css from './Mailboxes.module.css';
import { MailboxRow } from './MailboxRow.tsx';
import { SendFile } from './SendFile.tsx';
import { UploadRow } from './UploadRow.tsx';
import { WorkCard } from './WorkCard.tsx';
import { MAILBOX_WORDS } from './words.data.ts';

export function Mailboxes() {
  const { words: all, language } = useReader();
  const words = MAILBOX_WORDS[language];
  const me = useMe().data;
  const owner = me?.workspace.role === 'owner';
  const mailboxes = useQuery(mailboxesQuery);
  const uploads = useQuery({ ...uploadsQuery, enabled: owner });
  const { connected, problem } = useSearch({ strict: false });
  const [open, form] = useDisclosure(false);
  return (
    <Stack>
      <PageHead
        title={all.pages.mailboxes}
        lead={all.leads.mailboxes}
        actions={
          owner ? (
            <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={form.open}>
              {words.add}
            </Button>
          ) : null
        }
      />
      {connected === undefined ? null : (
        <Alert color="green" role="status">
          {words.isConnected(connected)}
        </Alert>
      )}
      {problem === undefined ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {me?.workspace.demo ? <DemoCard removable={owner} /> : null}
      <WorkCard />
      <Card title={words.connected}>
        {mailboxes.isPending ? (
          <Loading height={120} />
        ) : mailboxes.data === undefined ? (
          <Failed problem={mailboxes.error} retry={() => void mailboxes.refetch()} />
        ) : mailboxes.data.length === 0 ? (
          <Empty title={words.none} more={words.noneMore} />
        ) : (
          <ul className={css.list}>
            {mailboxes.data.map(one => (
              <MailboxRow key={one.id} one={one} changeable={owner} />
            ))}
          </ul>
        )}
      </Card>
      {owner ? (
        <Card title={words.files}>
          <ul className={css.list}>
            {(uploads.data ?? []).map(one => (
              <UploadRow key={one.id} one={one} />
            ))}
          </ul>
          <SendFile />
        </Card>
      ) : null}
      <Modal
        opened={open}
        onClose={form.close}
        title={words.add}
        size="lg"
        closeButtonProps={{ 'aria-label': words.cancel }}
      >
        <ConnectForm onDone={form.close} />
      </Modal>
    </Stack>
  );
}
