/** A whole export: which columns were recognised, its tickets, and every problem with its line. */
import type { Config } from '../../../config.ts';
import type { Store } from '../../../store/store.ts';
import { say } from './errors.data.ts';
import { COLUMNS, FIELDS, type Field, type HelpDesk, NEEDED } from './export-columns.data.ts';
import { readTable, type Table } from './read-table.ts';
import { type ImportedTicket, type ImportProblem, type LeftOut, readTicket } from './read-ticket.ts';

export interface ReadExport {
  format: Table['format'];
  encoding: Table['encoding'];
  /** What each of ours was read from; null: the file has none. */
  columns: Record<Field, string | null>;
  /** Columns that mean nothing here. */
  unused: string[];
  rows: number;
  tickets: ImportedTicket[];
  problems: ImportProblem[];
  /** What has no counterpart in the settings, and how often. */
  left_out: { field: LeftOut; value: string; times: number }[];
}

/** `now`: epoch seconds. Throws PulsoError `bad-input` for a file that cannot be read at all. */
export async function readExport(
  db: Store['db'],
  workspaceId: number,
  {
    bytes,
    from,
    config,
    zone,
    now,
  }: { bytes: Uint8Array; from: HelpDesk; config: Config; zone: string; now: number },
): Promise<ReadExport> {
  const table = readTable(bytes);
  const columns = recognised(table.columns, from);
  const left = new Map<string, ReadExport['left_out'][number]>();
  const problems: ImportProblem[] = NEEDED.filter(field => columns[field] === undefined).map(field => ({
    line: 1,
    column: null,
    problem: say.noColumn(field.replaceAll('_', ' '), (COLUMNS[from][field] ?? []).join(', ')),
  }));
  const tickets: ImportedTicket[] = [];
  if (problems.length === 0) {
    const context = {
      ...{ columns, config, zone, now },
      teammates: await teammatesOf(db, workspaceId),
      leaveOut: (field: LeftOut, value: string) => {
        const key = `${field} ${value}`;
        left.set(key, { field, value, times: (left.get(key)?.times ?? 0) + 1 });
      },
    };
    const lines = new Map<string, number>();
    for (const row of table.rows) {
      const read = readTicket(row, context);
      if (Array.isArray(read)) {
        problems.push(...read);
        continue;
      }
      const before = lines.get(read.id);
      if (before !== undefined)
        problems.push({
          line: row.line,
          column: columns.id ?? null,
          problem: say.twice(read.id, before),
        });
      lines.set(read.id, row.line);
      tickets.push(read);
    }
  }
  const used = new Set(Object.values(columns));
  return {
    format: table.format,
    encoding: table.encoding,
    columns: Object.fromEntries(
      FIELDS.map(field => [field, columns[field] ?? null]),
    ) as ReadExport['columns'],
    unused: table.columns.filter(
      name => !used.has(name) && !['comments', 'notes', 'articles'].includes(name),
    ),
    rows: table.rows.length,
    tickets,
    problems,
    left_out: [...left.values()].toSorted((a, b) => b.times - a.times),
  };
}

/** Case, spaces and signs aside; of several the first in our list. */
function recognised(columns: readonly string[], from: HelpDesk): Partial<Record<Field, string>> {
  const byName = new Map(columns.map(name => [name.toLowerCase().replace(/[^a-z0-9]/g, ''), name]));
  const found: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const name = (COLUMNS[from][field] ?? []).find(one => byName.has(one));
    const column = name === undefined ? undefined : byName.get(name);
    if (column !== undefined) found[field] = column;
  }
  return found;
}

async function teammatesOf(db: Store['db'], workspaceId: number): Promise<Map<string, number>> {
  const mates = await db
    .selectFrom('teammate')
    .select(['teammate_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const addresses = await db
    .selectFrom('address')
    .select(['teammate_id', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('teammate_id', 'is not', null)
    .execute();
  return new Map([
    ...mates.map(row => [row.name.toLowerCase(), row.teammate_id] as const),
    ...addresses.flatMap(row => (row.teammate_id === null ? [] : [[row.email, row.teammate_id] as const])),
  ]);
}
