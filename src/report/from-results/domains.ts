/** Domains with mail in either direction; the engine counts senders by message and recipients by delivery. */
import type { Tables } from '../tables.schema.ts';
import { countOf, known, measuredOf, type Results, textOf } from './read-result.ts';

const SHOWN = 50;

export function domainsFrom(results: Results): Tables['domains'] {
  const found = new Map<string, Tables['domains'][number]>();
  for (const row of results.domains_received.results.filter(known)) {
    const domain = textOf(row, 0);
    found.set(domain, {
      domain,
      received: countOf(row, 0),
      sent: 0,
      replies: countOf(row, 1),
      reply_median: measuredOf(row, 2),
    });
  }
  for (const row of results.domains_sent.results.filter(known)) {
    const domain = textOf(row, 0);
    const before = found.get(domain) ?? { domain, received: 0, sent: 0, replies: 0, reply_median: null };
    found.set(domain, { ...before, sent: countOf(row, 0) });
  }
  return [...found.values()]
    .filter(row => row.domain !== '' && row.received + row.sent > 0)
    .toSorted((a, b) => b.received + b.sent - a.received - a.sent || (a.domain < b.domain ? -1 : 1))
    .slice(0, SHOWN);
}
