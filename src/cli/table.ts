/** An answer of the engine as a table for people, or as CSV. */
import { DIMENSIONS } from '../metrics/dimensions.ts';
import type { Result } from '../metrics/engine/result.ts';
import { csv } from '../report/csv/csv.ts';
import { formatOf } from '../report/format.ts';
import type { Language } from '../report/language.ts';
import { safeText } from '../report/safe-text.ts';
import { pad, textWidth } from '../report/terminal/text-width.ts';
import { valueWords } from '../report/value-words.ts';
import { wordsOf } from '../report/words/words.ts';
import { say } from './output.data.ts';
import { tableNotes, titleOf } from './table-notes.ts';

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

/** As a person reads it: names, durations and shares in words, numbers to the right, what was left out below. */
export function tableOf(result: Result, lang: Language): string {
  const { query, meta } = result;
  const report = wordsOf(lang);
  const format = formatOf(report, query.zone);
  const dimensions = query.dimensions.map(id => DIMENSIONS.find(one => one.id === id));
  const compared = query.compare !== null;
  const heads = [
    ...dimensions.map((one, i) => one?.title[lang] ?? query.dimensions[i] ?? ''),
    ...query.metrics.flatMap(id => [titleOf(meta, id)[lang], 'n', ...(compared ? [say.before[lang]] : [])]),
  ];
  const rows = result.results.map(row => [
    ...row.dimensions.map((value, i) => {
      const { id = '', values = [] } = dimensions[i] ?? {};
      const following = values[values.indexOf(value ?? '') + 1];
      const step = typeof following === 'number' ? following : null;
      return safeText(valueWords(id, value, { language: lang, report, format }, step));
    }),
    ...query.metrics.flatMap((id, i) => {
      const unit = meta.definitions[id]?.unit ?? 'messages';
      const before = row.comparison?.metrics[i] ?? null;
      return [
        format.value(row.metrics[i] ?? null, unit),
        format.count(row.n[i] ?? 0),
        ...(compared ? [format.value(before, unit)] : []),
      ];
    }),
  ]);
  const notes = tableNotes(result, lang).map(safeText);
  return `${columnsOf(heads, rows, dimensions.length).join('\n')}\n\n${notes.join('\n')}\n`;
}

/** The first `left` columns begin at the same cell, the others end at it. */
function columnsOf(heads: string[], rows: string[][], left: number): string[] {
  const widths = heads.map((head, i) =>
    Math.max(textWidth(head), ...rows.map(row => textWidth(row[i] ?? ''))),
  );
  const line = (row: string[]): string =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0, i < left ? 'left' : 'right'))
      .join('  ')
      .trimEnd();
  return [line(heads), widths.map(width => '─'.repeat(width)).join('  '), ...rows.map(line)];
}
