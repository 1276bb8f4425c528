/** Share of tickets solved at first contact. METRICS §7 "FCR". */
import type { Fcr } from './ticket.ts';

export interface FcrShare {
  /** 0 to 1, over `n` tickets of which it is known; null: of none. */
  share: number | null;
  n: number;
}

/**
 * Gross over all tickets whose verdict is known; net without those of the categories that cannot be solved at first contact. A ticket
 * without a category stays in both.
 */
export function fcrShares(
  tickets: Iterable<{ fcr: Fcr; category: string | null }>,
  neverAtFirstContact: ReadonlySet<string>,
): { gross: FcrShare; net: FcrShare } {
  const gross = { yes: 0, n: 0 };
  const net = { yes: 0, n: 0 };
  for (const { fcr, category } of tickets) {
    if (fcr !== 'yes' && fcr !== 'no') continue;
    for (const counts of category !== null && neverAtFirstContact.has(category) ? [gross] : [gross, net]) {
      counts.n++;
      if (fcr === 'yes') counts.yes++;
    }
  }
  return { gross: shareOf(gross), net: shareOf(net) };
}

function shareOf({ yes, n }: { yes: number; n: number }): FcrShare {
  return { share: n === 0 ? null : yes / n, n };
}
