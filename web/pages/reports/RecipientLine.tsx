import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { formatOf } from '../../../src/report/format.ts';
import { resubscribe, type ScheduleShown } from '../../api/reports.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Reports.module.css';
import { useReportsWords } from './use-reports-words.ts';

/** One recipient of a report: language, zone, and when the next one comes by their clock. */
export function RecipientLine({
  one,
  active,
}: {
  one: ScheduleShown['recipients'][number];
  active: boolean;
}) {
  const words = useReportsWords();
  const { report } = useReader();
  const client = useQueryClient();
  const act = useAct(async () => {
    await resubscribe(one.email);
    await client.invalidateQueries({ queryKey: ['reports'] });
  });
  const sure = useSure(words.resubscribeSure(one.email), words.resubscribe, words.cancel, () => act.run());
  const next =
    active && !one.unsubscribed ? words.next(formatOf(report, one.zone).instant(one.next_at)) : null;
  return (
    <li className={css.to}>
      <bdi>{one.email}</bdi>
      <span className="note">
        {[words.languages[one.language], one.zone.replaceAll('_', ' '), next]
          .filter(text => text !== null)
          .join(' · ')}
      </span>
      {one.unsubscribed ? (
        <>
          <span className={css.stopped}>{words.unsubscribed}</span>
          <Button size="compact-xs" variant="default" loading={act.busy} onClick={sure.ask}>
            {words.resubscribe}
          </Button>
        </>
      ) : null}
      <FormProblem problem={act.problem} />
      {sure.dialog}
    </li>
  );
}
