/**
 * What PGlite leaves to the system: it hands its writes over and never waits for the disk (`fsync` is off, and its file system has none).
 * That survives the end of the process, however it ends, but not of the machine. Whoever has promised somebody that something is kept
 * calls this before saying so.
 */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Clocks of files are coarser than ours. */
const SLACK_MS = 2000;
/** Tables and what belongs to them; a checkpoint writes them, and then no longer needs the log before it. */
const OF_TABLES = ['base', 'global', 'pg_xact', 'pg_multixact'];

/** A function that resolves when everything written to the folder before it was called is on disk. Calls at the same moment share the work. */
export function onDisk(folder: string): () => Promise<void> {
  let logSince = 0;
  let tablesSince = 0;
  let controlAt = 0;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function write(): Promise<void> {
    const started = Date.now();
    const control = (await stat(join(folder, 'global/pg_control'))).mtimeMs;
    if (control !== controlAt) {
      for (const name of OF_TABLES) await flushSince(join(folder, name), tablesSince);
      tablesSince = started - SLACK_MS;
      controlAt = control;
    }
    await flushSince(join(folder, 'pg_wal'), logSince);
    logSince = started - SLACK_MS;
  }
  const begin = (): Promise<void> => {
    running = write().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return begin();
    // What runs may have passed our file already: the run after it has not.
    next ??= running
      .catch(() => {}) // told to whoever asked for it
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
}

async function flushSince(folder: string, since: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await flushSince(path, since);
    else await flush(path, since);
  }
}

async function flush(path: string, since: number): Promise<void> {
  try {
    if ((await stat(path)).mtimeMs < since) return;
    const file = await open(path, 'r+');
    await file.datasync().finally(() => file.close());
  } catch (error) {
    // Tables that were dropped and log that was used up go while we look.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
