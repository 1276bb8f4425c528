/** Consumer mail providers: an address there says nothing about a company. METRICS §9. */
import { CONSUMER_DOMAINS } from './consumer-domains.data.ts';

const domains = new Set(CONSUMER_DOMAINS);

/** Does this lower-cased domain give mailboxes to anybody (gmail.com, yahoo.co.uk, web.de …)? Exact: sub-domains are others'. */
export function isConsumerDomain(domain: string): boolean {
  return domains.has(domain);
}
