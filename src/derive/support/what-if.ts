/** How it had been with other targets: finished clocks, judged again. METRICS §7 "SLA policy". */
import { type Attainment, attainment } from './attainment.ts';
import { fits } from './sla-policy.ts';
import { slaVerdict } from './sla-verdict.ts';
import type { BusinessClock, SlaPolicy, SlaTicket, SlaVerdict, TicketClock } from './ticket.ts';

export interface JudgedClock {
  clock: TicketClock;
  ticket: SlaTicket;
  /** The calendar of its mailbox. */
  businessClock: BusinessClock;
}

/**
 * Each clock by the first policy that fits, whenever that one begins to apply: the question is what it would have done. Clocks that
 * run, and those without a policy or a target, are not judged.
 */
export function whatIf(
  clocks: Iterable<JudgedClock>,
  policies: SlaPolicy[],
): Record<TicketClock['kind'], Attainment> {
  const verdicts: Record<TicketClock['kind'], SlaVerdict[]> = { first: [], next: [], resolution: [] };
  for (const { clock, ticket, businessClock } of clocks) {
    if (clock.to === null) continue;
    const policy = policies.find(one => fits(one, ticket));
    const target = policy?.targets[clock.kind];
    if (policy !== undefined && target !== undefined)
      verdicts[clock.kind].push(slaVerdict(clock, target, policy, businessClock, clock.to));
  }
  return {
    first: attainment(verdicts.first),
    next: attainment(verdicts.next),
    resolution: attainment(verdicts.resolution),
  };
}
