/** What the file system refused, as one sentence with the path and what to do. */
import type { Sentence } from '../../sentence.ts';
import { say } from './errors.data.ts';
import { SourceError } from './raw.ts';

const NOT_FOUND = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
const NO_PERMISSION = new Set(['EACCES', 'EPERM']);

export function sourceError(path: string, cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause;
  const code = errorCode(cause);
  if (NOT_FOUND.has(code)) {
    return new SourceError('not-found', path, say.noFile(path), {
      cause,
    });
  }
  if (NO_PERMISSION.has(code)) {
    return new SourceError('no-permission', path, say.noPermission(path), { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SourceError('read-failed', path, say.readFailed(path, reason), {
    cause,
  });
}

/** The system's error code (`ENOENT` …), or ''. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** `what` it is instead, and what `todo`. */
export function notAMailbox(path: string, what: Sentence, todo: Sentence): SourceError {
  return new SourceError('not-a-mailbox', path, say.noMailbox(path, what, todo));
}
