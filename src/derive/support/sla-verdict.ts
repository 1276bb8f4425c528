/** Was a clock within its target? From the history alone, never from when somebody looked. METRICS §7 "SLA policy". */
import { dueInstant, targetTime } from './due-instant.ts';
import { runningSeconds } from './running-times.ts';
import type { BusinessClock, SlaPolicy, SlaTarget, SlaVerdict, TicketClock } from './ticket.ts';

/**
 * `now`: epoch seconds. What ends at the very instant at which it is due is met, what ends later is breached, also when it ends by
 * being dropped; a solving that comes late is a breach. A clock that runs is `running`, however late it is.
 * Linear in the pauses.
 */
export function slaVerdict(
  clock: TicketClock,
  target: SlaTarget,
  policy: Pick<SlaPolicy, 'id' | 'version' | 'warnShare'>,
  businessClock: BusinessClock,
  now: number,
): SlaVerdict {
  const time = targetTime(target, businessClock);
  const dueAt = dueInstant(clock, target.seconds, time);
  return {
    policy: { id: policy.id, version: policy.version },
    target,
    usedSeconds: runningSeconds(clock, now, time.seconds),
    dueAt,
    // Instants are whole seconds.
    warnAt: dueInstant(clock, Math.round(target.seconds * policy.warnShare), time),
    paused: clock.to === null && clock.pauses.at(-1)?.to === null,
    verdict: verdictOf(clock, dueAt),
  };
}

function verdictOf({ to, end }: TicketClock, dueAt: number | null): SlaVerdict['verdict'] {
  if (to === null) return 'running';
  if (dueAt !== null && to > dueAt) return 'breached';
  return end === 'dropped' ? 'none' : 'met';
}
