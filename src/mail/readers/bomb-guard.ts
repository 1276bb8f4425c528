/** Tells an archive that was made to fill a machine from a mailbox that compresses well. */
import { say } from './errors.data.ts';
import { LIMITS } from './limits.data.ts';
import { SourceError } from './raw.ts';

/** Throws SourceError 'archive-bomb' once `bytesOut` is beyond `bombBytes` and `bombRatio` times `bytesIn`. */
export function guardBomb(
  path: string,
  bytesOut: number,
  bytesIn: number,
  limits: { bombRatio: number; bombBytes: number } = LIMITS,
): void {
  if (bytesOut <= limits.bombBytes || bytesOut <= limits.bombRatio * bytesIn) return;
  throw new SourceError('archive-bomb', path, say.bomb(path, limits.bombRatio));
}
