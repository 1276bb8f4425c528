/** PostgreSQL by URL, as a pool of wires. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';
import { copyStatement, type Wire, type Wires } from '../wire.ts';

const keep = (text: string) => text;
// The same values the embedded engine gives: bigint and numeric as numbers, wall-clock times as text.
const PARSERS: Record<number, (text: string) => unknown> = {
  20: Number,
  1700: Number,
  1114: keep,
  1082: keep,
};

function bigints(text: string): number[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',').map(Number);
}

/** Throws `store-failed` with the address (without the password) when the server does not answer. */
export async function openServed(url: string): Promise<Wires> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        PARSERS[oid] ?? (oid === 1016 ? bigints : pg.types.getTypeParser(oid, format)),
    },
  });
  // An idle connection that breaks is replaced at the next question; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw new PulsoError('store-failed', say.notLetIn(withoutPassword(url), (error as Error).message), {
      cause: error,
    });
  }
  const clients = new Map<Wire, pg.PoolClient>();
  return {
    async acquire() {
      const client = await pool.connect();
      const wire = wireOver(client);
      clients.set(wire, client);
      return wire;
    },
    release(wire) {
      clients.get(wire)?.release();
      clients.delete(wire);
    },
    close: () => pool.end(),
  };
}

/** The limit that a connection stands at, where it is not the server's own: it stays when the connection goes to somebody else. */
const limits = new WeakMap<pg.PoolClient, number>();
/** Limits are set in steps, or each statement of a question would need a new one. */
const STEP_MS = 250;

async function limit(client: pg.PoolClient, ms: number | null): Promise<void> {
  const wanted = ms === null ? null : Math.max(1, Math.ceil(ms / STEP_MS)) * STEP_MS;
  if (wanted === (limits.get(client) ?? null)) return;
  await client.query(wanted === null ? 'reset statement_timeout' : `set statement_timeout = ${wanted}`);
  if (wanted === null) limits.delete(client);
  else limits.set(client, wanted);
}

function wireOver(client: pg.PoolClient): Wire {
  return {
    async query(sql, parameters, withinMs) {
      await limit(client, withinMs);
      const result = await client.query(sql, [...parameters]);
      return { rows: result.rows, affected: result.rowCount };
    },
    async script(sql) {
      await limit(client, null);
      const results = (await client.query(sql)) as pg.QueryResult | pg.QueryResult[];
      return [results].flat().flatMap(result => result.rows);
    },
    async copy(tables) {
      await limit(client, null);
      for (const table of tables) {
        const { bytes } = table;
        const into = client.query(copyFrom(copyStatement(table, 'stdin')));
        await pipeline(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]), into);
      }
    },
  };
}

/** The URL as it may be shown: a password may also stand among its parameters. */
export function withoutPassword(url: string): string {
  try {
    const shown = new URL(url);
    if (shown.password !== '') shown.password = '***';
    for (const name of [...shown.searchParams.keys()])
      if (/pass/i.test(name)) shown.searchParams.set(name, '***');
    return shown.toString();
  } catch {
    return 'the given URL';
  }
}
