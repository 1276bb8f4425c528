/** The one connection shape both engines answer, and the Kysely dialect over it. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Allowance } from './allowance.ts';
import { refusal } from './refusal.ts';
import type { CopyOf } from './store.ts';

/** SQLSTATE of a statement that was stopped. */
export const QUERY_CANCELED = '57014';

export interface Wire {
  /** `withinMs`: a statement that takes longer is stopped, and fails with `QUERY_CANCELED`; null: it takes what it takes. */
  query(
    sql: string,
    parameters: readonly unknown[],
    withinMs: number | null,
  ): Promise<{ rows: unknown[]; affected: number | null }>;
  /** Several statements in one text, as a program would send them; the rows of all of them. A failed one is rolled back. */
  script(sql: string): Promise<unknown[]>;
  /** Runs `COPY … FROM STDIN` with `bytes` as its input, for one table after another. */
  copy(tables: readonly CopyInput[]): Promise<void>;
}

export interface Wires {
  /** Waits until a connection is free; the caller gives it back with `release`. */
  acquire(): Promise<Wire>;
  release(wire: Wire): void;
  close(): Promise<void>;
}

export interface CopyInput {
  table: string;
  columns: readonly string[];
  format: 'text' | 'binary';
  bytes: Uint8Array<ArrayBuffer>;
}

/** `from`: where COPY takes its input. */
export const copyStatement = ({ table, columns, format }: Omit<CopyInput, 'bytes'>, from: string): string =>
  `copy ${table} (${columns.join(', ')}) from ${from} (format ${format})`;

/** Travels through Kysely as the only parameter of a query, so that COPY uses the transaction's own connection. */
interface CopyRequest {
  copyInto: readonly CopyInput[];
}

function copyRequest(parameters: readonly unknown[]): CopyRequest | null {
  const first = parameters[0];
  return typeof first === 'object' && first !== null && 'copyInto' in first ? (first as CopyRequest) : null;
}

/** Bulk load of encoded rows. */
export async function copyRows<T>(
  db: Kysely<T>,
  tables: readonly (Omit<CopyOf, 'table'> & { table: string })[],
): Promise<void> {
  const encoder = new TextEncoder();
  const request: CopyRequest = {
    copyInto: tables.flatMap(({ table, columns, rows }) => {
      const bytes = Array.isArray(rows) ? encoder.encode(rows.join('')) : rows.take();
      const format = Array.isArray(rows) ? 'text' : rows.format;
      return bytes.length === 0 ? [] : [{ table, columns, format, bytes }];
    }),
  };
  if (request.copyInto.length === 0) return;
  await db.executeQuery(CompiledQuery.raw('copy', [request]));
}

const refused = (error: unknown): never => {
  throw refusal(error);
};

function connection(wire: Wire, allowance: Allowance | null): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const copy = copyRequest(query.parameters);
      if (copy !== null) {
        await wire.copy(copy.copyInto).catch(refused);
        return { rows: [] };
      }
      const ask = (ms: number | null) => wire.query(query.sql, query.parameters, ms);
      const asked = allowance === null ? ask(null) : allowance.use(ask);
      const { rows, affected } = await asked.catch(refused);
      return affected === null
        ? { rows: rows as R[] }
        : { rows: rows as R[], numAffectedRows: BigInt(affected) };
    },
    // biome-ignore lint/correctness/useYield: Kysely asks for the method; nothing of ours streams
    async *streamQuery(): AsyncIterableIterator<never> {
      throw new Error('streaming is not offered; page by key instead');
    },
  };
}

function driver(wires: Wires, allowance: Allowance | null): Driver {
  const wireOf = new WeakMap<DatabaseConnection, Wire>();
  const say = async (on: DatabaseConnection, sql: string) => {
    await on.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: async () => {},
    async acquireConnection() {
      const wire = await wires.acquire();
      const made = connection(wire, allowance);
      wireOf.set(made, wire);
      return made;
    },
    beginTransaction: on => say(on, 'begin'),
    commitTransaction: on => say(on, 'commit'),
    rollbackTransaction: on => say(on, 'rollback'),
    async releaseConnection(on) {
      const wire = wireOf.get(on);
      if (wire !== undefined) wires.release(wire);
    },
    destroy: () => wires.close(),
  };
}

/** PostgreSQL's dialect over whatever answers a `Wire`; all of its statements together have the allowance. */
export function dialectOver(wires: Wires, allowance: Allowance | null = null): Dialect {
  return {
    createDriver: () => driver(wires, allowance),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: db => new PostgresIntrospector(db),
  };
}
