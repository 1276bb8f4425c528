/** When to write: to somebody, and to everybody. */
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useMemo } from 'react';
import { useAnswers } from '../../api/answers.ts';
import { whenQuery } from '../../api/when.ts';
import { HourGrid } from '../../charts/HourGrid.tsx';
import { cellIn, hourGrid } from '../../charts/hour-grid.data.ts';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { useNarrowed } from '../../filters/use-filters.ts';
import { Card, Columns, PageHead, Stack } from '../../ui/Card.tsx';
import { ResultCard } from '../../ui/ResultCard.tsx';
import { FailedPage } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { BestTimes } from './BestTimes.tsx';
import css from './Write.module.css';
import { slotGrid, writeAsks } from './write.data.ts';

/** Fewer mails than that say nothing of an hour. */
const ENOUGH = 5;

export function Write() {
  const { words, format } = useReader();
  const { to = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const inspect = useInspectSlice();
  const answers = useAnswers(useNarrowed(writeAsks));
  const best = useQuery(whenQuery(to)).data;
  const slots = useMemo(() => (best === undefined ? null : slotGrid(best.outcome.slots)), [best]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const who = String(new FormData(event.currentTarget).get('to') ?? '')
      .trim()
      .toLowerCase();
    void navigate({ to: '.', search: now => ({ ...now, to: who || undefined }) });
  };
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={words.pages.write} problem={answers.problem} retry={answers.retry} />;
  return (
    <Stack>
      <PageHead title={words.pages.write} lead={words.leads.write} />
      <Card>
        <form className={css.ask} onSubmit={submit}>
          <TextInput
            key={to}
            name="to"
            label={words.write.to}
            placeholder={words.write.hint}
            defaultValue={to}
          />
          <Button type="submit">{words.write.show}</Button>
        </form>
      </Card>
      {to === '' ? null : (
        <Columns>
          <Card title={<bdi>{to}</bdi>}>
            <BestTimes who={to} />
          </Card>
          {slots === null || best?.outcome.level === null ? null : (
            <Card title={words.write.chance} note={words.write.zoneIs(best?.zone ?? '')}>
              <HourGrid
                caption={words.write.chance}
                data={slots}
                value={cell => `${format.percent(cell.value ?? 0)}, ${words.figure.n(format.count(cell.n))}`}
              />
            </Card>
          )}
        </Columns>
      )}
      <ResultCard
        title={`${words.write.activity} · ${words.write.everybody}`}
        result={answers.of('activity')}
        problem={answers.problemOf('activity')}
        stale={answers.stale}
      >
        {result => (
          <HourGrid
            caption={words.write.activity}
            data={hourGrid(result, ['their_activity'])}
            value={cell => format.count(cell.value ?? 0)}
            onCell={cell => inspect(result, cellIn(result, cell), ['their_activity'])}
          />
        )}
      </ResultCard>
      <ResultCard
        title={words.write.outcome}
        result={answers.of('outcome')}
        problem={answers.problemOf('outcome')}
        stale={answers.stale}
      >
        {result => (
          <>
            <p className="note">{words.write.blank(ENOUGH)}</p>
            <HourGrid
              caption={words.write.outcome}
              data={hourGrid(result, ['their_reply_rate.within_1d'], ENOUGH)}
              value={cell =>
                cell.value === null
                  ? '—'
                  : `${format.percent(cell.value)}, ${words.figure.n(format.count(cell.n))}`
              }
              onCell={cell => inspect(result, cellIn(result, cell), ['their_reply_rate.within_1d'])}
            />
          </>
        )}
      </ResultCard>
    </Stack>
  );
}
