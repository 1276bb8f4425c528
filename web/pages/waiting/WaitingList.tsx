import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useCatalogue, useChoices } from '../../api/catalogue.ts';
import { type ConversationQuestion, conversationsKey, useConversations } from '../../api/conversations.ts';
import { mayChange, useMe } from '../../api/me.ts';
import { conditionsOf } from '../../filters/filters.ts';
import { narrow } from '../../filters/reach.ts';
import { useFilters } from '../../filters/use-filters.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { useChanges } from './use-changes.tsx';
import css from './Waiting.module.css';
import { WaitingRow } from './WaitingRow.tsx';

const AT_ONCE = 50;

export function WaitingList() {
  const { words, format } = useReader();
  const [filters] = useFilters();
  const catalogue = useCatalogue().data;
  const choices = useChoices().data;
  const role = useMe().data?.workspace.role;
  const question = useMemo((): ConversationQuestion => {
    const all = conditionsOf(filters);
    return {
      of: 'waiting',
      filters: catalogue === undefined ? all : narrow(catalogue, ['awaiting_us'], all).filters,
      date_range: 'all',
      limit: AT_ONCE,
    };
  }, [filters, catalogue]);
  const list = useConversations(question, question.filters.length === 0 || catalogue !== undefined);
  const changes = useChanges(conversationsKey(question));
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap(page => page.conversations);
  const total = pages[0]?.total ?? 0;
  const allowed = mayChange(role);
  return (
    <Card
      title={words.overview.list}
      actions={
        <span className="note">{words.waiting.shown(format.count(rows.length), format.count(total))}</span>
      }
      stale={list.isPlaceholderData}
    >
      {list.isPending ? (
        <Loading height={420} />
      ) : list.isError && list.data === undefined ? (
        <Failed problem={list.error} retry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Empty title={words.overview.nobody} more={words.overview.nobodyMore} />
      ) : (
        <ol className={css.list}>
          {rows.map(one => (
            <WaitingRow
              key={one.id}
              one={one}
              teammates={choices?.teammates ?? []}
              allowed={allowed}
              onAssign={to => changes.assign(one, to)}
              onClose={() => changes.close(one)}
            />
          ))}
        </ol>
      )}
      {list.hasNextPage ? (
        <Button
          mt="sm"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.waiting.more}
        </Button>
      ) : null}
    </Card>
  );
}
