import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { MailOpen, RotateCcw } from 'lucide-react';
import { type RunShown, sendAgain } from '../../api/reports.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Reports.module.css';
import { runWhen } from './run-words.ts';
import { useReportsWords } from './use-reports-words.ts';

export function RunRow({ run, onOpen }: { run: RunShown; onOpen(): void }) {
  const { format } = useReader();
  const { history: words } = useReportsWords();
  const client = useQueryClient();
  const again = useAct(async () => {
    await sendAgain(run.id);
    await client.invalidateQueries({ queryKey: ['reports'] });
  });
  const { from, to } = run.period;
  return (
    <li className={css.row}>
      <div>
        <p className={css.name}>
          <bdi>{run.schedule}</bdi>
          <span className={css.state} data-state={run.state}>
            {words.states[run.state]}
          </span>
        </p>
        <p>
          {from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`} →{' '}
          <bdi>{run.recipient}</bdi>
        </p>
        <p className="note">{runWhen(run, words, format)}</p>
        {run.error === null ? null : <p className={css.error}>{run.error}</p>}
        <FormProblem problem={again.problem} />
      </div>
      <div className={css.actions}>
        {run.state === 'sent' ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<MailOpen size={14} aria-hidden="true" />}
            aria-label={`${words.open}: ${run.schedule}, ${run.recipient}`}
            onClick={onOpen}
          >
            {words.open}
          </Button>
        ) : null}
        {run.state === 'failed' ? (
          <Button
            size="xs"
            variant="default"
            loading={again.busy}
            leftSection={<RotateCcw size={14} aria-hidden="true" />}
            aria-label={`${words.again}: ${run.schedule}, ${run.recipient}`}
            onClick={() => again.run()}
          >
            {words.again}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
