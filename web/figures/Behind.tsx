/** The conversations behind a number, twenty at a time. */
import { Button } from '@mantine/core';
import type { Filter } from '../../src/metrics/engine/request.ts';
import type { Result } from '../../src/metrics/engine/result.ts';
import { duration } from '../../src/report/duration.ts';
import { useCatalogue } from '../api/catalogue.ts';
import { type Conversation, useConversations } from '../api/conversations.ts';
import { isProblem } from '../api/problem.ts';
import { Empty, Failed, Loading, NoRight } from '../ui/states.tsx';
import { useReader } from '../words/words.tsx';
import { behind, metricIn } from './behind.ts';
import { countedAs, holdsWords } from './counted.ts';
import css from './Inspector.module.css';
import { shown, UNKNOWN } from './shown.ts';

interface Props {
  name: string;
  result: Result;
  also?: readonly Filter[];
  /** How much the number counts: said where that is not the number of conversations. */
  n?: number;
}

export function Behind({ name, result, also = [], n }: Props) {
  const { words, format } = useReader();
  const catalogue = useCatalogue().data;
  const list = useConversations(behind(name, result, also, catalogue), catalogue !== undefined);
  // Of another slice: its total would be told beside this one's number.
  if (list.isPending || list.isPlaceholderData) return <Loading height={180} />;
  if (isProblem(list.error, 'not-allowed'))
    return <NoRight small title={words.figure.noBehind} more={words.figure.noBehindMore} />;
  if (list.isError && list.data === undefined)
    return <Failed problem={list.error} retry={() => void list.refetch()} />;
  const pages = list.data?.pages ?? [];
  const all = pages.flatMap(page => page.conversations);
  const total = pages[0]?.total ?? 0;
  if (all.length === 0) return also.length === 0 ? <Empty /> : <Empty title={words.figure.nothing} more="" />;
  const counted = countedAs(metricIn(catalogue, name));
  return (
    <>
      {n === undefined ? null : <p className="note">{holdsWords(counted, n, total, words.figure, format)}</p>}
      <ul className={css.conversations}>
        {all.map(one => (
          <Row key={one.id} one={one} told={toldOf(one)} />
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

  /** What the number is of this conversation alone; else how long it waits or waited. */
  function toldOf({
    state,
    waited_seconds,
    first_reply_seconds,
    value = null,
    counted: held = 0,
  }: Conversation) {
    const unit = result.meta.definitions[name]?.unit ?? 'conversations';
    if (unit === 'seconds' || unit === 'bytes') return shown(name, value, unit, format);
    if (counted !== 'conversation') return words.figure.rows[counted](format.count(held), held);
    const time = state === 'awaiting_us' && waited_seconds !== null ? waited_seconds : first_reply_seconds;
    return time === null ? UNKNOWN : duration(time);
  }
}

function Row({ one, told }: { one: Conversation; told: string }) {
  const { words, format } = useReader();
  const { contact, subject } = one;
  return (
    <li>
      <bdi className={css.subject} title={subject ?? ''}>
        {subject === null ? words.waiting.hiddenSubject : subject || words.waiting.noSubject}
      </bdi>
      <span className={css.right}>{told}</span>
      <bdi className="note">{contact === null ? UNKNOWN : (contact.name ?? contact.email)}</bdi>
      <span className={`note ${css.right}`}>
        {format.instant(one.started_at)} · {words.waiting.state[one.state]}
      </span>
    </li>
  );
}
