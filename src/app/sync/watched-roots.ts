/** Folders of this machine that may be watched: only those below the roots that its administrator named. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { PulsoError } from '../../errors.ts';
import { say } from './errors.data.ts';

/** PULSO_WATCHED_FOLDERS: absolute paths with `:` between them (`;` on Windows). */
export const watchedRoots = (env: NodeJS.ProcessEnv = process.env): string[] =>
  (env.PULSO_WATCHED_FOLDERS ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .map(path => path.trim())
    .filter(isAbsolute);

/** The path without links. Throws PulsoError `not-allowed`, `bad-input` when it is not there. */
export async function allowedFolder(path: string, roots: readonly string[]): Promise<string> {
  // A path outside tells nothing of what is there.
  const wanted = resolve(path);
  const refused = new PulsoError('not-allowed', say.notWatchable(path));
  if (!isAbsolute(path) || !roots.some(root => isBelow(resolve(root), wanted))) throw refused;
  const real = await realpath(wanted).catch((error: unknown) => {
    throw new PulsoError('bad-input', say.pathNotThere(path), { cause: error });
  });
  const realRoots = await Promise.all(roots.map(root => realpath(root).catch(() => null)));
  if (!realRoots.some(root => root !== null && isBelow(root, real))) throw refused;
  return real;
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
