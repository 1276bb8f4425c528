/** Which of the filters a number knows. What it does not know is left out and said, rather than failing the page. Pure. */
import type { Filter } from '../../src/metrics/engine/request.ts';
import type { Catalogue } from '../api/catalogue.ts';

/** For mail, `domain` is that of the author: on our own mail it would find our own domain, never the account's. */
const OURS = new Set([
  'messages_sent',
  'messages_internal',
  'words_sent',
  'after_hours_share',
  'recipients_per_email',
  'emails_per_recipient',
  'forwards',
]);

const idOf = (metric: string): string => metric.split('.')[0] ?? metric;

export function reaches(catalogue: Catalogue, metric: string, dimension: string): boolean {
  const id = idOf(metric);
  if (dimension === 'domain' && OURS.has(id)) return false;
  const fact = catalogue.metrics.find(one => one.id === id)?.fact;
  return fact !== undefined && (catalogue.reachable[fact] ?? []).includes(dimension);
}

export interface Narrowed {
  filters: Filter[];
  /** Dimensions of filters that some of the metrics do not know. */
  dropped: string[];
}

export function narrow(
  catalogue: Catalogue,
  metrics: readonly string[],
  filters: readonly Filter[],
): Narrowed {
  const kept: Filter[] = [];
  const dropped: string[] = [];
  for (const filter of filters) {
    const dimension = filter[0] === 'is' || filter[0] === 'is_not' ? filter[1] : null;
    if (dimension === null || metrics.every(metric => reaches(catalogue, metric, dimension)))
      kept.push(filter);
    else dropped.push(dimension);
  }
  return { filters: kept, dropped };
}
