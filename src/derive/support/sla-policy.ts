/** Which policy judges a clock. METRICS §7 "SLA policy". */
import type { SlaPolicy, SlaTicket } from './ticket.ts';

/**
 * The first that fits, in the order of the list, among those in force when the clock opened (epoch seconds): of each policy the version
 * that had begun last. Null: none fits. One that fits ends the search, also where it has no target for the clock.
 */
export function policyFor(policies: SlaPolicy[], ticket: SlaTicket, clockOpenedAt: number): SlaPolicy | null {
  const versions = new Map<number, SlaPolicy>();
  for (const policy of policies) {
    const known = versions.get(policy.id);
    if (policy.validFrom <= clockOpenedAt && (known === undefined || isLater(policy, known)))
      versions.set(policy.id, policy);
  }
  const inForce = (policy: SlaPolicy) =>
    versions.get(policy.id) === policy && (policy.validTo ?? Number.POSITIVE_INFINITY) > clockOpenedAt;
  return policies.find(policy => inForce(policy) && fits(policy, ticket)) ?? null;
}

/** Did `policy` begin after `other`? */
export function isLater(policy: SlaPolicy, other: SlaPolicy): boolean {
  return (policy.validFrom - other.validFrom || policy.version - other.version) > 0;
}

/** When it applies is not asked here. */
export function fits({ when }: Pick<SlaPolicy, 'when'>, ticket: SlaTicket): boolean {
  return (
    names(when.mailboxes, ticket.mailbox) &&
    names(when.severities, ticket.severity) &&
    names(when.categories, ticket.category) &&
    names(when.channels, ticket.channel) &&
    names(when.accounts, ticket.account)
  );
}

function names<T>(list: T[] | undefined, value: T | null): boolean {
  return list === undefined || (value !== null && list.includes(value));
}
