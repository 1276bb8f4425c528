import { Button } from '@mantine/core';
import { duration } from '../../src/report/duration.ts';
import { useCatalogue } from '../api/catalogue.ts';
import { type Conversation, useConversations } from '../api/conversations.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { useReader } from '../words/words.tsx';
import { behind } from './behind.ts';
import css from './Inspector.module.css';
import type { Inspected } from './inspect.tsx';
import { UNKNOWN } from './shown.ts';

/** The conversations behind a number, twenty at a time. */
export function Behind({ what }: { what: Inspected }) {
  const { words, format } = useReader();
  const catalogue = useCatalogue().data;
  const list = useConversations(behind(what, catalogue), catalogue !== undefined);
  if (list.isPending) return <Loading height={180} />;
  if (list.isError && list.data === undefined)
    return <Failed problem={list.error} retry={() => void list.refetch()} />;
  const pages = list.data?.pages ?? [];
  const all = pages.flatMap(page => page.conversations);
  const total = pages[0]?.total ?? 0;
  if (all.length === 0) return <Empty />;
  return (
    <>
      <ul className={css.conversations}>
        {all.map(one => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
      <p className="note">{words.waiting.shown(format.count(all.length), format.count(total))}</p>
      {list.hasNextPage ? (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.waiting.more}
        </Button>
      ) : null}
    </>
  );
}

function Row({ one }: { one: Conversation }) {
  const { words, format } = useReader();
  const { contact, subject } = one;
  const time =
    one.state === 'awaiting_us' && one.waited_seconds !== null ? one.waited_seconds : one.first_reply_seconds;
  return (
    <li>
      <bdi className={css.subject} title={subject ?? ''}>
        {subject === null ? words.waiting.hiddenSubject : subject || words.waiting.noSubject}
      </bdi>
      <span className={css.right}>{time === null ? UNKNOWN : duration(time)}</span>
      <bdi className="note">{contact === null ? UNKNOWN : (contact.name ?? contact.email)}</bdi>
      <span className={`note ${css.right}`}>
        {format.instant(one.started_at)} · {words.waiting.state[one.state]}
      </span>
    </li>
  );
}
