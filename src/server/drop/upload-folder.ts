/** A private place for uploads, emptied at the end, and at the next start where the end never came. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';

export interface UploadFolder {
  path: string;
  /** Deletes it with everything in it. */
  close(): Promise<void>;
}

const NAME = /^pid-(\d+)-/;

/** `base`: made where missing, readable by its owner only. Throws `not-available` when it is somebody else's. */
export async function openUploadFolder(base: string): Promise<UploadFolder> {
  await mkdir(base, { recursive: true, mode: 0o700 });
  const found = await stat(base);
  const mine = process.getuid === undefined || found.uid === process.getuid();
  if (!mine || (found.mode & 0o077) !== 0) throw new PulsoError('not-available', say.folderOpen(base));
  for (const name of await readdir(base)) {
    const pid = Number(NAME.exec(name)?.[1] ?? 'NaN');
    if (Number.isInteger(pid) && (pid === process.pid || !alive(pid)))
      await rm(join(base, name), { recursive: true, force: true });
  }
  const path = await mkdtemp(join(base, `pid-${process.pid}-`));
  return { path, close: () => rm(path, { recursive: true, force: true }) };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
