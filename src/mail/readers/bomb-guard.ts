/** Tells an archive that was made to fill a machine from a mailbox that compresses well. */
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
  throw new SourceError(
    'archive-bomb',
    path,
    `${path}: this archive unpacks to more than ${limits.bombRatio} times its size, which mail never does; it was not read further. If it is your own mail, unpack it and give the file.`,
  );
}
