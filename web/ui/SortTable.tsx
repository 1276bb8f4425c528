/** A table of rows that can be sorted by its columns. */
import { Button } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../words/words.tsx';
import css from './SortTable.module.css';
import { useCells } from './use-cells.ts';

export interface Column<Row> {
  key: string;
  title: string;
  cell(row: Row): ReactNode;
  /** What it is sorted by; without it, it cannot be. Null comes last. */
  by?(row: Row): number | string | null;
  /** Numbers stand on the right. */
  text?: boolean;
  /** Not on a phone. */
  extra?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  id(row: Row): string | number;
  first?: { key: string; up: boolean };
  /** Rows shown before somebody asks for all. */
  limit?: number;
}

export function SortTable<Row>({ caption, columns, rows, id, first, limit = 15 }: Props<Row>) {
  const { chart, waiting } = useWords();
  const ref = useCells<HTMLElement>();
  const [all, setAll] = useState(false);
  const [sort, setSort] = useState(first);
  const sorted = useMemo(() => {
    const by = columns.find(column => column.key === sort?.key)?.by;
    if (by === undefined || sort === undefined) return rows;
    return rows.toSorted((a, b) => compare(by(a), by(b), sort.up));
  }, [rows, columns, sort]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={ref} className={css.scroll} tabIndex={0} aria-label={caption}>
      <table className={css.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => {
              const on = sort?.key === column.key;
              return (
                <th
                  key={column.key}
                  scope="col"
                  className={classOf(column)}
                  {...(on ? { 'aria-sort': sort.up ? ('ascending' as const) : ('descending' as const) } : {})}
                >
                  {column.by === undefined ? (
                    column.title
                  ) : (
                    <button
                      type="button"
                      title={chart.sortBy(column.title)}
                      onClick={() => setSort({ key: column.key, up: on ? !sort.up : column.text === true })}
                    >
                      {column.title}
                      {on ? (
                        sort.up ? (
                          <ArrowUp size={13} aria-hidden="true" />
                        ) : (
                          <ArrowDown size={13} aria-hidden="true" />
                        )
                      ) : null}
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {(all ? sorted : sorted.slice(0, limit)).map(row => (
            <tr key={id(row)}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {all || sorted.length <= limit ? null : (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {waiting.more} ({sorted.length - limit})
        </Button>
      )}
    </section>
  );
}

const classOf = ({ text = false, extra = false }: { text?: boolean; extra?: boolean }): string =>
  [text ? css.text : css.figure, extra ? css.extra : ''].join(' ');

/** What is unknown stands last, whichever way. */
function compare(a: number | string | null, b: number | string | null, up: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b)) : a - b;
  return up ? order : -order;
}
