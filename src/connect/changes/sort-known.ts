/** Which messages are stored already. */
import type { Stored } from './changes.ts';
import { stableNumber } from './stable-number.ts';

/** In the order given. */
export async function sortKnown<Told extends { id: string }>(
  stored: Stored,
  told: readonly Told[],
): Promise<{ known: Told[]; fresh: Told[] }> {
  const numbers = told.map(({ id }) => stableNumber(id));
  const has = await stored.has(numbers);
  const isKnown = (_: Told, at: number) => has.has(numbers[at] as number);
  return { known: told.filter(isKnown), fresh: told.filter((one, at) => !isKnown(one, at)) };
}
