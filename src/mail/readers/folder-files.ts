/** The files of a folder source in the order that gives them their index. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, sourceError } from './fs-error.ts';
import { maildirKey } from './maildir.ts';

/** Names by code unit: the same order on every machine and in every language. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A message file of an eml folder: hidden files and Thunderbird's indexes are none. */
export function isCandidate(name: string): boolean {
  return !name.startsWith('.') && !/\.(msf|plist|ini|db)$/i.test(name);
}

/** The names that say what the file is; the others are judged by their content. */
export function isMessageName(name: string): boolean {
  return /\.emlx?$/i.test(name);
}

/** Absolute paths of a folder's own files, not those of its sub-folders. */
export async function emlFiles(folder: string): Promise<string[]> {
  const entries = await list(folder);
  return entries
    .filter(entry => !entry.isDirectory() && isCandidate(entry.name))
    .map(entry => entry.name)
    .sort(byName)
    .map(name => join(folder, name));
}

/** Paths in cur and new, by the part of the name that never changes. */
export async function maildirFiles(folder: string): Promise<string[]> {
  const found: { key: string; path: string }[] = [];
  for (const part of ['cur', 'new']) {
    const entries = await list(join(folder, part), true);
    for (const { name } of entries.filter(entry => !entry.isDirectory() && !entry.name.startsWith('.'))) {
      found.push({ key: maildirKey(name), path: join(folder, part, name) });
    }
  }
  return found.sort((a, b) => byName(a.key, b.key)).map(file => file.path);
}

async function list(folder: string, optional = false) {
  return readdir(folder, { withFileTypes: true }).catch(error => {
    if (optional && errorCode(error) === 'ENOENT') return [];
    throw sourceError(folder, error);
  });
}
