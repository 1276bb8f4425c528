import { Link } from '@tanstack/react-router';
import type { Answers } from '../../api/answers.ts';
import type { Survey } from '../../api/surveys.ts';
import { useInspect } from '../../figures/inspect.tsx';
import { Spark } from '../../figures/Spark.tsx';
import { shown, UNKNOWN } from '../../figures/shown.ts';
import { type Column, SortTable } from '../../ui/SortTable.tsx';
import { useReader } from '../../words/words.tsx';
import { StateMark } from './StateMark.tsx';
import css from './Surveys.module.css';
import { headlineOf, monthsOf, rowOf, sparkOf } from './survey-figures.data.ts';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  surveys: Survey[];
  answers: Answers<string>;
}

export function ListTable({ surveys, answers }: Props) {
  const { format, language, words: all } = useReader();
  const words = useSurveysWords();
  const inspect = useInspect();
  const response = answers.of('response');
  const asked = (one: Survey) => rowOf(response, one.id);
  /** By mail, by the link and from files; of the team's own surveys who took part, as their answers wait for others. */
  const answered = (one: Survey): number | null => {
    const from = one.kind === 'agent' ? response : answers.of('answers');
    if (from === undefined) return null;
    return rowOf(from, one.id)?.metrics[one.kind === 'agent' ? 1 : 0] ?? 0;
  };
  const figure = (one: Survey): number | null => {
    const metric = headlineOf(one);
    return metric === null ? null : (rowOf(answers.of(metric), one.id)?.metrics[0] ?? null);
  };
  const columns: Column<Survey>[] = [
    {
      key: 'name',
      title: words.list.survey,
      text: true,
      by: one => one.name,
      cell: one => (
        <div className={css.name}>
          <Link to="/support/surveys/$id" params={{ id: String(one.id) }}>
            <bdi>{one.name}</bdi>
          </Link>
          <span className={css.under}>
            <StateMark state={one.state} />
            {words.kinds[one.kind].name}
            {one.anonymous && one.kind !== 'agent' ? ` · ${words.list.anonymous}` : ''}
          </span>
        </div>
      ),
    },
    {
      key: 'asked',
      title: words.list.asked,
      extra: true,
      by: one => asked(one)?.n[0] ?? 0,
      cell: one => (response === undefined ? UNKNOWN : format.count(asked(one)?.n[0] ?? 0)),
    },
    {
      key: 'answered',
      title: words.list.answered,
      extra: true,
      by: one => answered(one) ?? 0,
      cell: one => {
        const n = answered(one);
        return n === null ? UNKNOWN : format.count(n);
      },
    },
    {
      key: 'rate',
      title: words.list.rate,
      extra: true,
      by: one => asked(one)?.metrics[0] ?? null,
      cell: one => shown('survey_response_rate', asked(one)?.metrics[0] ?? null, 'share', format),
    },
    { key: 'result', title: words.list.result, by: figure, cell: result },
    {
      key: 'trend',
      title: words.list.trend,
      extra: true,
      cell: one => {
        const metric = headlineOf(one);
        const values = metric === null ? [] : sparkOf(answers.of(monthsOf(metric)), one.id);
        return (
          <div className={css.spark}>
            <Spark values={values} />
          </div>
        );
      },
    },
  ];
  return (
    <SortTable caption={all.pages.surveys} columns={columns} rows={surveys} id={one => one.id} limit={40} />
  );

  function result(one: Survey) {
    const metric = headlineOf(one);
    const from = metric === null ? undefined : answers.of(metric);
    const definition = metric === null ? undefined : from?.meta.definitions[metric];
    const row = rowOf(from, one.id);
    if (metric === null || from === undefined || definition === undefined || row === undefined)
      return <span className="note">{UNKNOWN}</span>;
    const title = definition.title[language];
    return (
      <button
        type="button"
        className={css.result}
        onClick={() =>
          inspect({
            names: [metric],
            result: from,
            row: from.results.indexOf(row),
            also: [['is', 'survey', [one.id]]],
            of: one.name,
          })
        }
      >
        <strong>{shown(metric, row.metrics[0] ?? null, definition.unit, format)}</strong>
        <span className="note">
          {title} · {words.list.observations(format.count(row.n[0] ?? 0))}
        </span>
        <span className="unseen">{all.figure.open(one.name)}</span>
      </button>
    );
  }
}
