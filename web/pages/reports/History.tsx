/** What was sent to whom, newest first. */
import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RunShown, runsQuery } from '../../api/reports.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import css from './Reports.module.css';
import { RunRow } from './RunRow.tsx';
import { SentMail } from './SentMail.tsx';
import { useReportsWords } from './use-reports-words.ts';

export function History() {
  const { history: words } = useReportsWords();
  const [failedOnly, setFailedOnly] = useState(false);
  const [open, setOpen] = useState<RunShown | null>(null);
  const runs = useInfiniteQuery(runsQuery(failedOnly ? 'failed' : null));
  const list = runs.data?.pages.flat() ?? [];
  return (
    <Card
      title={words.title}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={words.title}
          value={failedOnly ? 'failed' : 'all'}
          onChange={value => setFailedOnly(value === 'failed')}
          data={[
            { value: 'all', label: words.all },
            { value: 'failed', label: words.failed },
          ]}
        />
      }
    >
      {runs.isPending ? (
        <Loading height={260} />
      ) : runs.data === undefined ? (
        <Failed problem={runs.error} retry={() => void runs.refetch()} />
      ) : list.length === 0 ? (
        <Empty
          title={failedOnly ? words.noneFailed : words.none}
          more={failedOnly ? words.noneFailedMore : words.noneMore}
        />
      ) : (
        <ol className={css.list}>
          {list.map(run => (
            <RunRow key={run.id} run={run} onOpen={() => setOpen(run)} />
          ))}
        </ol>
      )}
      {runs.hasNextPage ? (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={runs.isFetchingNextPage}
          onClick={() => void runs.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
      <SentMail run={open} onClose={() => setOpen(null)} />
    </Card>
  );
}
