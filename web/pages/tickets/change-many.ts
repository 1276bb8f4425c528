/** Changes several tickets one after the other: one that fails keeps the others from nothing, and stays chosen. */

export interface Left {
  /** Those that were not changed. */
  ids: number[];
  /** Why the first of them was not. */
  why: string;
}

export async function changeMany(
  ids: readonly number[],
  change: (id: number) => Promise<unknown>,
): Promise<Left | null> {
  const left: Left = { ids: [], why: '' };
  for (const id of ids)
    try {
      await change(id);
    } catch (error) {
      left.why ||= error instanceof Error ? error.message : String(error);
      left.ids.push(id);
    }
  return left.ids.length === 0 ? null : left;
}
