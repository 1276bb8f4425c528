/** A CSV file (RFC 4180) as people export it: commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. */
import { PulsoError } from '../../errors.ts';
import { say } from './errors.data.ts';

export interface CsvRow {
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
}

const MOST_ROWS = 50_000;

/** Throws `bad-input` with the line. Empty lines are skipped. */
export function readCsv(bytes: Uint8Array): { header: string[]; rows: CsvRow[] } {
  const text = decoded(bytes);
  const separator = separatorOf(text.slice(0, Math.max(0, text.search(/[\r\n]|$/))));
  const all = split(text, separator).filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  const [header, ...rows] = all;
  if (header === undefined) throw new PulsoError('bad-input', say.emptyFile);
  if (rows.length > MOST_ROWS) throw new PulsoError('bad-input', say.tooManyRows(rows.length, MOST_ROWS));
  return { header: header.cells, rows };
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What a spreadsheet on Windows saves.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function separatorOf(head: string): string {
  const count = (one: string): number => head.split(one).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function split(text: string, separator: string): CsvRow[] {
  if (text.includes('\0')) throw new PulsoError('bad-input', say.holdsNul);
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.cells.push(cell);
    rows.push(row);
    cell = '';
    row = { line: line + 1, cells: [] };
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char === '\n') line++;
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++;
      endRow();
      line++;
    } else cell += char;
  }
  if (quoted) throw new PulsoError('bad-input', say.line(row.line, say.neverClosed));
  if (cell !== '' || row.cells.length > 0) endRow();
  return rows;
}
