/** What is known of files without opening them. */
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { errorCode, sourceError } from './fs-error.ts';

/** At once; a folder of mail holds tens of thousands, and one after the other each would wait for its turn. */
const AT_ONCE = 256;

/** Null for a link that leads nowhere and a file that is gone. Throws SourceError. */
export async function fileStatus(path: string): Promise<Stats | null> {
  return stat(path).catch(error => {
    if (['ENOENT', 'ELOOP', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw sourceError(path, error);
  });
}

/** In the order of the paths. */
export async function fileStatuses(paths: string[]): Promise<(Stats | null)[]> {
  const found: (Stats | null)[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    found.push(...(await Promise.all(paths.slice(at, at + AT_ONCE).map(fileStatus))));
  }
  return found;
}
