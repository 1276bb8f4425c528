/** Files into the page cache: programs are compared over mail that lies in memory, and minutes later some of it no longer does. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads a file, or all files under a folder, and keeps nothing. What is not there is told of by the program that looks for it. */
export async function warm(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) return;
  if (found.isFile()) return readThrough(path);
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) await readThrough(join(entry.parentPath, entry.name));
  }
}

async function readThrough(path: string): Promise<void> {
  for await (const _ of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 }));
}
