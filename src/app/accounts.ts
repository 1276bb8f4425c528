/** Which customer company an address belongs to: named in the settings, else its domain; nobody at a consumer provider. */
import type { Config } from '../config.ts';
import { isConsumerDomain } from '../derive/consumer-domains.ts';

/** Of people who were erased. */
export const ERASED_DOMAIN = 'erased.invalid';

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

export function accountOf(config: Config, email: string): string | null {
  const domain = domainOf(email);
  if (isConsumerDomain(domain) || domain === ERASED_DOMAIN) return null;
  return config.account.find(account => account.domains.some(one => covers(one, domain)))?.name ?? domain;
}

const covers = (pattern: string, domain: string): boolean =>
  pattern.startsWith('*.') ? domain.endsWith(pattern.slice(1)) : domain === pattern;
