/** What was learnt from labelled tickets, and how good it is on tickets it had not seen. */
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type TriageState, trainTriage, triageStateQuery } from '../../api/triage.ts';
import { PlainTable } from '../../charts/PlainTable.tsx';
import { UNKNOWN } from '../../figures/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Settings.module.css';
import { useSupportWords } from './use-support-words.ts';

export function LearntCard() {
  const { triage: words } = useSupportWords();
  const client = useQueryClient();
  const state = useQuery(triageStateQuery);
  const train = useAct(async () => {
    await trainTriage();
    await client.invalidateQueries({ queryKey: triageStateQuery.queryKey });
  });
  const { data } = state;
  const used = data?.models.filter(model => model.in_use) ?? [];
  const training = data?.training;
  return (
    <Card
      title={words.title}
      actions={
        data?.content === true ? (
          <Button size="xs" variant="default" loading={train.busy} onClick={() => train.run()}>
            {words.train}
          </Button>
        ) : undefined
      }
    >
      <FormProblem problem={train.problem} />
      {state.isPending ? (
        <Loading height={160} />
      ) : data === undefined ? (
        <Failed problem={state.error} retry={() => void state.refetch()} />
      ) : (
        <>
          {training === null || training === undefined ? null : (
            <p className="note" role="status">
              {words.states[training.state] ?? training.state} {training.error ?? ''}
            </p>
          )}
          {used.length === 0 ? (
            <Empty title={words.none} more={words.noneMore(data.least_a_label)} />
          ) : (
            used.map(model => <Model key={model.field} model={model} />)
          )}
        </>
      )}
    </Card>
  );
}

function Model({ model }: { model: TriageState['models'][number] }) {
  const { format } = useReader();
  const { triage: words } = useSupportWords();
  const { scores } = model;
  const share = (value: number | null): string => (value === null ? UNKNOWN : format.percent(value));
  const title = words.fields[model.field] ?? model.field;
  return (
    <section className={css.model}>
      <h3 className="sub">{title}</h3>
      <p>
        <strong>{words.macro(share(scores.macro_f1))}</strong> · {words.accuracy(share(scores.accuracy))} ·{' '}
        {words.calibration(share(model.calibration_error))}
      </p>
      <p className="note">
        {words.learnt(model.version, format.count(model.tickets), format.instant(model.trained_at))}{' '}
        {words.measured(model.folds)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={css.scores} tabIndex={0} aria-label={title}>
        <PlainTable
          caption={title}
          data={{
            head: Object.values(words.columns),
            rows: scores.labels.map(one => [
              one.label,
              format.count(one.n),
              share(one.precision),
              share(one.recall),
              share(one.f1),
            ]),
          }}
        />
      </section>
      <details>
        <summary>{words.confusion}</summary>
        <p className="note">{words.confusionLead}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className={css.scores} tabIndex={0} aria-label={`${title}: ${words.confusion}`}>
          <PlainTable
            caption={`${title}: ${words.confusion}`}
            data={{
              head: [words.columns.label, ...scores.labels.map(one => one.label)],
              rows: scores.labels.map((one, i) => [
                one.label,
                ...(scores.confusion[i] ?? []).map(n => format.count(n)),
              ]),
            }}
          />
        </section>
      </details>
    </section>
  );
}
