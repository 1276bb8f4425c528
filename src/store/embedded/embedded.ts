/** PGlite in its own thread, as a `Wires` with one wire. */
import { mkdirSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';
import { copyStatement, QUERY_CANCELED, type Wire, type Wires } from '../wire.ts';
import { DatabaseError, type Got, startComputing } from './computing.ts';
import { lockFolder } from './lock.ts';
import { beginMaking } from './making.ts';
import { takeOneRun } from './one-run-thread.ts';
import type { Opening } from './pglite-thread.ts';
import { preparedFile } from './prepared.ts';
import { openTurns } from './turns.ts';

const IN_MEMORY = { made: () => {}, unlock: () => {} };

/** Makes the folder where it is missing, and locks it. */
function takeFolder(folder: string, data: string): { made: () => void; unlock: () => void } {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unlock = lockFolder(folder);
    const made = beginMaking(folder, data);
    removeSorted(data);
    return { unlock, made };
  } catch (error) {
    if (error instanceof PulsoError) throw error;
    throw new PulsoError('store-failed', say.cannotHold(folder, (error as Error).message), { cause: error });
  }
}

/** Sorts that were cut short leave files that a database of one user does not look for. */
function removeSorted(data: string): void {
  rmSync(`${data}/base/pgsql_tmp`, { recursive: true, force: true });
}

/**
 * `where`: a folder, or `memory` or `one-run`, which are kept in memory. A statement with a limit that takes longer is stopped by ending
 * the thread, as a killed process would end (no timer runs while PGlite computes); the database then opens again, which takes about a
 * second. What is in memory would be lost, and has no limit.
 * Throws `store-in-use` when another process has the folder open, `store-failed` when it cannot be one.
 */
export function openEmbedded(where: string): Wires {
  const folder = where === 'memory' || where === 'one-run' ? null : where;
  const data = folder === null ? null : `${folder}/pgdata`;
  const place = folder === null || data === null ? IN_MEMORY : takeFolder(folder, data);
  const opening: Opening = {
    folder: data,
    prepared: preparedFile(folder === null ? 'memory' : 'folder'),
  };
  let computing = where === 'one-run' ? takeOneRun() : startComputing(opening, place.made);

  const again = async (files: string): Promise<void> => {
    await computing.end();
    removeSorted(files);
    computing = startComputing(opening, () => {});
    // Whoever asks next must not be charged for the opening.
    await computing.ask({ do: 'query', sql: 'select 1', parameters: [] });
  };

  const wire: Wire = {
    query(sql, parameters, withinMs) {
      const asked = computing.ask({ do: 'query', sql, parameters });
      return withinMs === null || data === null ? asked : within(withinMs, asked, () => again(data));
    },
    script: async sql => (await computing.ask({ do: 'script', sql })).rows,
    async copy(tables) {
      const each = tables.map(table => ({ sql: copyStatement(table, `'/dev/blob'`), bytes: table.bytes }));
      await computing.ask(
        { do: 'copy', each },
        each.map(({ bytes }) => bytes.buffer),
      );
    },
  };

  const close = async (): Promise<void> => {
    // A database that failed is closed by ending its thread, and so is one that nobody opens again.
    if (data !== null) await computing.ask({ do: 'close' }).catch(() => {});
    await computing.end();
    place.unlock();
  };
  // What has a limit must not wait behind others while its time runs.
  return { ...(data === null ? oneBehindAnother(wire) : oneAtATime(wire)), close };
}

/** Callers queue for the wire in the order they came. */
function oneAtATime(wire: Wire): Omit<Wires, 'close'> {
  const queue: ((wire: Wire) => void)[] = [];
  let free = true;
  return {
    acquire() {
      if (free) {
        free = false;
        return Promise.resolve(wire);
      }
      return new Promise(resolve => queue.push(resolve));
    },
    release() {
      const next = queue.shift();
      if (next === undefined) free = true;
      else next(wire);
    },
  };
}

/** Everybody has a wire at once; what they ask takes turns. */
function oneBehindAnother(wire: Wire): Omit<Wires, 'close'> {
  const turns = openTurns();
  return {
    async acquire() {
      const own: Wire = {
        query: (sql, parameters, withinMs) =>
          turns.take(own, sql === 'begin', () => wire.query(sql, parameters, withinMs)),
        script: sql => turns.take(own, false, () => wire.script(sql)),
        copy: tables => turns.take(own, false, () => wire.copy(tables)),
      };
      return own;
    },
    release: own => turns.end(own),
  };
}

/** What was asked, or PostgreSQL's own error for a statement that was stopped, once `stop` has made the way free again. */
async function within(ms: number, asked: Promise<Got>, stop: () => Promise<void>): Promise<Got> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(async () => {
    // An answer may lie there that a busy process has not looked at yet.
    await setImmediate();
    late.resolve(null);
  }, ms);
  try {
    const got = await Promise.race([asked, late.promise]);
    if (got !== null) return got;
  } finally {
    clearTimeout(timer);
  }
  asked.catch(() => {}); // fails with the thread
  await stop();
  throw new DatabaseError('canceling statement due to statement timeout', QUERY_CANCELED);
}
