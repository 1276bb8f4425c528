/** Policies that can never apply, because one before them always fits. For a message to whoever writes them. */
import { isLater } from './sla-policy.ts';
import type { SlaPolicy } from './ticket.ts';

export interface PolicyOverlap {
  /** Fits whatever the later one fits. */
  earlier: { id: number; name: string };
  /** Never applies. */
  later: { id: number; name: string };
}

/** Of each policy the newest version that has not ended, in the order of the list. Each that never applies is named once, with the first in its way. */
export function overlaps(policies: SlaPolicy[]): PolicyOverlap[] {
  const newest = new Map<number, SlaPolicy>();
  for (const policy of policies) {
    const known = newest.get(policy.id);
    if (known === undefined || isLater(policy, known)) newest.set(policy.id, policy);
  }
  const current = policies.filter(
    policy => newest.get(policy.id) === policy && (policy.validTo ?? null) === null,
  );
  return current.flatMap((later, index) => {
    const earlier = current.slice(0, index).find(policy => covers(policy.when, later.when));
    return earlier === undefined ? [] : [{ earlier: named(earlier), later: named(later) }];
  });
}

const named = ({ id, name }: SlaPolicy) => ({ id, name });

/** Does the wider one fit whatever the narrower one fits? */
function covers(wider: SlaPolicy['when'], narrower: SlaPolicy['when']): boolean {
  return (
    holds(wider.mailboxes, narrower.mailboxes) &&
    holds(wider.severities, narrower.severities) &&
    holds(wider.categories, narrower.categories) &&
    holds(wider.channels, narrower.channels) &&
    holds(wider.accounts, narrower.accounts)
  );
}

function holds<T>(wider: T[] | undefined, narrower: T[] | undefined): boolean {
  if (wider === undefined) return true;
  return narrower?.every(value => wider.includes(value)) ?? false;
}
