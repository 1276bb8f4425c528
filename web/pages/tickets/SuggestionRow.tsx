import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { changeTicket, mergeTicket, type TicketPage } from '../../api/tickets.ts';
import { type Decided, decide, type SimilarTicket, type Suggestion } from '../../api/triage.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { isSo, settable, suggestedValue } from './suggested.ts';
import css from './Triage.module.css';
import { useTicketValues } from './use-ticket-values.ts';
import { useTicketsWords } from './use-tickets-words.ts';

interface Props {
  one: Suggestion;
  ticket: TicketPage;
  duplicates: readonly SimilarTicket[];
}

/** The field is set first: a decision is noted only about what was done. */
export function SuggestionRow({ one, ticket, duplicates }: Props) {
  const { format, language } = useReader();
  const all = useTicketsWords();
  const words = all.triage;
  const values = useTicketValues();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Decided['outcome'] | null>(null);
  const { field, source } = one;
  const value = suggestedValue(one, duplicates, all, language);
  const act = useAct(async (how: Decided['outcome'], chosen: string | null) => {
    if (how !== 'refused' && settable(field))
      await changeTicket(ticket.id, { [field]: how === 'changed' ? chosen : one.value });
    if (how === 'accepted' && field === 'duplicate') await mergeTicket(ticket.id, Number(one.value));
    await decide(ticket.id, { field, source, outcome: how, chosen: how === 'changed' ? chosen : null });
    setOutcome(how);
    await client.invalidateQueries({ queryKey: ['facts'] });
  });
  const merge = useSure(all.merge.lead, words.mergeInto(value.replace('#', '')), all.cancel, () =>
    act.run('accepted', null),
  );
  const others = (field === 'category' ? values.categories : values.severities).filter(
    other => other !== one.value,
  );
  const name = words.fields[field];
  return (
    <li className={css.row}>
      <div className={css.what}>
        <p>
          <span className={css.field}>{name}</span> <strong>{value}</strong>
        </p>
        <p className="note">
          {source === 'classifier' && !settable(field) ? words.itself : words.sources[source]} ·{' '}
          {words.sure(format.percent(one.confidence))}
          {one.because.length === 0 ? null : (
            <>
              {' · '}
              <bdi>{words.because(one.because.join(', '))}</bdi>
            </>
          )}
        </p>
      </div>
      <div className={css.acts}>
        {outcome !== null || isSo(one, ticket) ? (
          <span className={css.done} role="status">
            <Check size={14} aria-hidden="true" />
            {words.outcomes[outcome ?? 'accepted']}
          </span>
        ) : (
          <>
            <Button
              size="compact-sm"
              variant="light"
              loading={act.busy}
              aria-label={words.acceptLong(name, value)}
              onClick={() => (field === 'duplicate' ? merge.ask() : act.run('accepted', null))}
            >
              {words.accept}
            </Button>
            {settable(field) && others.length > 0 ? (
              <Menu withInitialFocusPlaceholder={false} position="bottom-end" withinPortal>
                <Menu.Target>
                  <Button size="compact-sm" variant="default" disabled={act.busy}>
                    {words.change}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown mah={320} className={css.menu ?? ''}>
                  {others.map(other => (
                    <Menu.Item key={other} onClick={() => act.run('changed', other)}>
                      <bdi>{other}</bdi>
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            ) : null}
            <ActionIcon
              variant="default"
              size={26}
              disabled={act.busy}
              title={words.refuse}
              aria-label={words.refuseLong(name, value)}
              onClick={() => act.run('refused', null)}
            >
              <X size={14} aria-hidden="true" />
            </ActionIcon>
          </>
        )}
      </div>
      <FormProblem problem={act.problem} />
      {merge.dialog}
    </li>
  );
}
