import type { Language } from '../language.ts';
import { CATALOGUE_ES } from './catalogue-es.data.ts';

/** A sentence of the metrics catalogue in the report's language; English where there is no other. */
export const sentenceIn = (lang: Language, english: string): string =>
  lang === 'es' ? (CATALOGUE_ES[english] ?? english) : english;
