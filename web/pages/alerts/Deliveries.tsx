/** What was sent where, and what came back. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type AlertShown, type DeliveryShown, deliveriesQuery } from '../../api/alerts.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, SortTable } from '../../ui/SortTable.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Alerts.module.css';
import { channelName } from './alert-form.ts';
import { useAlertsWords } from './use-alerts-words.ts';

/** `quiet`: no card where there is nothing. */
export function Deliveries({ rules, quiet }: { rules: readonly AlertShown[]; quiet: boolean }) {
  const words = useAlertsWords();
  const deliveries = useInfiniteQuery(deliveriesQuery);
  const columns = useColumns(rules);
  const list = deliveries.data?.pages.flat() ?? [];
  if (quiet && list.length === 0) return null;
  return (
    <Card title={words.deliveries}>
      {deliveries.isPending ? (
        <Loading height={160} />
      ) : deliveries.data === undefined ? (
        <Failed problem={deliveries.error} retry={() => void deliveries.refetch()} />
      ) : list.length === 0 ? (
        <Empty title={words.deliveriesNone} more={words.deliveriesNoneMore} />
      ) : (
        <SortTable
          caption={words.deliveries}
          columns={columns}
          rows={list}
          id={one => one.id}
          limit={list.length}
        />
      )}
      {deliveries.hasNextPage ? (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={deliveries.isFetchingNextPage}
          onClick={() => void deliveries.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Card>
  );
}

function useColumns(rules: readonly AlertShown[]): Column<DeliveryShown>[] {
  const { format } = useReader();
  const words = useAlertsWords();
  const { columns, states, edges } = words;
  const ruleOf = (one: DeliveryShown) => rules.find(rule => rule.id === one.rule_id);
  const whereOf = (one: DeliveryShown): string => {
    const channel = ruleOf(one)?.channels.find(({ id }) => id === one.channel);
    return channel === undefined ? words.channels.gone : channelName(channel);
  };
  return [
    {
      key: 'to',
      title: columns.to,
      text: true,
      cell: one => (
        <>
          <bdi className={css.cell}>{whereOf(one)}</bdi>
          {one.error === null ? null : <p className={css.error}>{one.error}</p>}
        </>
      ),
    },
    {
      key: 'alert',
      title: columns.alert,
      text: true,
      extra: true,
      cell: one => (
        <>
          <bdi>{ruleOf(one)?.name ?? '–'}</bdi> <span className="note">{edges[one.edge]}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: columns.state,
      text: true,
      cell: one => (
        <span className={css.state} data-state={one.state}>
          {states[one.state]}
        </span>
      ),
    },
    {
      key: 'answer',
      title: columns.answer,
      extra: true,
      cell: one => (
        <span title={words.attempts(one.attempts)}>
          {one.status ?? '–'} <span className="unseen">{words.attempts(one.attempts)}</span>
        </span>
      ),
    },
    { key: 'at', title: columns.at, cell: one => format.instant(one.sent_at ?? one.due_at) },
  ];
}
