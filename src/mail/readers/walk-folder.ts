/** All mail in a folder and the folders in it. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileSource } from './file-source.ts';
import { fileStatus, fileStatuses } from './file-status.ts';
import { byName, isCandidate, isMessageName, maildirFiles } from './folder-files.ts';
import { folderName, folderPart } from './folder-name.ts';
import { sourceError } from './fs-error.ts';
import { LIMITS } from './limits.data.ts';
import { type Source, SourceError } from './raw.ts';

const MAILDIR_PARTS = new Set(['cur', 'new', 'tmp']);

/** Sources in order of name, folders after the files beside them. Throws SourceError for what may not be read. */
export async function walkFolder(path: string): Promise<Source[]> {
  const sources: Source[] = [];
  // `Maildir/.Sent` given by itself is still the folder Sent.
  const own = basename(path);
  await walk(path, /^\.[^.]/.test(own) ? [folderPart(own)] : [], new Set(), sources);
  return sources;
}

async function walk(path: string, parts: string[], seen: Set<string>, sources: Source[]): Promise<void> {
  const info = await fileStatus(path);
  // The same folder reached by a link again.
  const id = `${info?.dev}:${info?.ino}`;
  if (info === null || seen.has(id) || parts.length > LIMITS.folderDepth) return;
  seen.add(id);
  const entries = await list(path);
  const names = new Set(entries.map(entry => entry.name));
  const maildir = names.has('cur') && (names.has('new') || names.has('tmp'));
  if (maildir) await addMaildir(path, parts, sources);
  else await addFiles(path, parts, entries, sources);
  for (const entry of entries) {
    if (entry.isFile() || (maildir && MAILDIR_PARTS.has(entry.name))) continue;
    const inner = join(path, entry.name);
    // Hidden folders are left alone, but those of Maildir++ are mail.
    if (entry.name.startsWith('.') && !(await isMaildir(inner))) continue;
    if (entry.isDirectory() || (await fileStatus(inner))?.isDirectory()) {
      await walk(inner, [...parts, folderPart(entry.name)], seen, sources);
    }
  }
}

async function addMaildir(path: string, parts: string[], sources: Source[]): Promise<void> {
  const files = await maildirFiles(path);
  const bytes = (await fileStatuses(files)).reduce((sum, info) => sum + (info?.size ?? 0), 0);
  if (files.length > 0)
    sources.push({ path, format: 'maildir', compression: 'none', bytes, ...folder(parts) });
}

/** Message files make one source together; every other file with mail is its own. */
async function addFiles(path: string, parts: string[], entries: Dirent[], sources: Source[]): Promise<void> {
  let bytes = 0;
  let messages = 0;
  const others: Source[] = [];
  const names = entries
    .filter(entry => !entry.isDirectory() && isCandidate(entry.name))
    .map(entry => entry.name);
  const statuses = await fileStatuses(names.map(name => join(path, name)));
  for (const [index, name] of names.entries()) {
    const info = statuses[index];
    if (!info?.isFile()) continue;
    const found = isMessageName(name)
      ? 'message'
      : await fileSource(join(path, name), info.size, folderName([...parts, folderPart(name)]));
    if (found instanceof SourceError) continue;
    if (found !== 'message' && found.format !== 'eml') others.push(found);
    else {
      bytes += info.size;
      messages++;
    }
  }
  if (messages > 0)
    sources.push({ path, format: 'eml-folder', compression: 'none', bytes, ...folder(parts) });
  sources.push(...others);
}

function folder(parts: string[]): { folder?: string } {
  const name = folderName(parts);
  return name === undefined ? {} : { folder: name };
}

async function isMaildir(path: string): Promise<boolean> {
  return (await fileStatus(join(path, 'cur')))?.isDirectory() === true;
}

async function list(path: string): Promise<Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(error => {
    throw sourceError(path, error);
  });
  return entries.sort((a, b) => byName(a.name, b.name));
}
