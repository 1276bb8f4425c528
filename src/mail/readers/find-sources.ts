/** Finds the mail at the paths a person gives. */
import { stat } from 'node:fs/promises';
import { sourceError } from './fs-error.ts';
import type { Source } from './raw.ts';

export async function findSources(paths: string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const { size } = await stat(path).catch(error => {
      throw sourceError(path, error);
    });
    sources.push({ path, format: 'mbox', compression: 'none', bytes: size });
  }
  return sources;
}
