/** Finds what is gone by comparing, when a provider no longer knows what it told before. */
import type { Stored } from './changes.ts';
import { stableNumber } from './stable-number.ts';

/** Removals told at once. */
const PORTION = 1000;

/**
 * Offsets that are stored and not `there`, in portions. What is missing is looked for twice: a message that was moved from one folder
 * to another while the folders were listed was seen in neither.
 */
export async function* missing(
  there: () => AsyncIterable<readonly string[]>,
  { all }: Stored,
): AsyncGenerator<number[]> {
  const present = new Set<number>();
  for await (const ids of there()) for (const id of ids) present.add(stableNumber(id));
  const gone = new Set<number>();
  for await (const offsets of all()) for (const offset of offsets) if (!present.has(offset)) gone.add(offset);
  if (gone.size === 0) return;
  for await (const ids of there()) for (const id of ids) gone.delete(stableNumber(id));
  const left = [...gone];
  for (let at = 0; at < left.length; at += PORTION) yield left.slice(at, at + PORTION);
}
