/** What can be asked: every number, everything it can be split by. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Definition, Unit } from '../../src/metrics/engine/result.ts';
import { call } from './call.ts';

interface Text {
  en: string;
  es: string;
}

export interface CatalogueMetric extends Definition {
  id: string;
  parts: { id: string; title: Text; unit: Unit }[];
  fact: string;
}

export interface CatalogueDimension {
  id: string;
  title: Text;
  type: 'date' | 'number' | 'text' | 'flag';
  values: (string | number | boolean)[] | null;
}

export interface Catalogue {
  metrics: CatalogueMetric[];
  dimensions: CatalogueDimension[];
  reachable: Record<string, string[]>;
}

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => call<Catalogue>('/catalogue', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
export const useCatalogue = () => useQuery(catalogueQuery);

export interface Choices {
  mailboxes: { id: number; name: string }[];
  teams: { id: number; name: string }[];
  teammates: { id: number; name: string; team: string | null }[];
  labels: string[];
  accounts: { name: string; domains: string[] }[];
  tickets: { severities: string[]; categories: string[]; features: string[] };
  first_day: string | null;
  last_day: string | null;
}

export const choicesQuery = queryOptions({
  queryKey: ['choices'],
  queryFn: ({ signal }) => call<Choices>('/choices', { signal }),
  staleTime: 60_000,
});
export const useChoices = () => useQuery(choicesQuery);
