/** What customers ask again and again, and how they are answered. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import { type FrequentQuestions, frequentQuery, type QuestionsAsked } from '../../api/frequent.ts';
import { useMe, useSeesTickets } from '../../api/me.ts';
import { comparable, conditionsOf } from '../../filters/filters.ts';
import { narrow } from '../../filters/reach.ts';
import { useFilters } from '../../filters/use-filters.ts';
import { Card, PageHead, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading, NoRight } from '../../ui/states.tsx';
import { useReader, useWords } from '../../words/words.tsx';
import { useTicketsWords } from '../tickets/use-tickets-words.ts';
import { Groups } from './Groups.tsx';
import { useFrequentWords } from './use-frequent-words.ts';

export function Frequent() {
  const all = useWords();
  const tickets = useTicketsWords();
  const works = useSeesTickets();
  return (
    <Stack>
      <PageHead title={all.pages.frequent} lead={all.leads.frequent} />
      {works ? <Asked /> : <NoRight title={tickets.noRight} more={tickets.noRightMore} />}
    </Stack>
  );
}

/** Null until it is known which of the page's filters tickets know. */
function useAsked(): QuestionsAsked | null {
  const [filters] = useFilters();
  const catalogue = useCatalogue().data;
  return useMemo(() => {
    const all = conditionsOf(filters);
    if (all.length > 0 && catalogue === undefined) return null;
    const known = catalogue === undefined ? [] : narrow(catalogue, ['tickets'], all).filters;
    return { filters: known, date_range: filters.range, compare: comparable(filters) };
  }, [filters, catalogue]);
}

function Asked() {
  const words = useFrequentWords();
  const asked = useAsked();
  const found = useQuery({ ...frequentQuery(asked ?? {}), enabled: asked !== null });
  const { data } = found;
  return (
    <Card title={words.title} stale={found.isPlaceholderData}>
      {found.isPending ? (
        <Loading height={420} />
      ) : data === undefined ? (
        <Failed problem={found.error} retry={() => void found.refetch()} />
      ) : data.questions.length === 0 ? (
        <NoneAsked found={data} />
      ) : (
        <>
          <Read found={data} compared={asked?.compare === true} />
          <Groups questions={data.questions} />
        </>
      )}
    </Card>
  );
}

/** How much of the period stands in these groups. */
function Read({ found, compared }: { found: FrequentQuestions; compared: boolean }) {
  const { format } = useReader();
  const words = useFrequentWords();
  const { tickets, sampled, read, questions } = found;
  const asked = questions.reduce((sum, one) => sum + one.tickets, 0);
  const told = sampled < tickets ? words.sampled : read < tickets ? words.some : null;
  return (
    <p className="note">
      {words.covered(format.percent(asked / read), questions.length)}{' '}
      {told === null ? words.all(format.count(tickets)) : told(format.count(read), format.count(tickets))}{' '}
      {compared && !found.compared ? words.notCompared : null}
    </p>
  );
}

function NoneAsked({ found: { content, tickets, read } }: { found: FrequentQuestions }) {
  const { format } = useReader();
  const words = useFrequentWords();
  const owner = useMe().data?.workspace.role === 'owner';
  if (!content)
    return (
      <Empty title={words.off} more={owner ? words.offOwner : words.offReader}>
        {owner ? (
          <Link to="/settings/$section" params={{ section: 'triage' }}>
            {words.offLink}
          </Link>
        ) : null}
      </Empty>
    );
  if (tickets === 0) return <Empty title={words.none} more={words.noneMore} />;
  if (read === 0) return <Empty title={words.unread(format.count(tickets))} more={words.unreadMore} />;
  return <Empty title={words.alone} more={words.aloneMore(format.count(read))} />;
}
