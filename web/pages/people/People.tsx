/** Who writes to us, by person and by company. */
import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useMemo } from 'react';
import type { ResultRow } from '../../../src/metrics/engine/result.ts';
import { useAnswers } from '../../api/answers.ts';
import { useNarrowed } from '../../filters/use-filters.ts';
import { PageHead, Stack } from '../../ui/Card.tsx';
import { ResultCard } from '../../ui/ResultCard.tsx';
import { RowTable } from '../../ui/RowTable.tsx';
import { FailedPage } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { peopleAsks, TABS } from './people.data.ts';

export function People() {
  const { words, format } = useReader();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const tab = TABS.find(one => one === search.tab) ?? 'contacts';
  const find = search.find ?? '';
  const asks = useMemo(() => peopleAsks(tab, find), [tab, find]);
  const answers = useAnswers(useNarrowed(asks));
  const look = useDebouncedCallback(
    (text: string) =>
      void navigate({ to: '.', search: now => ({ ...now, find: text || undefined }), replace: true }),
    250,
  );
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={words.pages.people} problem={answers.problem} retry={answers.retry} />;
  const label = (row: ResultRow) => {
    const who = String(row.dimensions[0]);
    return tab === 'contacts' ? (
      <Link to="/inbox/person" search={{ who: who }}>
        <bdi>{who}</bdi>
      </Link>
    ) : (
      <Link to="/inbox/account" search={{ who: who }}>
        <bdi>{who}</bdi>
      </Link>
    );
  };
  const result = answers.of('list');
  const total = result?.meta.total_rows;
  return (
    <Stack>
      <PageHead
        title={words.pages.people}
        lead={words.leads.people}
        actions={
          <>
            <TextInput
              aria-label={words.people.find}
              placeholder={words.people.find}
              leftSection={<Search size={15} aria-hidden="true" />}
              defaultValue={find}
              onChange={event => look(event.currentTarget.value.trim())}
            />
            <SegmentedControl
              size="sm"
              aria-label={words.pages.people}
              value={tab}
              data={TABS.map(value => ({ value, label: words.people[value] }))}
              onChange={value =>
                void navigate({ to: '.', search: now => ({ ...now, tab: value }), replace: true })
              }
            />
          </>
        }
      />
      <ResultCard
        title={words.people[tab]}
        result={result}
        problem={answers.problemOf('list')}
        stale={answers.stale}
        actions={total === undefined ? null : <span className="note">{format.count(total)}</span>}
        height={420}
      >
        {given => (
          <RowTable
            key={tab}
            caption={words.people[tab]}
            title={tab === 'contacts' ? words.people.contact : words.people.domain}
            result={given}
            label={label}
            numbers={[
              { metric: 'conversations', title: words.people.conversations },
              { metric: 'messages_received', title: words.people.received, extra: true },
              { metric: 'reply_time', title: words.people.ourReply },
              { metric: 'reply_time.within_target', title: words.people.within, extra: true },
              { metric: 'their_reply_time', title: words.people.theirReply, extra: true },
            ]}
          />
        )}
      </ResultCard>
    </Stack>
  );
}
