/** Reads a Maildir folder, a folder of message files, or one such file. */
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileBatch } from './file-batch.ts';
import { emlFiles, isMessageName, maildirFiles } from './folder-files.ts';
import { maildirFlags, maildirKey, maildirTime } from './maildir.ts';
import { type RawBatch, type Source, SourceError } from './raw.ts';
import { type FileBytes, readFile } from './read-file.ts';
import type { Reading } from './read-options.ts';
import { sniff } from './sniff.ts';

/** One batch a file. A message's `offset` is its file's index. */
export async function* readFolder(source: Source, reading: Reading): AsyncGenerator<RawBatch> {
  const paths = await filesOf(source);
  let position = 0;
  for (const [index, path] of paths.entries()) {
    if (index < reading.start) continue;
    // Reading is synchronous; let timers and messages through now and then.
    if (index % 64 === 63) await setImmediate();
    const file =
      source.format === 'maildir' ? await readMaildirFile(source, path, reading) : read(path, reading);
    if (file === null) continue;
    position = Math.min(source.bytes, position + file.size);
    yield fileBatch(file, {
      source: reading.source,
      offset: index,
      next:
        index + 1 < paths.length
          ? { source: reading.source, offset: index + 1 }
          : { source: reading.source + 1, offset: 0 },
      position,
      folder: source.folder ?? null,
      flags: source.format === 'maildir' ? maildirFlags(path) : [],
      receivedAt: source.format === 'maildir' ? maildirTime(basename(path)) : null,
      truncated: false,
    });
  }

  function read(path: string, { messageLimit }: Reading): FileBytes | null {
    const sure = source.format === 'eml' || isMessageName(path);
    return readFile(path, messageLimit, head => sure || ['message', 'emlx'].includes(sniff(head)));
  }
}

async function filesOf(source: Source): Promise<string[]> {
  if (source.format === 'eml') return [source.path];
  return source.format === 'maildir' ? maildirFiles(source.path) : emlFiles(source.path);
}

/** A mail program may flag or move the message meanwhile, which renames its file. Gone for good: it was deleted. */
async function readMaildirFile(source: Source, path: string, reading: Reading): Promise<FileBytes | null> {
  try {
    return readFile(path, reading.messageLimit, () => true);
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'not-found') throw error;
    const key = maildirKey(basename(path));
    const moved = (await maildirFiles(source.path)).find(other => maildirKey(basename(other)) === key);
    return moved === undefined ? null : readFile(moved, reading.messageLimit, () => true);
  }
}
