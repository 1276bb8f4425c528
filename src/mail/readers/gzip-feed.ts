/** A .gz file (RFC 1952, several members too) as a feed of what it holds. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { guardBomb } from './bomb-guard.ts';
import { say } from './errors.data.ts';
import type { Feed } from './feed.ts';
import { errorCode, sourceError } from './fs-error.ts';
import { LIMITS } from './limits.data.ts';
import { SourceError } from './raw.ts';
import { type Inflating, inSteps, recovering } from './recover.ts';
import { streamFeed } from './stream-feed.ts';

export function gzipFeed(path: string): Promise<Feed> {
  return recovering(fineFrom => openGzip(path, fineFrom));
}

async function openGzip(path: string, fineFrom: number): Promise<Inflating> {
  const handle = await open(path).catch(error => {
    throw sourceError(path, error);
  });
  const options = { fd: handle, autoClose: false, highWaterMark: LIMITS.compressedChunkBytes };
  const file = createReadStream(path, options);
  const gunzip = createGunzip({ chunkSize: 4 * LIMITS.compressedChunkBytes });
  file.on('error', error => gunzip.destroy(error));
  if (Number.isFinite(fineFrom)) file.pipe(inSteps(fineFrom)).pipe(gunzip);
  else file.pipe(gunzip);
  const feed = streamFeed({
    stream: gunzip,
    position: () => gunzip.bytesWritten,
    guard: bytesOut => guardBomb(path, bytesOut, gunzip.bytesWritten),
    explain: error => damaged(path, error),
    async close() {
      file.destroy();
      await handle.close();
    },
  });
  return { feed, consumed: () => gunzip.bytesWritten };
}

function damaged(path: string, cause: Error): SourceError {
  const code = errorCode(cause);
  if (!code.startsWith('Z_')) return sourceError(path, cause);
  const said = code === 'Z_BUF_ERROR' ? say.gzipEndsEarly(path) : say.gzipDamaged(path);
  return new SourceError('bad-archive', path, said, { cause });
}
