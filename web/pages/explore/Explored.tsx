/** A result drawn as suits what it is split by. */
import type { Result, ResultRow } from '../../../src/metrics/engine/result.ts';
import { valueWords } from '../../../src/report/value-words.ts';
import type { Catalogue } from '../../api/catalogue.ts';
import { BarsCard } from '../../charts/BarsCard.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { HourGrid } from '../../charts/HourGrid.tsx';
import { cellIn, hourGrid } from '../../charts/hour-grid.data.ts';
import { type Line, pressing, timeSeries } from '../../charts/time-series.data.ts';
import { useTold } from '../../charts/use-told.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { useInspectSlice } from '../../figures/inspect.tsx';
import { SliceNumber } from '../../figures/SliceNumber.tsx';
import { shown } from '../../figures/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, SortTable } from '../../ui/SortTable.tsx';
import { Empty } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { drawnAs, type Exploring } from './explore.data.ts';

interface Props {
  result: Result;
  exploring: Exploring;
  catalogue: Catalogue;
  stale: boolean;
}

export function Explored(props: Props) {
  const { result, exploring, catalogue, stale } = props;
  const { words, language, format } = useReader();
  const inspect = useInspectSlice();
  // The old result may still be shown while the new question is asked.
  const asked: Exploring = {
    ...exploring,
    metrics: result.query.metrics,
    dimensions: result.query.dimensions,
  };
  const [first = ''] = asked.metrics;
  const titleOf = (name: string): string => result.meta.definitions[name]?.title[language] ?? name;
  const dimension = catalogue.dimensions.find(({ id }) => id === asked.dimensions[0]);
  const title = asked.metrics.map(titleOf).join(' · ');
  if (result.results.length === 0) return <Empty />;
  const drawn = drawnAs(asked, result.results.length);
  if (drawn === 'figures')
    return (
      <Figures label={title}>
        {asked.metrics.map(name => (
          <Figure key={name} name={name} result={result} />
        ))}
      </Figures>
    );
  if (drawn === 'time') return <Lines {...props} exploring={asked} titleOf={titleOf} />;
  if (drawn === 'grid')
    return (
      <Card title={title} stale={stale}>
        <HourGrid
          caption={title}
          data={hourGrid(result, [first])}
          value={cell => shown(first, cell.value, result.meta.definitions[first]?.unit ?? 'messages', format)}
          onCell={cell => inspect(result, cellIn(result, cell), [first])}
        />
      </Card>
    );
  if (drawn === 'bars') {
    const [, second] = asked.metrics;
    return (
      <BarsCard
        title={`${title} · ${words.chart.by.toLowerCase()} ${dimension?.title[language].toLowerCase() ?? ''}`}
        result={result}
        metrics={second === undefined ? [first] : [first, second]}
        legend={
          second === undefined
            ? []
            : [
                { colour: 'first', text: titleOf(first) },
                { colour: 'second', text: titleOf(second) },
              ]
        }
        stale={stale}
      />
    );
  }
  return <Table {...props} exploring={asked} titleOf={titleOf} />;
}

type Given = Props & { titleOf(name: string): string };

/** One or two numbers over time; more are a table. */
function Lines({ result, exploring, stale, titleOf, catalogue }: Given) {
  const { language } = useReader();
  const [bucket] = exploring.dimensions;
  const [first = '', second] = exploring.metrics;
  const unit = result.meta.definitions[first]?.unit ?? 'messages';
  const pair =
    second !== undefined && result.meta.definitions[second]?.unit === unit ? [first, second] : [first];
  const told = useTold(bucket === 'day' || bucket === 'week' ? bucket : 'month', unit, first);
  const inspect = useInspectSlice();
  const lines = pair.map(
    (metric, i): Line => ({ result, metric, name: titleOf(metric), colour: i === 0 ? 'first' : 'second' }),
  );
  const series = timeSeries(lines, {
    ...told,
    bucketTitle: catalogue.dimensions.find(({ id }) => id === bucket)?.title[language] ?? '',
  });
  return (
    <ChartCard
      title={pair.map(titleOf).join(' · ')}
      option={series?.option ?? null}
      table={series?.table ?? { head: [], rows: [] }}
      legend={pair.map((metric, i) => ({ colour: i === 0 ? 'first' : 'second', text: titleOf(metric) }))}
      height={340}
      stale={stale}
      series={lines.length}
      onPoint={pressing(lines, inspect)}
    />
  );
}

function Table({ result, exploring, stale, titleOf, catalogue }: Given) {
  const reader = useReader();
  const { language } = reader;
  const nameOf = (id: string): string =>
    catalogue.dimensions.find(one => one.id === id)?.title[language] ?? id;
  const columns: Column<ResultRow>[] = [
    ...exploring.dimensions.map(
      (id, i): Column<ResultRow> => ({
        key: id,
        title: nameOf(id),
        text: true,
        cell: row => <bdi>{valueWords(id, row.dimensions[i] ?? null, reader)}</bdi>,
        by: row => {
          const value = row.dimensions[i] ?? null;
          return typeof value === 'boolean' ? Number(value) : value;
        },
      }),
    ),
    ...exploring.metrics.map(
      (metric, i): Column<ResultRow> => ({
        key: metric,
        title: titleOf(metric),
        cell: row => <SliceNumber result={result} row={row} metric={metric} />,
        by: row => row.metrics[i] ?? null,
      }),
    ),
  ];
  const title = exploring.metrics.map(titleOf).join(' · ');
  return (
    <Card title={title} stale={stale}>
      <SortTable
        key={`${exploring.metrics}|${exploring.dimensions}`}
        caption={title}
        columns={columns}
        rows={result.results}
        id={row =>
          JSON.stringify(row.ids?.some(id => id !== null) ? [row.ids, row.dimensions] : row.dimensions)
        }
        limit={60}
      />
    </Card>
  );
}
