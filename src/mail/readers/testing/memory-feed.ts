/** Bytes in memory as a feed that gives them in pieces, for tests. */
import type { Feed } from '../feed.ts';
import type { SourceError } from '../raw.ts';

export function memoryFeed(
  bytes: Uint8Array,
  pieceBytes = bytes.length,
  damage: SourceError | null = null,
): Feed {
  let at = 0;
  return {
    async read(into, index) {
      const piece = bytes.subarray(at, at + Math.min(pieceBytes, into.length - index));
      into.set(piece, index);
      at += piece.length;
      return piece.length;
    },
    position: () => at,
    damage: () => damage,
    close: async () => {},
  };
}
