/** What a ticket becomes when nobody does anything. METRICS §7, ARCHITECTURE *Support*. */
import type { TicketSettings, TicketStatus } from './ticket.ts';

/**
 * The next status and its instant, which may be past; null: it stays as it is. A pending ticket is solved so long after we last wrote,
 * and, where it became pending later, so long after that; a solved one is closed so long after it was solved.
 */
export function byItself(
  { status, since, wroteAt }: { status: TicketStatus; since: number; wroteAt: number | null },
  { solveAfterSeconds, closeAfterSeconds }: TicketSettings,
): { status: TicketStatus; at: number } | null {
  if (status === 'pending' && solveAfterSeconds !== null)
    return { status: 'solved', at: Math.max(since, wroteAt ?? since) + solveAfterSeconds };
  if (status === 'solved' && closeAfterSeconds !== null)
    return { status: 'closed', at: since + closeAfterSeconds };
  return null;
}
