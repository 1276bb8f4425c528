/** Which addresses are ours. METRICS §1 "internal address". */
import { isConsumerDomain } from './consumer-domains.ts';

export interface OwnAddresses {
  /** Addresses and aliases of teammates. */
  identities: Iterable<string>;
  /** Addresses of mailboxes, support@… among them. */
  mailboxes: Iterable<string>;
  /** `acme.com` is exactly that domain, `*.acme.com` its sub-domains without itself. */
  domains: Iterable<string>;
}

/**
 * A test for lower-cased addresses. A consumer provider's domain is never internal, whatever the list says: only single
 * addresses at gmail.com can be ours.
 */
export function internalTest({ identities, mailboxes, domains }: OwnAddresses): (email: string) => boolean {
  const addresses = new Set<string>();
  for (const address of [...identities, ...mailboxes]) addresses.add(address.trim().toLowerCase());
  const exact = new Set<string>();
  const parents = new Set<string>();
  for (const domain of domains) {
    const name = domain.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '');
    const parent = name.startsWith('*.');
    const bare = parent ? name.slice(2) : name;
    if (bare !== '' && !isConsumerDomain(bare)) (parent ? parents : exact).add(bare);
  }
  return email => {
    if (addresses.has(email)) return email !== '';
    const at = email.lastIndexOf('@');
    return at > 0 && hasDomain(email.slice(at + 1), exact, parents);
  };
}

function hasDomain(domain: string, exact: Set<string>, parents: Set<string>): boolean {
  if (exact.has(domain)) return true;
  if (parents.size === 0) return false;
  for (let dot = domain.indexOf('.'); dot !== -1; dot = domain.indexOf('.', dot + 1)) {
    if (parents.has(domain.slice(dot + 1))) return true;
  }
  return false;
}
