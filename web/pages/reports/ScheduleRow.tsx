import { useQueryClient } from '@tanstack/react-query';
import { removeSchedule, type ScheduleShown, saveSchedule } from '../../api/reports.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { AboutWords } from './AboutWords.tsx';
import { cadenceWords } from './cadence-words.ts';
import { RecipientLine } from './RecipientLine.tsx';
import css from './Reports.module.css';
import { RowActions } from './RowActions.tsx';
import { bodyOf } from './schedule-form.ts';
import { useReportsWords } from './use-reports-words.ts';

const AT_FIRST = 4;

export function ScheduleRow({ one, onEdit }: { one: ScheduleShown; onEdit(): void }) {
  const { format, words: all } = useReader();
  const words = useReportsWords();
  const client = useQueryClient();
  const act = useAct(async (does: () => Promise<unknown>) => {
    await does();
    await client.invalidateQueries({ queryKey: ['reports'] });
  });
  const sure = useSure(words.removeSure(one.name), words.remove, words.cancel, () =>
    act.run(() => removeSchedule(one.id)),
  );
  const rest = one.recipients.length - AT_FIRST;
  return (
    <li className={css.row}>
      <div>
        <p className={css.name}>
          <bdi>{one.name}</bdi>
          <AboutWords scope={one.scope} name={one.about} />
        </p>
        <p>{cadenceWords(one.cadence, words.cadence, format, all.locale)}</p>
        <ul className={css.tos}>
          {one.recipients.slice(0, AT_FIRST).map(recipient => (
            <RecipientLine key={recipient.email} one={recipient} active={one.active} />
          ))}
          {rest > 0 ? <li className="note">{words.more(format.count(rest))}</li> : null}
        </ul>
        {one.recipients.length === 0 ? <p className={css.error}>{words.nobody}</p> : null}
      </div>
      <RowActions
        name={one.name}
        active={one.active}
        disabled={act.busy || one.recipients.length === 0}
        words={words}
        onActive={active => act.run(() => saveSchedule(one.id, { ...bodyOf(one), active }))}
        onEdit={onEdit}
        onRemove={sure.ask}
      />
      <FormProblem problem={act.problem} />
      {sure.dialog}
    </li>
  );
}
