import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type RunShown, sentMailQuery } from '../../api/reports.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { MailFrame } from './MailFrame.tsx';
import { useReportsWords } from './use-reports-words.ts';

/** A mail as it was sent, beside the history. */
export function SentMail({ run, onClose }: { run: RunShown | null; onClose(): void }) {
  const { history: words, close } = useReportsWords();
  return (
    <Drawer
      opened={run !== null}
      onClose={onClose}
      position="right"
      closeButtonProps={{ 'aria-label': close }}
      size="min(740px, 100%)"
      title={run === null ? '' : words.sentTo(run.schedule, run.recipient)}
    >
      {run === null ? null : <Page run={run} title={words.sentTo(run.schedule, run.recipient)} />}
    </Drawer>
  );
}

function Page({ run, title }: { run: RunShown; title: string }) {
  const { data, error, refetch } = useQuery(sentMailQuery(run.id));
  if (data !== undefined) return <MailFrame page={data} title={title} />;
  return error === null ? <Loading height={600} /> : <Failed problem={error} retry={() => void refetch()} />;
}
