/** One open database, embedded or served, behind one interface. */
import type { Kysely } from 'kysely';
import type { RowBuffer } from './row-buffer.ts';
import type { Database } from './tables/database.ts';

/** What `copy` takes. */
export interface CopyOf {
  table: keyof Database;
  columns: readonly string[];
  /** Encoded rows: text lines, tab-separated, each ending in `\n` (copy-text.ts), or binary (row-buffer.ts). */
  rows: string[] | RowBuffer;
}

export interface Store {
  db: Kysely<Database>;
  /**
   * Bulk load by COPY. Runs in its own transaction unless called inside `transaction`.
   */
  copy(table: keyof Database, columns: readonly string[], rows: CopyOf['rows']): Promise<void>;
  /** Several tables, one after another: all of it is handed over at once, so that the database need not wait for the next. */
  copyAll(tables: readonly CopyOf[]): Promise<void>;
  /**
   * The same database for one question, whose statements may take so many milliseconds together. What takes longer is stopped and
   * throws PulsoError `too-heavy`. A database in memory knows no limit.
   */
  within(ms: number): Kysely<Database>;
  /** How many questions were stopped so since it was opened. */
  stopped(): number;
  /** One statement as it is, for libraries that write their own. */
  query(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[] }>;
  /** Several statements in one text; the rows of all of them. Outside of any transaction of ours. */
  script(sql: string): Promise<unknown[]>;
  /** Everything inside happens or nothing does. Not re-entrant. */
  transaction<T>(work: (inside: Pick<Store, 'db' | 'copy' | 'copyAll'>) => Promise<T>): Promise<T>;
  /** Resolves when everything committed before is on disk: for what somebody is told is kept. PostgreSQL waits for that by itself. */
  settled(): Promise<void>;
  /** 'embedded' (PGlite) or 'server' (PostgreSQL). */
  engine: 'embedded' | 'server';
  /** Ends with the run that fills it and holds only facts (see one-run.ts): nothing will ever be added to it by another. */
  transient: boolean;
  close(): Promise<void>;
}
