/** Finds the mail at the paths a person gives, by what the files hold. */
import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { say } from './errors.data.ts';
import { fileSource } from './file-source.ts';
import { notAMailbox, sourceError } from './fs-error.ts';
import { type Source, SourceError } from './raw.ts';
import { walkFolder } from './walk-folder.ts';

/**
 * Sources in the order of the paths, inside folders by name; a file reached twice counts once.
 * Throws SourceError with one sentence when a path is missing, unreadable, empty or no mail.
 */
export async function findSources(paths: string[]): Promise<Source[]> {
  const sources = new Map<string, Source>();
  for (const path of paths) {
    for (const source of await sourcesAt(path)) {
      const real = await realpath(source.path).catch(error => {
        throw sourceError(source.path, error);
      });
      if (!sources.has(real)) sources.set(real, source);
    }
  }
  return [...sources.values()];
}

async function sourcesAt(path: string): Promise<Source[]> {
  const info = await stat(path).catch(error => {
    throw sourceError(path, error);
  });
  if (info.isDirectory()) {
    const found = await walkFolder(path);
    if (found.length > 0) return found;
    const message = say.noMailInFolder(path);
    throw new SourceError('not-a-mailbox', path, message);
  }
  if (!info.isFile()) throw notAMailbox(path, say.deviceOrPipe, say.giveFileOrFolder);
  const source = await fileSource(path, info.size);
  if (source instanceof SourceError) throw source;
  // Thunderbird and Apple Mail keep an index beside each mailbox that says nothing of use here.
  if (basename(path).endsWith('.msf')) throw notAMailbox(path, say.index, say.giveWithoutMsf);
  return [source];
}
