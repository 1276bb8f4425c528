/** Solved tickets like this one with what was answered, and a reply to begin from: copied, never sent. */
import { Button, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { keptWords } from '../../../src/triage/time-saved.ts';
import type { TicketPage } from '../../api/tickets.ts';
import { type Draft, decide, draftAnswer, solvedQuery } from '../../api/triage.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Triage.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

export function Drafted({ ticket, endpoint }: { ticket: TicketPage; endpoint: boolean }) {
  const { format } = useReader();
  const all = useTicketsWords();
  const words = all.triage;
  const solved = useQuery(solvedQuery(ticket.id));
  const [draft, setDraft] = useState<Draft | null>(null);
  const make = useAct(async (source: Draft['source']) => setDraft(await draftAnswer(ticket.id, source)));
  const list = solved.data ?? [];
  return (
    <Card title={words.solved}>
      {solved.isPending ? (
        <Loading height={120} />
      ) : solved.data === undefined ? (
        <Failed problem={solved.error} retry={() => void solved.refetch()} />
      ) : list.length === 0 ? (
        <Empty title={words.noneSolved} more="" />
      ) : (
        <>
          <ul className={css.list}>
            {list.map(one => (
              <li key={one.id} className={css.solved}>
                <details>
                  <summary>
                    {all.number(String(one.number))} <bdi>{one.subject ?? all.hiddenSubject}</bdi>{' '}
                    <span className="note">{words.like(format.percent(one.likeness))}</span>
                  </summary>
                  <p className={css.answer}>
                    <bdi>{one.answer}</bdi>
                  </p>
                  <Link to="/support/tickets/$id" params={{ id: String(one.id) }}>
                    {all.history.other}
                  </Link>
                </details>
              </li>
            ))}
          </ul>
          <div className={css.buttons}>
            <Button size="xs" variant="default" loading={make.busy} onClick={() => make.run('similar')}>
              {words.makeDraft}
            </Button>
            {endpoint ? (
              <Button
                size="xs"
                variant="default"
                loading={make.busy}
                title={words.askHint}
                onClick={() => make.run('endpoint')}
              >
                {words.ask}
              </Button>
            ) : null}
          </div>
          <FormProblem problem={make.problem} />
          {draft === null ? null : <Reply key={draft.text} ticket={ticket} draft={draft} />}
        </>
      )}
    </Card>
  );
}

function Reply({ ticket, draft }: { ticket: TicketPage; draft: Draft }) {
  const { triage: words } = useTicketsWords();
  const clipboard = useClipboard();
  const [text, setText] = useState(draft.text);
  const [noted, setNoted] = useState(false);
  const note = useAct(async (sent: boolean) => {
    const { kept, words: length } = keptWords(draft.text, text);
    const outcome = !sent
      ? ('refused' as const)
      : kept === length
        ? ('accepted' as const)
        : ('changed' as const);
    await decide(ticket.id, {
      ...{ field: 'answer', source: draft.source, outcome },
      kept_words: sent ? kept : null,
    });
    setNoted(true);
  });
  return (
    <div className={css.draft}>
      <Textarea
        label={words.draft}
        description={
          draft.from === null
            ? words.draftHint
            : `${words.draftFrom(String(draft.from.number))}. ${words.draftHint}`
        }
        autosize
        minRows={5}
        maxRows={20}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={css.buttons}>
        <Button
          size="xs"
          leftSection={
            clipboard.copied ? (
              <Check size={14} aria-hidden="true" />
            ) : (
              <ClipboardCopy size={14} aria-hidden="true" />
            )
          }
          onClick={() => clipboard.copy(text)}
        >
          {clipboard.copied ? words.copied : words.copy}
        </Button>
        {noted ? (
          <span className="note" role="status">
            {words.noted}
          </span>
        ) : (
          <>
            <Button size="xs" variant="default" loading={note.busy} onClick={() => note.run(true)}>
              {words.used}
            </Button>
            <Button size="xs" variant="subtle" disabled={note.busy} onClick={() => note.run(false)}>
              {words.notUsed}
            </Button>
          </>
        )}
      </div>
      <FormProblem problem={note.problem} />
    </div>
  );
}
