/** A chart in a card: title, legend, and its numbers as a table for whoever wants them or cannot see the picture. */
import { ActionIcon } from '@mantine/core';
import { ChartLine, Table2 } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { Card } from '../ui/Card.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { useWords } from '../words/words.tsx';
import css from './Chart.module.css';
import { PlainTable, type TableData } from './PlainTable.tsx';

const EChart = lazy(() => import('./EChart.tsx'));

export interface Key {
  colour: 'first' | 'second' | 'third' | 'target' | 'muted';
  text: string;
  dashed?: boolean;
}

interface Props {
  title: string;
  /** Null while it is loading. */
  option: Record<string, unknown> | null;
  table: TableData;
  label?: string;
  legend?: Key[];
  note?: ReactNode;
  actions?: ReactNode;
  height?: number;
  stale?: boolean;
  /** Why there will be nothing to draw. */
  problem?: Problem | undefined;
  /** A point was pressed: its place, and which of the first `series`. */
  onPoint?: (index: number, series: number) => void;
  series?: number;
}

export function ChartCard(props: Props) {
  const {
    title,
    option,
    table,
    label = title,
    legend = [],
    note,
    actions,
    height = 260,
    stale = false,
    problem,
    onPoint,
    series = 1,
  } = props;
  const { chart } = useWords();
  const [numbers, setNumbers] = useState(false);
  const toggle = numbers ? chart.picture : chart.table;
  return (
    <Card
      title={title}
      stale={stale}
      actions={
        <>
          {actions}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${toggle}: ${title}`}
            title={toggle}
            onClick={() => setNumbers(!numbers)}
          >
            {numbers ? <ChartLine size={16} aria-hidden="true" /> : <Table2 size={16} aria-hidden="true" />}
          </ActionIcon>
        </>
      }
    >
      <Legend keys={legend} />
      {problem !== undefined ? (
        <Failed problem={problem} />
      ) : option === null ? (
        <Loading height={height} />
      ) : table.rows.length === 0 ? (
        <Empty />
      ) : numbers ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={css.scroll} style={{ maxHeight: height + 60 }} tabIndex={0} aria-label={title}>
          <PlainTable caption={title} data={table} onCell={onPoint} pressable={series} />
        </section>
      ) : (
        <Suspense fallback={<Loading height={height} />}>
          <EChart
            option={option}
            label={label}
            height={height}
            onPoint={onPoint}
            series={series}
            stale={stale}
          />
        </Suspense>
      )}
      {note === undefined ? null : <p className="note">{note}</p>}
    </Card>
  );
}

export function Legend({ keys }: { keys: Key[] }) {
  if (keys.length === 0) return null;
  return (
    <ul className={css.legend}>
      {keys.map(({ colour, text, dashed = false }) => (
        <li key={text} className={dashed ? `${css.key} ${css.dashed}` : css.key} data-colour={colour}>
          {text}
        </li>
      ))}
    </ul>
  );
}
