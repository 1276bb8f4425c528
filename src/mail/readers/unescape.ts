/** Undoes From_ escaping (mboxo: `>From ` for `From `; mboxrd: one `>` more than there was) in place. */

/**
 * Drops the bytes at `escapes` (ascending indices of one `>` each) from `bytes[…end)` and closes the gaps.
 * Returns the new end. Linear: every byte moves once at most.
 */
export function unescapeFrom(bytes: Buffer, escapes: number[], end: number): number {
  let write = escapes[0] ?? end;
  for (const [index, mark] of escapes.entries()) {
    const next = escapes[index + 1] ?? end;
    bytes.copyWithin(write, mark + 1, next);
    write += next - mark - 1;
  }
  return write;
}
