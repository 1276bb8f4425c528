/** The bytes of an export as rows: CSV or JSON, in whatever encoding, each with the line it begins on. */
import { PulsoError } from '../../../errors.ts';
import { say } from './errors.data.ts';

export interface TableRow {
  /** Counted from 1; of a list in JSON, the number of its entry. */
  line: number;
  cells: Record<string, unknown>;
}

export interface Table {
  format: 'csv' | 'json';
  encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  /** As they are written. */
  columns: string[];
  rows: TableRow[];
}

export const MOST_BYTES = 64 * 2 ** 20;
const MOST_ROWS = 500_000;
const MOST_COLUMNS = 500;

/** Throws PulsoError `bad-input` with one sentence and, where there is one, the line. */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.byteLength > MOST_BYTES) throw new PulsoError('bad-input', say.tooLarge);
  const { text, encoding } = decoded(bytes);
  const begin = text.trimStart()[0];
  if (begin === undefined) throw new PulsoError('bad-input', say.empty);
  return begin === '{' || begin === '[' ? { ...fromJson(text), encoding } : { ...fromCsv(text), encoding };
}

function decoded(bytes: Uint8Array): Pick<Table, 'encoding'> & { text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes.subarray(0, 4096).includes(0)) throw new PulsoError('bad-input', say.noText);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // What is no UTF-8 was written by a spreadsheet of Windows; the preview says so.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function fromJson(text: string): Omit<Table, 'encoding'> {
  const list = listIn(text);
  const columns = new Set<string>();
  const rows = list.map((entry, i) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      throw new PulsoError('bad-input', say.noObject(i + 1));
    const inner = (entry as Record<string, unknown>).helpdesk_ticket ?? entry;
    const cells = inner as Record<string, unknown>;
    for (const name of Object.keys(cells)) if (columns.size < MOST_COLUMNS) columns.add(name);
    return { line: i + 1, cells };
  });
  assertRows(rows.length);
  return { format: 'json', columns: [...columns], rows };
}

function listIn(text: string): unknown[] {
  try {
    const whole: unknown = JSON.parse(text);
    if (Array.isArray(whole)) return whole;
    const tickets = (whole as { tickets?: unknown }).tickets;
    return Array.isArray(tickets) ? tickets : [whole];
  } catch (error) {
    const lines = text.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }));
    const filled = lines.filter(one => one.line !== '');
    if (filled.length < 2) throw notJson(error as Error);
    // One object a line, as incremental exports come.
    return filled.map(({ line, number }) => {
      try {
        return JSON.parse(line) as unknown;
      } catch (inner) {
        throw notJson(inner as Error, number);
      }
    });
  }
}

const notJson = (error: Error, line?: number): PulsoError =>
  new PulsoError('bad-input', say.noJson(line, error.message.slice(0, 120)), { cause: error });

function fromCsv(text: string): Omit<Table, 'encoding'> {
  const separator = separatorOf(text);
  const records = recordsOf(text, separator);
  const [head, ...body] = records;
  if (head === undefined) throw new PulsoError('bad-input', say.noHead);
  const columns = head.cells.map(name => name.trim());
  if (columns.length > MOST_COLUMNS) throw new PulsoError('bad-input', say.manyColumns(MOST_COLUMNS));
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) < i);
  if (twice !== undefined) throw new PulsoError('bad-input', say.sameColumns(head.line, twice));
  assertRows(body.length);
  const rows = body.map(({ line, cells }) => {
    if (cells.length !== columns.length)
      throw new PulsoError('bad-input', say.otherWidth(line, cells.length, columns.length));
    return { line, cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) };
  });
  return { format: 'csv', columns, rows };
}

function assertRows(count: number): void {
  if (count === 0) throw new PulsoError('bad-input', say.noTickets);
  if (count > MOST_ROWS) throw new PulsoError('bad-input', say.manyTickets(MOST_ROWS));
}

/** Whatever stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const line = text.slice(0, 100_000).split('\n')[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map(sign => ({ sign, n: bare.split(sign).length }));
  return counts.toSorted((a, b) => b.n - a.n)[0]?.sign ?? ',';
}

/** RFC 4180, with any line ends and any separator. */
function recordsOf(text: string, separator: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const end = () => {
    if (cells.length > 1 || cells[0]?.trim() !== '') records.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      for (at++; ; ) {
        const close = text.indexOf('"', at);
        if (close < 0) throw new PulsoError('bad-input', say.openQuote(opened));
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      line += cell.split('\n').length - 1;
    }
    const rest = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(cell + text.slice(rest, at));
    if (text[at] === separator) {
      at++;
      if (at === text.length || text[at] === '\n' || text[at] === '\r') cells.push('');
      else continue;
    }
    if (at < text.length) {
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      at++;
      line++;
    }
    end();
  }
  if (cells.length > 0) end();
  return records;
}
