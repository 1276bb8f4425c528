/** What a connected mailbox says of the company: that it is ours, and so is its domain. */
import type { Config } from '../../config.ts';
import { isConsumerDomain } from '../../derive/consumer-domains.ts';

export interface AddedMailbox {
  address: string;
  name?: string | undefined;
  kind: 'personal' | 'shared';
}

/** The same object where it says so already. Whoever has an address at a consumer provider shares the domain with strangers. */
export function withMailbox(config: Config, { address, name, kind }: AddedMailbox): Config {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const mailbox = config.mailbox.some(box => box.address === address)
    ? config.mailbox
    : [...config.mailbox, { address, kind, ...(name === undefined || name === '' ? {} : { name }) }];
  const own = isConsumerDomain(domain) || config.domains.some(known => covers(known, domain));
  const domains = own ? config.domains : [...config.domains, domain];
  if (mailbox === config.mailbox && domains === config.domains) return config;
  return { ...config, mailbox, domains };
}

const covers = (known: string, domain: string): boolean =>
  known === domain ||
  (known.startsWith('*.') && (domain.endsWith(known.slice(1)) || domain === known.slice(2)));
