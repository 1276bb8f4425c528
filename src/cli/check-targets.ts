/** Whether the report can be written where it is wanted: told before an hour of reading, not after it. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';

/** `path` names the file that `--flag` shall become. Throws `usage` with the path and what to do. */
export function checkTargetFile(flag: string, path: string): void {
  if (kindOf(path) === 'folder') {
    throw new PulsoError('usage', say.fileIsFolder(flag, path));
  }
  checkFolder(flag, path, dirname(path));
}

/** The same for a folder, which is made where it is missing. */
export function checkTargetFolder(flag: string, path: string): void {
  const kind = kindOf(path);
  if (kind === 'file') throw new PulsoError('usage', say.folderIsFile(flag, path));
  checkFolder(flag, path, kind === 'folder' ? path : nearestFolder(path));
}

function checkFolder(flag: string, path: string, folder: string): void {
  if (kindOf(folder) !== 'folder') {
    throw new PulsoError('usage', say.noFolder(flag, path, folder));
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new PulsoError('usage', say.mayNotWrite(flag, path, folder), {
      cause,
    });
  }
}

function nearestFolder(path: string): string {
  const above = dirname(path);
  return above === path || kindOf(above) !== 'nothing' ? above : nearestFolder(above);
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}
