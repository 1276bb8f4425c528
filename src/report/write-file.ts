/** Files that appear only when they are whole: a report that was cut short is never taken for one. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';

/** Writes beside the target and renames. Throws `write-failed` with the path. Readable by its owner only: it holds mail. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw failed(path, error);
  }
}

/** Makes a folder where it is missing. Throws `write-failed`. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(error => {
    throw failed(path, error);
  });
}

function failed(path: string, cause: unknown): PulsoError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PulsoError('write-failed', say.couldNotBeWritten(path, reason), { cause });
}
