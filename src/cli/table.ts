/** An answer of the engine as a table for people, or as CSV. */
import type { Result } from '../metrics/engine/result.ts';
import { csv } from '../report/csv/csv.ts';
import { duration } from '../report/duration.ts';
import { safeText } from '../report/safe-text.ts';
import { pad, textWidth } from '../report/terminal/text-width.ts';

type Cell = string | number | boolean | null;

function header(result: Result): string[] {
  const { dimensions, metrics, compare } = result.query;
  return [
    ...dimensions,
    ...metrics.flatMap(id => (compare === null ? [id, `${id} n`] : [id, `${id} n`, `${id} before`])),
  ];
}

function cells(result: Result): Cell[][] {
  return result.results.map(row => [
    ...row.dimensions,
    ...row.metrics.flatMap((value, i) => {
      const own: Cell[] = [value, row.n[i] ?? 0];
      return result.query.compare === null ? own : [...own, row.comparison?.metrics[i] ?? null];
    }),
  ]);
}

/** Values as they are: seconds, shares 0–1; nothing rounded. */
export function csvOf(result: Result): string {
  const columns = header(result);
  const rows = cells(result).map(row => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));
  return csv(columns, rows);
}

/** Durations and shares in words, numbers to the right, what was left out below. */
export function tableOf(result: Result): string {
  const columns = header(result);
  const units = columns.map(name => result.meta.definitions[name.replace(/ before$/, '')]?.unit ?? null);
  const rows = cells(result).map(row =>
    row.map((cell, i) =>
      // METRICS §4: credit that belongs to nobody provable, not a gap.
      cell === null && columns[i] === 'teammate' ? 'shared, person unknown' : shown(cell, units[i] ?? null),
    ),
  );
  const widths = columns.map((name, i) =>
    Math.max(textWidth(name), ...rows.map(row => textWidth(row[i] ?? ''))),
  );
  const first = result.query.dimensions.length;
  const line = (row: string[]) =>
    row
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        return i < first ? pad(cell, width) : ' '.repeat(Math.max(0, width - textWidth(cell))) + cell;
      })
      .join('  ')
      .trimEnd();
  const { from, to } = result.query.range;
  const notes = [
    `${from ?? 'the beginning'} to ${to ?? 'the end'} (${result.query.zone})`,
    ...Object.entries(result.meta.excluded).flatMap(([id, out]) =>
      Object.keys(out).length === 0 ? [] : `${id} leaves out ${listed(out)}`,
    ),
    ...Object.entries(result.meta.reasons).map(([id, why]) => `– in ${id}: ${why}`),
    ...result.meta.notes,
    ...(result.meta.truncated ? ['there are more rows than shown'] : []),
  ];
  return `${[line(columns), widths.map(width => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')}\n\n${notes.join('\n')}\n`;
}

const listed = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ');

function shown(cell: Cell, unit: string | null): string {
  if (cell === null) return '–';
  if (typeof cell !== 'number') return safeText(String(cell));
  if (unit === 'seconds') return duration(cell);
  if (unit === 'share') return `${(cell * 100).toFixed(1)} %`;
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(2);
}
