/** One clock and the policies in, its verdict out. METRICS §7 "SLA policy". */
import { policyFor } from './sla-policy.ts';
import { slaVerdict } from './sla-verdict.ts';
import type { BusinessClock, SlaPolicy, SlaTicket, SlaVerdict, TicketClock } from './ticket.ts';

/** By the policy in force when it opened. Null: no policy fits, or the one that does has no target for this kind of clock. */
export function judgeClock(
  clock: TicketClock,
  ticket: SlaTicket,
  policies: SlaPolicy[],
  businessClock: BusinessClock,
  now: number,
): SlaVerdict | null {
  const policy = policyFor(policies, ticket, clock.from);
  const target = policy?.targets[clock.kind];
  if (policy === null || target === undefined) return null;
  return slaVerdict(clock, target, policy, businessClock, now);
}
