/** Tables for a terminal: first column left, numbers right. */
import type { Table } from './tables.ts';

export function terminalTable({ title, head, rows }: Table): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map(row => (row[i] ?? '').length)));
  const line = (row: string[]): string =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, '', line(head), ...rows.map(line), ''].map(text => `${text}\n`).join('');
}
