/** A plain file as a feed, from a byte offset on. */
import { open } from 'node:fs/promises';
import type { Feed } from './feed.ts';
import { sourceError } from './fs-error.ts';

/** Opens `path`; throws SourceError when it cannot be read. */
export async function fileFeed(path: string, start = 0): Promise<Feed> {
  const handle = await open(path).catch(error => {
    throw sourceError(path, error);
  });
  let position = start;
  return {
    async read(into, at) {
      const { bytesRead } = await handle.read(into, at, into.length - at, position).catch(error => {
        throw sourceError(path, error);
      });
      position += bytesRead;
      return bytesRead;
    },
    position: () => position,
    damage: () => null,
    close: () => handle.close(),
  };
}
