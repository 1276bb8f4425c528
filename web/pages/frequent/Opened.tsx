/** Behind one question: tickets that ask it, and the answer most often given. */
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, ClipboardCopy } from 'lucide-react';
import type { Result } from '../../../src/metrics/engine/result.ts';
import { type FrequentQuestion, usualAnswerQuery } from '../../api/frequent.ts';
import { ticketsQuery } from '../../api/tickets.ts';
import { useInspect } from '../../figures/inspect.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { SubjectLink } from '../tickets/SubjectLink.tsx';
import { useTicketsWords } from '../tickets/use-tickets-words.ts';
import { whoOf } from '../tickets/Who.tsx';
import css from './Frequent.module.css';
import { ticketsIn } from './tickets-in.ts';
import { useFrequentWords } from './use-frequent-words.ts';

interface Props {
  one: FrequentQuestion;
  called: string;
  result: Result | undefined;
}

const SHOWN = 5;

export function Opened({ one, called, result }: Props) {
  const { format } = useReader();
  const words = useFrequentWords();
  const inspect = useInspect();
  return (
    <div className={css.opened}>
      <section>
        <h3>{words.examples}</h3>
        <Examples ids={one.ids} />
        {result === undefined || one.tickets <= SHOWN ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            ml={-8}
            onClick={() => inspect({ names: ['tickets'], result, of: called })}
          >
            {words.allTickets(format.count(one.tickets))}
          </Button>
        )}
      </section>
      <section>
        <h3>{words.answer}</h3>
        <Answer ids={one.ids} />
      </section>
    </div>
  );
}

function Examples({ ids }: { ids: number[] }) {
  const { format } = useReader();
  const words = useTicketsWords();
  const list = useInfiniteQuery(ticketsQuery({ filters: [ticketsIn(ids)], date_range: 'all', limit: SHOWN }));
  if (list.isPending || list.isPlaceholderData) return <Loading height={120} />;
  if (list.data === undefined) return <Failed problem={list.error} retry={() => void list.refetch()} />;
  return (
    <ul className={css.tickets}>
      {(list.data.pages[0]?.tickets ?? []).map(ticket => (
        <li key={ticket.id}>
          <SubjectLink one={ticket} />
          <span className="note">
            <bdi>{whoOf(ticket) ?? words.unknown}</bdi> · {format.instant(ticket.created_at)} ·{' '}
            {words.statuses[ticket.status as keyof typeof words.statuses] ?? ticket.status}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Answer({ ids }: { ids: number[] }) {
  const { format } = useReader();
  const words = useFrequentWords();
  const clipboard = useClipboard();
  const found = useQuery(usualAnswerQuery(ids));
  if (found.isPending) return <Loading height={120} />;
  if (found.data === undefined) return <Failed problem={found.error} retry={() => void found.refetch()} />;
  const { answered, alike, answer } = found.data;
  if (answer === null)
    return (
      <p className="note">
        {answered === 0
          ? words.notAnswered
          : `${words.noAnswer} ${words.noAnswerMore(format.count(answered))}`}
      </p>
    );
  return (
    <>
      <p className={css.answer}>
        <bdi>{answer.text}</bdi>
      </p>
      <p className="note">
        {words.alike(format.count(alike), format.count(answered))}{' '}
        <Link to="/support/tickets/$id" params={{ id: String(answer.ticket.id) }}>
          {words.from(String(answer.ticket.number), format.day(answer.at.slice(0, 10)))}
        </Link>
      </p>
      <Button
        size="compact-sm"
        variant="default"
        mt={8}
        leftSection={
          clipboard.copied ? (
            <Check size={14} aria-hidden="true" />
          ) : (
            <ClipboardCopy size={14} aria-hidden="true" />
          )
        }
        onClick={() => clipboard.copy(answer.text)}
      >
        {clipboard.copied ? words.copied : words.copy}
      </Button>
    </>
  );
}
