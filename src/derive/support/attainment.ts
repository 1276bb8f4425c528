/** How many clocks kept their targets. METRICS §7: met / (met + breached); running ones apart. */
import type { SlaVerdict } from './ticket.ts';

export interface Attainment {
  met: number;
  breached: number;
  running: number;
  /** Dropped before they were due: they say nothing. */
  none: number;
  /** 0 to 1, over `met + breached` clocks; null: none was judged. */
  share: number | null;
}

export function attainment(verdicts: Iterable<Pick<SlaVerdict, 'verdict'>>): Attainment {
  const counts = { met: 0, breached: 0, running: 0, none: 0 };
  for (const { verdict } of verdicts) counts[verdict]++;
  const judged = counts.met + counts.breached;
  return { ...counts, share: judged === 0 ? null : counts.met / judged };
}
