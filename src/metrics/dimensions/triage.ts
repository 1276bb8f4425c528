/** What was suggested, and from where. */
import { sql } from 'kysely';
import type { Dimension } from '../define.ts';
import { on } from './build.ts';

export const triage_field: Dimension = {
  id: 'triage_field',
  title: { en: 'Suggested', es: 'Sugerido' },
  type: 'text',
  on: on(['triage'], sql`f.field`),
  values: ['category', 'severity', 'language', 'sentiment', 'duplicate', 'answer'],
};

export const triage_source: Dimension = {
  id: 'triage_source',
  title: { en: 'Suggested by', es: 'Sugerido por' },
  type: 'text',
  on: on(['triage'], sql`f.source`),
  values: ['rule', 'classifier', 'endpoint', 'similar'],
};

export const triage_outcome: Dimension = {
  id: 'triage_outcome',
  title: { en: 'Made of the suggestion', es: 'Qué se hizo con la sugerencia' },
  type: 'text',
  on: on(['triage'], sql`f.outcome`),
  values: ['accepted', 'changed', 'refused'],
};
