/** Which customer company an address belongs to: named in the settings, else its domain; nobody at a consumer provider. */
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { isConsumerDomain } from '../derive/consumer-domains.ts';
import type { Store } from '../store/store.ts';

/** Of people who were erased. */
export const ERASED_DOMAIN = 'erased.invalid';

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

export function accountOf(config: Config, email: string): string | null {
  const domain = domainOf(email);
  if (isConsumerDomain(domain) || domain === ERASED_DOMAIN) return null;
  return accountAt(config, domain)?.name ?? domain;
}

const covers = (pattern: string, domain: string): boolean =>
  pattern.startsWith('*.') ? domain.endsWith(pattern.slice(1)) : domain === pattern;

const accountAt = (config: Config, domain: string): Config['account'][number] | undefined =>
  config.account.find(account => account.domains.some(one => covers(one, domain)));

export interface Account {
  /** As the settings name it; null: a bare domain. */
  name: string | null;
  /** Those that there is mail with, `*.acme.com` spelt out; a bare domain also without. */
  domains: string[];
}

/** By its name or any of its domains. */
export async function accountBy(
  db: Store['db'],
  workspaceId: number,
  config: Config,
  given: string,
): Promise<Account> {
  const who = given.trim().toLowerCase().replace(/^@/, '');
  const named = config.account.find(one => one.name.toLowerCase() === who) ?? accountAt(config, who);
  if (named === undefined) return { name: null, domains: [who] };
  const below = named.domains.filter(one => one.startsWith('*.')).map(one => one.slice(1));
  const { rows } = await sql<{ domain: string }>`
    select distinct domain from address where workspace_id = ${workspaceId} and not internal and (
      domain in (${sql.join(named.domains)})
      or exists (select 1 from jsonb_array_elements_text(${JSON.stringify(below)}::jsonb) as b (tail) where right(domain, length(tail)) = tail))
    order by 1`.execute(db);
  return { name: named.name, domains: rows.map(row => row.domain).filter(one => !isConsumerDomain(one)) };
}
