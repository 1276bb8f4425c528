/** Consumer mail providers: an address there says nothing about a company. METRICS §9. */
import { CONSUMER_DOMAINS, CONSUMER_FAMILIES } from './consumer-domains.data.ts';

const domains = new Set(CONSUMER_DOMAINS);
const families = new Set(CONSUMER_FAMILIES);

/** Is this lower-cased domain open to everybody (gmail.com, yahoo.co.uk, web.de …)? Sub-domains are others' own. */
export function isConsumerDomain(domain: string): boolean {
  if (domains.has(domain)) return true;
  const dot = domain.indexOf('.');
  return (
    dot > 0 &&
    families.has(domain.slice(0, dot)) &&
    /^(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(domain.slice(dot + 1))
  );
}
