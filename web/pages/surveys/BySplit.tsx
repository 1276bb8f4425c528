import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Result, ResultRow } from '../../../src/metrics/engine/result.ts';
import type { Problem } from '../../api/problem.ts';
import type { Survey } from '../../api/surveys.ts';
import { useInspect } from '../../figures/inspect.tsx';
import { shown } from '../../figures/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, SortTable } from '../../ui/SortTable.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Surveys.module.css';
import type { Split } from './survey-figures.data.ts';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  survey: Survey;
  metric: string;
  split: Split;
  splits: readonly Split[];
  result: Result | undefined;
  problem: Problem | undefined;
  stale: boolean;
}

/** The figure by team, person, mailbox, account, language or version. */
export function BySplit({ survey, metric, split, splits, result, problem, stale }: Props) {
  const { format, language, words: all } = useReader();
  const { results: words, languages } = useSurveysWords();
  const inspect = useInspect();
  const navigate = useNavigate();
  const definition = result?.meta.definitions[metric];
  const title = definition?.title[language] ?? '';
  const asked = result?.query.dimensions[0] ?? split;
  const named = (row: ResultRow): string => {
    const [value = null] = row.dimensions;
    if (value === null) return asked === 'teammate' ? all.filters.nobody : words.noGroup;
    if (asked === 'language') return languages[String(value) as keyof typeof languages] ?? String(value);
    return asked === 'survey_version' ? words.versionIs(format.count(Number(value))) : String(value);
  };
  const columns: Column<ResultRow>[] = [
    {
      key: 'row',
      title: words.splits[split],
      text: true,
      cell: row => <bdi>{named(row)}</bdi>,
      by: named,
    },
    {
      key: 'figure',
      title,
      by: row => row.metrics[0] ?? null,
      cell: row =>
        result === undefined ? null : row.metrics[0] === null ? (
          <span className="note">{words.hiddenRow}</span>
        ) : (
          <button
            type="button"
            className={css.press}
            aria-label={`${told(row)}. ${all.figure.open(`${title}, ${named(row)}`)}`}
            onClick={() =>
              inspect({
                names: [metric],
                result,
                row: result.results.indexOf(row),
                also: [['is', asked, [row.ids?.[0] ?? row.dimensions[0] ?? null]]],
                of: named(row),
              })
            }
          >
            {told(row)}
          </button>
        ),
    },
    { key: 'n', title: words.n, by: row => row.n[0] ?? 0, cell: observed },
  ];
  return (
    <Card
      title={words.by}
      stale={stale}
      actions={
        <Select
          size="xs"
          className={css.splits ?? ''}
          aria-label={words.by}
          value={split}
          allowDeselect={false}
          data={splits.map(value => ({ value, label: words.splits[value] }))}
          onChange={by =>
            void navigate({ to: '.', search: now => ({ ...now, by: by ?? undefined }), replace: true })
          }
        />
      }
    >
      {problem !== undefined ? (
        <Failed problem={problem} />
      ) : result === undefined ? (
        <Loading height={160} />
      ) : result.results.length === 0 ? (
        <Empty />
      ) : (
        <SortTable
          key={asked}
          caption={`${words.by}: ${words.splits[split]}`}
          columns={columns}
          rows={result.results}
          id={row => String(row.ids?.[0] ?? row.dimensions[0])}
          first={{ key: 'n', up: false }}
        />
      )}
      {survey.anonymous ? (
        <p className={css.why}>{split === 'team' ? words.hidden : words.hiddenSplit}</p>
      ) : null}
    </Card>
  );

  function told(row: ResultRow): string {
    return shown(metric, row.metrics[0] ?? null, definition?.unit ?? 'points', format);
  }
  function observed(row: ResultRow): string {
    return row.metrics[0] === null ? words.hiddenRow : format.count(row.n[0] ?? 0);
  }
}
