/** What every part of the terminal report is drawn with. */
import type { Format } from '../format.ts';
import type { Report } from '../report.ts';
import type { Words } from '../words/words.ts';
import type { Paint } from './paint.ts';
import { pad, textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface Page {
  report: Report;
  words: Words;
  format: Format;
  paint: Paint;
  /** Cells a line may take. */
  columns: number;
}

/** A line before it is painted: text of known width and what it looks like with colours. */
export interface Line {
  width: number;
  text: string;
}

/** A painted line: pairs of plain text and tone. */
export function line(paint: Paint, ...pieces: (string | [Parameters<Paint>[0], string])[]): Line {
  const plain = pieces.map(piece => (typeof piece === 'string' ? piece : piece[1])).join('');
  const text = pieces.map(piece => (typeof piece === 'string' ? piece : paint(...piece))).join('');
  return { width: textWidth(plain), text };
}

export const blank: Line = { width: 0, text: '' };

/** Two blocks beside each other, the left one padded to `leftColumns`. */
export function beside(left: readonly Line[], right: readonly Line[], leftColumns: number): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const a = left[index] ?? blank;
    const b = right[index] ?? blank;
    return {
      width: leftColumns + b.width,
      text: `${a.text}${' '.repeat(Math.max(0, leftColumns - a.width))}${b.text}`,
    };
  });
}

/** Side by side on a wide page, one after the other on a narrow one. `draw` gets the cells it may use. */
export function pair(
  page: Page,
  left: (columns: number) => Line[],
  right: (columns: number) => Line[],
): Line[] {
  if (page.columns < 96) return [...left(page.columns), blank, ...right(page.columns)];
  const half = Math.floor((page.columns - 4) / 2);
  return beside(left(half), right(half), half + 4);
}

export const heading = (page: Page, text: string): Line[] => [
  blank,
  line(page.paint, ['title', text]),
  line(page.paint, ['dim', '─'.repeat(page.columns)]),
];

export interface Column<Row> {
  title: string;
  /** Cells; the one column without a width takes what is left. */
  width?: number;
  align?: 'left' | 'right';
  tone?: Parameters<Paint>[0];
  text(row: Row): string;
}

/** A table of exactly `columns` cells, two between columns. */
export function table<Row>(
  page: Page,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
): Line[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0) + 2 * (columns.length - 1);
  const cells = (column: Column<Row>): number => column.width ?? Math.max(8, width - fixed);
  const head = columns.map(column => pad(column.title, cells(column), column.align)).join('  ');
  return [
    line(page.paint, ['dim', head]),
    ...rows.map(row =>
      line(
        page.paint,
        ...columns.flatMap((column, index): (string | [Parameters<Paint>[0], string])[] => {
          const cell = pad(column.text(row), cells(column), column.align);
          return [index === 0 ? '' : '  ', column.tone === undefined ? cell : [column.tone, cell]];
        }),
      ),
    ),
  ];
}

/** A remark, as many lines as it takes. */
export const note = (page: Page, text: string): Line[] =>
  wrap(text, page.columns).map(part => line(page.paint, ['dim', part]));

export const subtitle = (page: Page, text: string): Line => line(page.paint, ['strong', text]);
