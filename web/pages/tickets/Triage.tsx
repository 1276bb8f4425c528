/** What is suggested for a ticket, for somebody to accept, change or refuse. */
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { isProblem } from '../../api/problem.ts';
import type { TicketPage } from '../../api/tickets.ts';
import { askEndpoint, type Suggestion, suggestionsQuery, triageStateQuery } from '../../api/triage.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { Drafted } from './Drafted.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import css from './Triage.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

export function Triage({ ticket }: { ticket: TicketPage }) {
  const { triage: words } = useTicketsWords();
  const state = useQuery(triageStateQuery);
  if (state.data === undefined)
    return (
      <Card title={words.title}>
        {state.isPending ? <Loading height={120} /> : <Failed problem={state.error} />}
      </Card>
    );
  if (!state.data.content)
    return (
      <Card title={words.title}>
        <Empty title={words.off} more={words.offMore} />
      </Card>
    );
  return <Suggestions ticket={ticket} endpoint={state.data.endpoint !== null} />;
}

function Suggestions({ ticket, endpoint }: { ticket: TicketPage; endpoint: boolean }) {
  const { format } = useReader();
  const all = useTicketsWords();
  const words = all.triage;
  const client = useQueryClient();
  const found = useQuery(suggestionsQuery(ticket.id));
  const ask = useAct(async () => {
    client.setQueryData(suggestionsQuery(ticket.id).queryKey, await askEndpoint(ticket.id));
  });
  if (isProblem(found.error, 'not-available'))
    return (
      <Card title={words.title}>
        <Empty title={words.noText} more="" />
      </Card>
    );
  const suggestions = found.data?.suggestions ?? [];
  const duplicates = found.data?.duplicates ?? [];
  return (
    <>
      <Card title={words.title}>
        {found.isPending ? (
          <Loading height={160} />
        ) : found.data === undefined ? (
          <Failed problem={found.error} retry={() => void found.refetch()} />
        ) : suggestions.length === 0 ? (
          <Empty title={words.nothing} more="" />
        ) : (
          <ul className={css.list}>
            {suggestions.map(one => (
              <SuggestionRow key={keyOf(one)} one={one} ticket={ticket} duplicates={duplicates} />
            ))}
          </ul>
        )}
        {duplicates.length === 0 ? null : (
          <>
            <h3 className="sub">{words.duplicates}</h3>
            <ul className={css.list}>
              {duplicates.map(one => (
                <li key={one.id} className={css.like}>
                  <Link to="/support/tickets/$id" params={{ id: String(one.id) }}>
                    {all.number(String(one.number))} <bdi>{one.subject ?? all.hiddenSubject}</bdi>
                  </Link>
                  <span className="note">
                    {words.like(format.percent(one.likeness))}
                    {one.status === null
                      ? ''
                      : ` · ${all.statuses[one.status as keyof typeof all.statuses] ?? one.status}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {endpoint ? (
          <div className={css.ask}>
            <Button
              size="xs"
              variant="default"
              loading={ask.busy}
              leftSection={<Sparkles size={14} aria-hidden="true" />}
              onClick={() => ask.run()}
            >
              {words.ask}
            </Button>
            <p className="note">{words.askHint}</p>
            <FormProblem problem={ask.problem} />
          </div>
        ) : null}
      </Card>
      <Drafted ticket={ticket} endpoint={endpoint} />
    </>
  );
}

const keyOf = ({ field, source, value }: Suggestion): string => `${field} ${source} ${value}`;
